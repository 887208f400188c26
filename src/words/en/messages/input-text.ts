import { escapeControls, plural, quote, showDelimiter } from '../../text.ts';

/** Delimited text and JSON. */
export const inputText = () => ({
  'duplicate-column': ({ name }: { readonly name: string }) => `two columns are called ${quote(name)}`,
  'ragged-row': ({ fields, width }: { readonly fields: number; readonly width: number }) =>
    `this row has ${plural(fields, 'field')}, the first has ${plural(width, 'field')}`,
  'empty-row': ({ width }: { readonly width: number }) => `this row is empty, the first has ${plural(width, 'field')}`,
  'other-delimiter': ({ delimiter, fields }: { readonly delimiter: string; readonly fields: number }) =>
    `--delimiter ${showDelimiter(delimiter)} splits these lines into ${plural(fields, 'field')} each`,
  'delimiter-varies': ({ first, other }: { readonly first: string; readonly other: string }) =>
    `fields are separated by ${showDelimiter(first)} here and by ${showDelimiter(other)} there: one delimiter is read`,
  'decimal-point': ({ value }: { readonly value: string }) =>
    `${quote(value)} has a decimal point, where decimals follow a comma`,
  'second-header': () => 'a second row of names stands below the first',
  'flatten-columns': () => 'in pandas: df.columns = ["_".join(map(str, c)) for c in df.columns] makes one of the two',
  'leave-out-line': ({ line }: { readonly line: number }) => `sed ${line}d FILE | lossctl ... - leaves it out`,
  'quote-delimiters': () => 'a field that contains what separates fields stands in quotes',
  'quote-not-closed': () => 'a quote is opened and never closed',
  'quote-followed': () => 'a closing quote is followed by more text',
  'quote-inside': () => 'a quote stands inside an unquoted field',
  'record-too-long': ({ most }: { readonly most: number }) =>
    `a record is longer than ${most} MiB: is a quote left open?`,
  'csv-fault': ({ text }: { readonly text: string }) => escapeControls(text),
  'blank-delimiter': () => 'fields separated by blanks? add --delimiter " "',

  'json-cut': () => 'the JSON ends too early',
  'json-unexpected': ({ found }: { readonly found: string }) => `unexpected ${JSON.stringify(found)} in JSON`,
  'json-last-comma': () => 'JSON has no comma after the last value',
  'json-comment': () => 'JSON has no comments',
  'json-double-quotes': () => 'names and text stand in double quotes: json.dumps writes JSON',
  'json-python-words': () => 'json.dumps writes JSON: null, true, false, NaN',
  'json-too-deep': ({ deepest }: { readonly deepest: number }) => `JSON nested deeper than ${deepest} levels`,
  'record-without-values': () => 'a record without values',
  'record-kind': ({ value, isNamed }: { readonly value: unknown; readonly isNamed: boolean }) =>
    `${quote(value)} is not ${isNamed ? 'an object' : 'an array'}, as the first record is`,
  /** `name` is undefined where the record itself is the array, `found` where there is none. */
  'array-length': (args: { readonly name?: string; readonly found?: number; readonly length: number }) => {
    const subject = args.name === undefined ? 'this row' : `"${escapeControls(args.name)}"`;
    const size = args.found === undefined ? 'is no array' : `has ${plural(args.found, 'value')}`;
    return `${subject} ${size}, in the first record it has ${args.length}`;
  },
  'rows-are-fields': () => 'the rows are fields of an object, whose order is not kept, as pandas writes them',
  'pandas-orient': () => 'df.to_json(name, orient="records"), of a series orient="values"',
  'unequal-arrays': (args: {
    readonly name: string;
    readonly count: number;
    readonly other: string;
    readonly otherCount: number;
  }) => `${quote(args.name)} has ${plural(args.count, 'value')} and ${quote(args.other)} has ${args.otherCount}`,
  'one-value-a-line': () => 'one value a line? add --input-format ndjson',
  'one-value-over-lines': () => 'one value over several lines? --input-format json reads it',
  'empty-line-between-records': () => 'an empty line between records',
  'comma-between-records': () => 'no comma stands between records',
  'record-on-one-line': () => 'each record stands whole on one line',
});

type Read = { readonly read: string };

/** What to do about text that people take for numbers. */
export const inputNumbers = () => ({
  'not-utf-8-cell': () =>
    'text must be UTF-8: iconv -f WINDOWS-1252 -t UTF-8 FILE | lossctl ... - reads most of what is not',
  'comma-in-number': ({ joined }: { readonly joined: string }) =>
    `a decimal comma? add --decimal , or, where it groups digits, write ${joined}`,
  'decimal-comma': ({ read }: { readonly read?: string }) =>
    read === undefined ? 'decimal commas? add --decimal ,' : `digits in groups are not read: write ${read}`,
  'grouped-digits': ({ read }: Read) => `digits in groups are not read: write ${read}`,
  'percent-sign': () => 'percent signs are not read: divide by 100',
  'currency-sign': () => 'currency signs are not read: leave them out',
  'other-base': ({ read }: Read) => `decimal digits are read: write ${read}`,
  'spreadsheet-error': () => 'an error of a spreadsheet: mend its formula, or leave the field empty',
  'spreadsheet-formula': () => 'a formula of a spreadsheet: save its value',
  'printed-tensor': () => 'a tensor as it is printed: write its number, which .item() gives',
  'semicolon-delimiter': () => 'fields separated by ";"? add --delimiter ";"',
  'tab-delimiter': () => 'fields separated by tabs? add --input-format tsv',
  'look-alike-number': ({ read }: Read) => `it has characters that only look like those of a number: write ${read}`,
});
