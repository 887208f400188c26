import { parseNumber } from '../input/cell.ts';
import type { Table } from '../input/table.ts';
import type { Selection } from './column-list.ts';
import { plainName } from './known-names.ts';

const TOLERANCE = 1e-3;

/**
 * The columns that are numbered as the probabilities of classes are, `proba_0`, `proba_1`, ... or from 1, where they sum to 1 in each of
 * the first rows. Undefined where there are none, or other columns are numbered like them.
 */
export function findNumbered(table: Table, among: readonly number[]): Selection | undefined {
  const found = among.flatMap((index) => {
    const [, stem, number] =
      /^((?:y_)?p(?:rob(?:a|as|s|ability|abilities)?)?|scores?)_?(\d+)$/.exec(plainName(table.header?.[index] ?? '')) ??
      [];
    return stem === undefined ? [] : { index, stem, number: Number(number) };
  });
  const [first] = found;
  const isRow = (given: (typeof found)[number], which: number): boolean =>
    given.stem === first.stem && given.number === first.number + which;
  if (found.length < 2 || first.number > 1 || !found.every(isRow)) return undefined;
  const sums = (table.preview?.rows ?? []).map((row) =>
    found.reduce((sum, { index }) => sum + (parseNumber(row[index]) ?? Number.NaN), 0),
  );
  if (sums.length === 0 || !sums.every((sum) => Math.abs(sum - 1) <= TOLERANCE)) return undefined;
  return { table, indices: found.map(({ index }) => index) };
}
