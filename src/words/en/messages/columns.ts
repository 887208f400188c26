import {
  type ClassList,
  type ColumnName,
  listColumns,
  listNames,
  shellColumn,
  shellName,
  showColumn,
} from '../../columns.ts';
import type { NameFlags } from '../../flag.ts';
import type { Say } from '../../message.ts';
import { escapeControls, plural, quote, thereAre } from '../../text.ts';

/** What a column is looked for. */
type Wanted = { readonly flag: 'pred' | 'label' };

/** A share in percent: `95 %`. */
const formatShare = (share: number): string => `${Number((100 * share).toPrecision(6))} %`;

const FORMS: Readonly<Record<string, string>> = {
  variance: 'a variance',
  std: 'a standard deviation',
  log: 'the logarithm of a variance',
  'log-std': 'the logarithm of a standard deviation',
};

const WANTED = { pred: 'predictions', label: 'labels' };

const showClasses = ({ names, range }: ClassList): string => {
  const [listed, indices] = [names && listNames(names), range && `${range[0]} to ${range[1]}`];
  return listed !== undefined && indices !== undefined ? `${listed} (or ${indices})` : (listed ?? indices ?? '');
};

const showRange = ([first, last = first]: readonly ColumnName[]): string =>
  first === last ? `column ${showColumn(first)}` : `columns ${showColumn(first)} to ${showColumn(last)}`;

/** The key columns that were named in a file. */
type KeyCount = { readonly file: string; readonly count: number };

/** What a condition should have at some place. */
type Expected = 'column' | 'value' | readonly string[];

const showExpected = (expected: Expected): string => {
  if (typeof expected === 'string') return `a ${expected}`;
  return expected.length > 2 ? `one of ${expected.join(' ')}` : expected.map((word) => `"${word}"`).join(' or ');
};

const listForShell = (columns: readonly ColumnName[]): string => columns.map(shellColumn).join(',');

/** Columns of classes whose names count from 1. */
export type CountedColumns = { readonly count: number; readonly first: string; readonly last: string };

/** What columns are for: how they are named and found. */
export const columns = () => ({
  'no-second-file': () => 'there is no second file',
  'odd-columns-left-out': ({ columns }: { readonly columns: readonly ColumnName[] }) =>
    columns.length === 1
      ? `column ${listColumns(columns)} is no class: without it each row sums to 1`
      : `columns ${listColumns(columns)} are no classes: without them each row sums to 1`,
  'odd-columns': ({ columns }: { readonly columns: readonly ColumnName[] }) =>
    columns.length === 1
      ? `column ${listColumns(columns)} stands among the classes, and is none by its name or its values`
      : `columns ${listColumns(columns)} stand among the classes, and are none by their names or their values`,
  'name-classes': (args: { readonly without: readonly ColumnName[]; readonly all: readonly ColumnName[] }) =>
    `the classes alone: --pred ${listForShell(args.without)}; all columns: --pred ${listForShell(args.all)}`,
  'column-named-twice': () => 'a column is named twice',
  'no-such-column': ({ column, known }: { readonly column: string; readonly known: readonly ColumnName[] }) =>
    `there is no column ${quote(column)}; there are ${listColumns(known)}`,
  'no-such-column-in-files': (args: {
    readonly column: string;
    readonly files: readonly { readonly file: string; readonly columns: readonly ColumnName[] }[];
  }) => {
    const lists = args.files.map(({ file, columns: known }) => `${escapeControls(file)} has ${listColumns(known)}`);
    return `there is no column ${quote(args.column)}; ${lists.join('; ')}`;
  },
  'in-both-files': () => 'both files have it',
  'say-which-file': ({ flag, column }: { readonly flag: string; readonly column: string }) =>
    `say which: --${flag} preds:${escapeControls(column)} or --${flag} labels:${escapeControls(column)}`,
  'column-in-both-files': ({ column }: { readonly column: string }) => `both files have the column ${quote(column)}`,
  'say-which-column': ({ column }: { readonly column: string }) =>
    `say which: preds:${escapeControls(column)} or labels:${escapeControls(column)}`,
  'one-column-wanted': ({ count }: { readonly count: number }) => `a row has one, and this names ${count} columns`,

  'one-column-for-both': ({ file }: { readonly file: string }) =>
    `${escapeControls(file)} has one column, and both predictions and labels are needed`,
  'labels-as-second-file': () => 'give the labels as a second file',
  'which-array': ({ flag, known }: Wanted & { readonly known: readonly ColumnName[] }) =>
    `which array holds the ${WANTED[flag]}? there are ${listColumns(known)}`,
  'name-array': ({ flag, example }: Wanted & { readonly example: string }) =>
    `name it: --${flag} NAME, as in --${flag} ${escapeControls(example)}`,
  'which-column': ({ flag, known }: Wanted & { readonly known: readonly ColumnName[] }) =>
    `which column holds the ${WANTED[flag]}? there are ${known.length}: ${listColumns(known) || 'none'}`,
  'pair-by-column': ({ flag, column }: Wanted & { readonly column: string }) =>
    `--id ${shellName(column)} pairs the files by that column; else name it: --${flag} NAME`,
  'name-column': ({ flag, example }: Wanted & { readonly example: string }) =>
    `name it: --${flag} NAME or --${flag} POSITION, as in --${flag} ${example}`,
  'name-column-or-outputs': ({ flag, example, width }: Wanted & { readonly example: string; readonly width: number }) =>
    `name it: --${flag} ${example}; several outputs a row: --pred 1-${width} --label 1-${width}`,
  'loss-without-labels': ({ loss }: { readonly loss: string }) => `${loss} has no labels`,
  'second-file-without-labels': ({ loss, second }: { readonly loss: string; readonly second: string }) =>
    `${loss} has no labels, and ${escapeControls(second)} is a second file`,

  'well-known-column': ({ taken, of }: { readonly taken: string; readonly of: readonly string[] }) =>
    `took column ${quote(taken)} of ${of.map(quote).join(', ')}`,
  'name-contradicts': ({ column, flag }: { readonly column: string; readonly flag: 'pred' | 'label' }) =>
    flag === 'pred'
      ? `the predictions are in column ${quote(column)}, which is a name of labels`
      : `the labels are in column ${quote(column)}, which is a name of predictions`,
  'name-taken': ({ column, flag }: { readonly column: string; readonly flag: 'pred' | 'label' }) =>
    `--${flag} ${shellName(column)} takes it all the same`,
  'labels-of-both-bases': ({ count }: { readonly count: number }) =>
    `the labels hold 0 and ${count}, one class more than the ${count} columns are`,
  'zero-after-columns': ({ count, first, last }: CountedColumns) =>
    `label 0, after many that are neither 0 nor ${count} and were read as counting from 1, as the columns ${quote(first)} to ${quote(last)} do`,
  'labels-from-zero': ({ count, first, last }: CountedColumns) =>
    `the columns count from ${quote(first)} to ${quote(last)}, but the labels hold 0 and no ${count}: they are read as counting from 0`,
  'labels-as-columns': ({ count, first, last }: CountedColumns) =>
    `the labels hold neither 0 nor ${count}: they are read as counting from 1, as the columns ${quote(first)} to ${quote(last)} do; --class-base 0 reads them from 0`,
  'classes-beside-probabilities': ({
    column,
    probability,
  }: {
    readonly column: ColumnName;
    readonly probability: ColumnName;
  }) =>
    `column ${showColumn(column)} is read as probabilities and holds only 0 and 1, as classes do, while column ${showColumn(probability)} stands beside it`,
  'pred-to-choose': ({ column, probability }: { readonly column: ColumnName; readonly probability: ColumnName }) =>
    `--pred ${shellColumn(probability)} reads the latter, --pred ${shellColumn(column)} the former as it stands`,
  'score-of-named-class': ({
    score,
    column,
    word,
  }: {
    readonly score: ColumnName;
    readonly column: ColumnName;
    readonly word: string;
  }) =>
    `column ${showColumn(column)} names a class in each row (${quote(word)}), so that column ${showColumn(score)} is the probability of that class, not of one class in all rows`,
  'score-of-one-class': () => 'write the probability of one class, the same in every row, or a column for each class',
  'swap-files': ({ preds, labels }: { readonly preds: string; readonly labels: string }) =>
    `predictions come first: lossctl LOSS ${escapeControls(preds)} ${escapeControls(labels)}`,
  'another-form': ({
    part,
    column,
    said,
    wanted,
  }: {
    readonly part: string;
    readonly column: string;
    readonly said: string;
    readonly wanted: string;
  }) =>
    `column ${quote(column)} is read as the ${wanted === part ? part : `${part} (${wanted})`}, and its name says ${FORMS[said] ?? said}`,
  'say-form': ({ flag, form }: { readonly flag: string; readonly form: string }) => `--${flag} ${form} converts it`,
  'no-column-of-level': ({
    wanted,
    parameter,
    known,
  }: {
    readonly wanted: number;
    readonly parameter: string;
    readonly known: readonly ColumnName[];
  }) => `no column is the quantile ${wanted}, by ${parameter}; there are ${listColumns(known)}`,
  'level-chooses': ({ parameter }: { readonly parameter: string }) =>
    `--${parameter} chooses the level, --pred names a column`,
  'another-level': ({
    column,
    said,
    wanted,
    parameter,
    value,
  }: {
    readonly column: ColumnName;
    readonly said: number;
    readonly wanted: number;
    readonly parameter: string;
    readonly value: number;
  }) =>
    `column ${showColumn(column)} is the quantile ${said} by its name, and ${parameter} ${value} asks for ${wanted}`,
  'level-of-names': ({ parameter, value }: { readonly parameter: string; readonly value: number }) =>
    `--${parameter} ${value} is what the names say`,
  'level-not-said': ({ parameter, value }: { readonly parameter: string; readonly value: number }) =>
    `read as an interval of ${formatShare(1 - value)}; one of Prophet is of 80 % by default: --${parameter} 0.2`,
  'identifier-as-prediction': ({ column, isAlone }: { readonly column: string; readonly isAlone: boolean }) =>
    `column ${quote(column)} is read as ${isAlone ? 'the prediction; --pred names another' : 'one of the predictions; --pred names those that are'}`,
  'read-by-where-alone': ({ column }: { readonly column: ColumnName }) =>
    `column ${showColumn(column)} is read by --where alone; --pred names the predictions`,
  'number-is-position': ({
    flag,
    name,
    column,
  }: {
    readonly flag: string;
    readonly name: string;
    readonly column: ColumnName;
  }) =>
    `--${flag} ${name} is column ${showColumn(column)} by its position; --${flag} name:${name} is the one called ${name}`,
  'number-as-name': ({ name }: { readonly name: string }) =>
    `a number is a position, counted from 1; the column called ${name} is name:${name}`,
  'targets-by-position': () => 'target columns are matched to the predictions by position, as their names differ',
  'targets-by-name': () => 'target columns are matched to the predictions by name, not by position',
  'parts-by-position': ({
    parts,
  }: {
    readonly parts: readonly { readonly part: string; readonly columns: readonly ColumnName[] }[];
  }) => `read by position: ${parts.map(({ part, columns: own }) => `${showRange(own)} as ${part}`).join(', ')}`,

  'part-named-twice': ({ part }: { readonly part: string }) => `--pred and --${part} both name the ${part} columns`,
  'which-part-columns': ({
    parts,
    known,
  }: {
    readonly parts: readonly string[];
    readonly known: readonly ColumnName[];
  }) =>
    `which columns are ${parts.join(' and ')}? ${thereAre(known.length, 'column')}: ${listColumns(known) || 'none'}`,
  'name-parts': ({ parts }: { readonly parts: readonly string[] }) =>
    `name them: ${parts.map((part) => `--${part} COLUMNS`).join(' ')}`,
  'parts-in-two-files': ({ first, second }: { readonly first: string; readonly second: string }) =>
    `parts of a prediction lie in ${escapeControls(first)} and ${escapeControls(second)}: put them in one file`,
  'column-of-two-parts': ({ column }: { readonly column: ColumnName }) =>
    `column ${showColumn(column)} is named for two parts`,

  'keys-named-once': () => 'each file must have its columns named once',
  'id-forms': () => '--id COLUMN where both have it, else --id preds:COLUMN,labels:COLUMN',
  'id-called-differently': ({ list, lacks }: { readonly list: string; readonly lacks: 'preds' | 'labels' }) => {
    const [preds, labels] = lacks === 'preds' ? ['COLUMN', list] : [list, 'COLUMN'];
    return `where it is called differently: --id preds:${escapeControls(preds)},labels:${escapeControls(labels)}`;
  },
  'unequal-key-columns': ({ preds, labels }: { readonly preds: KeyCount; readonly labels: KeyCount }) =>
    `${plural(preds.count, 'key column')} in ${escapeControls(preds.file)}, and ${labels.count} in ${escapeControls(labels.file)}`,
  'empty-key': () => 'the key is empty',
  'key-not-utf-8': ({ key }: { readonly key: string }) => `key ${quote(key)} is not valid UTF-8`,
  'save-as-utf-8': () => 'save the file as UTF-8',

  'one-weight-column': ({ known }: { readonly known: readonly ColumnName[] }) =>
    `a row has one weight, and there are ${known.length} columns: ${listColumns(known)}`,
  'where-weights-stand': () => 'weights stand in a column of their own file, or of one of the others: --weight COLUMN',

  'class-count': (
    { names, columns: count }: { readonly names: number; readonly columns: number },
    _say: Say,
    _place: unknown,
    flag: NameFlags,
  ) =>
    `${flag({ classes: null })} names ${names} ${names === 1 ? 'class' : 'classes'}, and the predictions have ${plural(count, 'column')}`,
  'class-named-twice': ({ name }: { readonly name: string }) => `two classes are called ${quote(name)}`,
  'not-a-class': ({ value, classes }: { readonly value: unknown; readonly classes: ClassList }) =>
    `${quote(value)} is not one of the classes ${showClasses(classes)}`,
  'name-two-classes': () => 'labels that are words: --classes NEGATIVE,POSITIVE says which are 0 and which are 1',
  'words-are-classes': ({ without }: { readonly without: readonly string[] }) =>
    `accuracy, zero-one and hamming read classes that are words${without.length > 0 ? `, without ${without.map((flag) => `--${flag}`).join(' ')}` : ''}`,
  'ignore-label': ({ label }: { readonly label: number }) =>
    `a label that stands for no class is left out by --ignore-index ${label}`,
  'index-is-whole': () => 'the index of a class is a whole number',
  'class-base': ({ base }: { readonly base: number }) => `labels counted from ${base} need --class-base ${base}`,
  'column-per-class': ({ count }: { readonly count: number }) =>
    `${plural(count, 'prediction column')}, one per class: is one missing?`,
  'nearest-class': ({ name }: { readonly name: string }) => `did you mean ${quote(name)}?`,
  'words-as-classes': ({ column, flag }: Wanted & { readonly column: ColumnName }) =>
    `the words of column ${showColumn(column)} are read as the classes; --${flag} names another column`,
  'list-classes': () => '--classes lists all names of classes',
  'class-names-from': ({ areNamed }: { readonly areNamed: boolean }): string =>
    areNamed
      ? 'class names come from the header of the predictions; --classes renames them, --class-base makes labels indices'
      : 'class names come from the header of the predictions, or from --classes',

  'condition-too-deep': ({ deepest, at }: { readonly deepest: number; readonly at: number }) =>
    `nested deeper than ${deepest} levels at character ${at}`,
  /** `at` counts characters from 1; what is not `found` is the end. */
  'condition-expects': (args: { readonly expected: Expected; readonly at: number; readonly found?: string }) =>
    `${showExpected(args.expected)} is expected ${args.found === undefined ? 'at the end' : `at character ${args.at}, not ${quote(args.found)}`}`,
  'condition-example': () => "a condition is COLUMN OP VALUE, as in 'split == test and p > 0.5'",
  'sign-is': ({ sign }: { readonly sign: string }) => `here it is ${sign}`,
  'keyword-in-quotes': ({ word }: { readonly word: string }) => `a name or a value that is ${word} stands in quotes`,
  'equals-missing': ({ value, at }: { readonly value: string; readonly at: number }) =>
    `${quote(value)} at character ${at} is a missing value, which nothing equals`,
  'test-for-missing': ({ column }: { readonly column: string }) => `${escapeControls(column)} is missing`,
  'condition-quote-open': ({ at }: { readonly at: number }) => `the quote at character ${at} is not closed`,
  'word-or-column': ({ word }: { readonly word: string }) => `${quote(word)} is a value here, and a column as well`,
  'word-in-quotes': ({ word }: { readonly word: string }) =>
    `as a value it stands in quotes: "${escapeControls(word)}"`,
  'column-with-file': ({ word, file }: { readonly word: string; readonly file: string }) =>
    `as a column with its file in front: ${file}:${escapeControls(word)}`,
  'too-many-comparisons': ({ most, column }: { readonly most: number; readonly column: string }) =>
    `more than ${most} comparisons of column ${quote(column)}`,
  'in-is-one-comparison': () => 'COLUMN in (VALUE, ...) is one',
});
