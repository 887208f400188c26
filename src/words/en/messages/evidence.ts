import { type ColumnName, listColumns } from '../../columns.ts';
import { escapeControls, quote, showRow } from '../../text.ts';

type Row = {
  /** The row as it stands in the file. */
  readonly row: string;
};
type Name = { readonly name: string };
type Value = { readonly value: string };

const KINDS = {
  number: 'numbers',
  missing: 'missing values',
  truth: 'truth values',
  date: 'dates',
  amount: 'amounts',
  word: 'words',
};

// Of a choice that is one line.
const MOST_COLUMNS = 6;

/** What files may be read as, and what speaks for it. */
export const evidence = () => ({
  'first-row-is-header': ({ row }: Row) =>
    `the first row, ${showRow(row)}, is read as a header; if it is data, add --no-header`,
  'first-row-changes-result': (
    args: Row & {
      readonly label: string;
      /** The headline with the first row as data, and as a header. */
      readonly asData: number;
      readonly asHeader: number;
    },
  ) =>
    `the first row, ${showRow(args.row)}, is read as data: ${args.label} is ${args.asData}, and ${args.asHeader} if it is a header; say --no-header or --header`,
  'first-row-decides': ({ row }: Row) =>
    `the verdict depends on whether the first row, ${showRow(row)}, is a header or data`,
  'header-or-data': () => 'say --header if it names columns, --no-header if it is data',

  'choice-of-header': ({ file }: { readonly file: string }) => `${escapeControls(file)}: first row`,
  'reads-as-header': ({ row }: Row) => `${showRow(row)} is a header`,
  'reads-as-data': ({ row }: Row) => `${showRow(row)} is data`,
  'told-by-flag': () => 'a flag says so',
  'name-above-values': ({ name, kind }: Name & { readonly kind: keyof typeof KINDS }) =>
    `${quote(name)} stands above ${KINDS[kind]}`,
  'count-goes-on': ({ first }: { readonly first: string }) => `a column counts on from ${first}`,
  'numbers-as-below': ({ row }: Row) => `${showRow(row)} are numbers as those below`,
  'numbers-as-names': () => 'tools call unnamed columns so, and other values stand below',
  'choice-of-columns': ({ role, file }: { readonly role: 'pred' | 'label'; readonly file: string }) =>
    `${escapeControls(file)}: ${role === 'pred' ? 'predictions' : 'labels'}`,
  'reads-columns': ({ columns }: { readonly columns: readonly ColumnName[] }) =>
    `${columns.length === 1 ? 'column' : 'columns'} ${listColumns(columns, MOST_COLUMNS)}`,
  'no-other-columns': () => 'no other is left',
  'known-name': ({ name, role }: Name & { readonly role: 'pred' | 'label' }) =>
    `${quote(name)} is a name of ${role === 'pred' ? 'predictions' : 'labels'}`,
  'name-of-other-role': ({ name }: Name) => `${quote(name)} is a name of something else`,
  'identifier-name': ({ name }: Name) => `${quote(name)} is a name that tells rows apart`,
  'choice-of-class-base': ({ file }: { readonly file: string }) => `the classes of ${escapeControls(file)}`,
  'counts-from': ({ base }: { readonly base: number }) => `the labels count from ${base}`,
  'labels-hold': ({ value }: { readonly value: number }) => `${value} stands among the labels`,
  'columns-count-from-one': ({ first, last }: { readonly first: string; readonly last: string }) =>
    `the columns count from ${quote(first)} to ${quote(last)}`,
  'numbers-beside-index': () => 'tools call unnamed columns so beside an index, and a row of data would lack a value',
  'values-as-below': ({ value }: Value) => `${quote(value)} is a value as those below`,
  'value-of-other-file': ({ value }: Value) => `${quote(value)} is a value of the other file`,
  'value-comes-again': ({ value }: Value) => `${quote(value)} comes again below`,
  'name-of-class': ({ name }: Name) => `${quote(name)} is the name of a class`,
  'words-above-words': ({ name }: Name) => `${quote(name)} does not come again below`,
  'counts-agree': ({ rows }: { readonly rows: number }) => `so both files have ${rows} rows`,
});
