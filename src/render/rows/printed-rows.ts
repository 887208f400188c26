import type { View } from '../../document/view.ts';
import { delimitedForm, type RowForm, templateForm } from '../../kernels/form.ts';
import { createPrinter, type Printer } from '../../kernels/printer.ts';
import type { Pairs } from '../../rows/block.ts';
import { hasRests } from '../../rows/differences.ts';

/** Some numbers of each sample, under a key: its losses, its predictions. */
interface Entry {
  readonly key: string;
  readonly width: number;
  readonly values: Float64Array;
  /** What is printed for the numbers 0, 1, 2, ... */
  readonly names?: readonly string[] | undefined;
}

/**
 * The rows of a block, printed by a kernel, in pieces; undefined where that is not worth it, digits are to be rounded, or rows
 * have keys, groups, words, texts or numbers that no double holds.
 */
export type RowPrinter = (
  pairs: Pairs,
  losses: readonly Float64Array[],
  gradients: readonly Float64Array[],
) => Iterable<Uint8Array> | undefined;

// A block of fewer rows is printed before a kernel is compiled.
const MANY = 256;
// So many numbers are printed at a time, that a printer of many columns stays small.
const PIECE = 16384;

/** Rows of cells between delimiters; names are quoted where they must be. */
export function createCellPrinter(view: View, delimiter: string, quoted: (text: string) => string): RowPrinter {
  return createRowPrinter(view, quoted, (entries) =>
    delimitedForm(
      delimiter,
      entries.flatMap(({ width }, matrix) => Array.from({ length: width }, (_, column) => ({ matrix, column }))),
      entries.flatMap(({ width, names }) => Array.from({ length: width }, () => names)),
    ),
  );
}

/** Rows of JSON objects, with an array where a key has several numbers. */
export function createObjectPrinter(view: View): RowPrinter {
  return createRowPrinter(view, JSON.stringify, (entries) => {
    const open = ({ key, width }: Entry): string => `${JSON.stringify(key)}: ${width > 1 ? '[' : ''}`;
    const fields = entries.flatMap(({ width, names }, matrix) =>
      Array.from({ length: width }, (_, column) => {
        const next = entries.at(matrix + 1);
        const close = `${width > 1 ? ']' : ''}${next === undefined ? '}' : `, ${open(next)}`}`;
        return { place: { matrix, column }, after: column < width - 1 ? ', ' : close, names };
      }),
    );
    return templateForm(`{${open(entries[0])}`, fields);
  });
}

function createRowPrinter(
  view: View,
  nameOf: (name: string) => string,
  formOf: (entries: readonly Entry[]) => RowForm,
): RowPrinter {
  let printer: Printer | undefined;
  let size = 0;
  const names = view.classes?.map(nameOf);
  return (pairs, losses, gradients) => {
    const { classWords } = view;
    const hasWords = classWords?.isOfWords('prediction') || classWords?.isOfWords('label');
    const isOfNumbers =
      view.precision === undefined &&
      view.ids === undefined &&
      view.groups.length === 0 &&
      view.shown.length === 0 &&
      !hasWords &&
      !hasRests(pairs);
    if (!isOfNumbers || (printer === undefined && pairs.count < MANY)) return undefined;
    const entries = entriesOf(view, names, pairs, losses, gradients);
    if (printer === undefined) {
      size = Math.max(1, Math.floor(PIECE / entries.reduce((sum, { width }) => sum + width, 0)));
      printer = createPrinter(formOf(entries), size);
    }
    return printPieces(printer, size, pairs.count, entries);
  };
}

/** `size` rows at a time, as bytes that do not change any more. */
function* printPieces(
  printer: Printer,
  size: number,
  rows: number,
  entries: readonly Entry[],
): Generator<Uint8Array, void> {
  for (let first = 0; first < rows; first += size) {
    const count = Math.min(size, rows - first);
    const matrices = entries.map(({ values, width }) => values.subarray(first * width, (first + count) * width));
    yield printer.print(matrices, count).slice();
  }
}

/** What is printed of each sample, in order. */
function entriesOf(
  { runs }: View,
  names: readonly string[] | undefined,
  { count, sample, roles: { prediction, label, weight } }: Pairs,
  losses: readonly Float64Array[],
  gradients: readonly Float64Array[],
): readonly Entry[] {
  const keyOf = (name: string, run: number): string => (runs.length === 1 ? name : `${name}_${runs[run].label}`);
  const all: readonly Entry[] = [
    { key: 'sample', width: 1, values: numbersOf(sample, count) },
    { key: 'prediction', ...prediction },
    { key: 'label', ...label, names },
    ...losses.map((values, run) => ({ key: keyOf('loss', run), width: 1, values })),
    ...(weight === undefined ? [] : [{ key: 'weight', ...weight }]),
    ...gradients.map((values, run) => ({ key: keyOf('gradient', run), width: prediction.width, values })),
  ];
  return all.filter(({ width }) => width > 0);
}

function numbersOf(sample: (row: number) => number, count: number): Float64Array {
  const numbers = new Float64Array(count);
  for (let row = 0; row < count; row++) numbers[row] = sample(row);
  return numbers;
}
