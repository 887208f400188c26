import { nameOf, spellKeys, type Twin, type Twins } from '../../columns/twins.ts';
import type { Table } from '../../input/table.ts';
import { type Hint, hint, problem, type UserError } from '../../problem/problem.ts';
import type { Difference, Testimony } from '../../rows/together.ts';
import type { SecondLook } from './second-look.ts';

/** What says that rows do not belong together. */
interface Contradiction {
  readonly twin: Twin;
  readonly difference: Difference;
  /** Same values in another order; or many values that are in both, and not in the same rows. */
  readonly kind: 'order' | 'values';
  /** Whether no value stands in two rows, as far as is known. */
  readonly areUnique: boolean;
  /** The most telling goes first. */
  readonly rank: number;
}

/**
 * Throws UserError where columns that files share say that rows which pair by position do not belong together: their values stand in
 * another order; or those of an identifier or of dates, at least half of which are in both, differ in a row. Columns of one value say
 * nothing, and none does beside an identifier that is the same in all rows. `look` reads the files again, where that can be.
 */
export async function judgeRows(
  twins: Twins,
  found: readonly Testimony[],
  isWhole: boolean,
  look: SecondLook | undefined,
): Promise<void> {
  const own = found.map((testimony): Known => ({ ...testimony, twin: twins.twins[testimony.twin] }));
  const tablesOf = ({ first, second }: Twin): readonly Table[] =>
    [first, second].map((number) => twins.witnesses[number].table);
  /** Whether another column proves that rows of the same files belong together. */
  const isRefuted = (twin: Twin): boolean =>
    own.some(
      (other) => namesAllRows(other, isWhole) && tablesOf(other.twin).every((table) => tablesOf(twin).includes(table)),
    );
  const [worst] = own
    .flatMap((testimony) => contradictionOf(testimony, isWhole) ?? [])
    .filter(({ twin }) => !isRefuted(twin))
    .sort((one, other) => one.rank - other.rank);
  if (worst === undefined) return;
  const alike = own.flatMap(({ twin, vary, areDates }) => (vary && (areDates || twin.isIdentifier) ? twin : []));
  throw await contradict(twins, worst, alike, look);
}

/** What is known of a twin. */
type Known = Omit<Testimony, 'twin'> & { readonly twin: Twin };

/** Whether it is an identifier of all rows, not by counting them, and the same in both files. */
function namesAllRows({ twin, vary, areUnique, counts, difference }: Known, isWhole: boolean): boolean {
  return isWhole && twin.isIdentifier && vary && areUnique && counts[0] !== 'rows' && difference === undefined;
}

/** Whether they are indices of which one was made anew: it counts the rows, and the other has those of a sample, or counts from 1. */
function areIndices({ twin, counts }: Known): boolean {
  return twin.isIndex && counts.includes('rows') && !counts.includes('rises');
}

function contradictionOf(known: Known, isWhole: boolean): Contradiction | undefined {
  const { twin, difference, vary, haveSame, haveMost, areDates, areUnique } = known;
  if (difference === undefined || !vary) return undefined;
  const telling = twin.isIdentifier ? 0 : areDates ? 1 : 2;
  if (isWhole && haveSame) return { twin, difference, areUnique, kind: 'order', rank: telling };
  const isTold = (twin.isIdentifier && !areIndices(known)) || (areDates && !twin.isStamp);
  return haveMost && isTold ? { twin, difference, areUnique, kind: 'values', rank: 3 + telling } : undefined;
}

async function contradict(
  twins: Twins,
  worst: Contradiction,
  alike: readonly Twin[],
  look: SecondLook | undefined,
): Promise<UserError> {
  const { twin, difference, kind } = worst;
  const { places, values, row } = difference;
  const columns = [twins.witnesses[twin.first], twins.witnesses[twin.second]] as const;
  const show = async (side: 0 | 1): Promise<string | undefined> =>
    values[side] === undefined ? look?.textAt(columns[side], row) : String(values[side]);
  const name = nameOf(columns[0]);
  const key = await keyHint(twins, worst, alike, look);
  const unrelated = hint('columns-unrelated', { columns: name }, { unrelated: name });
  const { column: _, ...other } = places[1];
  const args = { own: await show(0), other: await show(1), place: other };
  return problem(kind === 'order' ? 'rows-in-other-order' : 'rows-of-others', args, {
    place: places[0],
    hints: key === undefined ? [unrelated] : [key, unrelated],
  });
}

/** What pairs the rows by key: by the column itself, or by all that tell rows apart. Undefined where neither does. */
async function keyHint(
  twins: Twins,
  { twin, kind, areUnique }: Contradiction,
  alike: readonly Twin[],
  look: SecondLook | undefined,
): Promise<Hint | undefined> {
  const onlyCommon = kind === 'values';
  const offer = (id: string): Hint =>
    onlyCommon
      ? hint('pair-common-keys', { columns: id }, { id, 'only-common': true })
      : hint('pair-by-keys', { columns: id }, { id });
  if (look === undefined) {
    // Same values, and each once: they are the keys of a join.
    return areUnique && !onlyCommon ? offer(spellKeys(twins, [twin])) : undefined;
  }
  for (const keys of [[twin], [...alike.filter((one) => one !== twin), twin]]) {
    const id = await look.findKeys(keys, onlyCommon);
    if (id !== undefined) return offer(id);
  }
  return undefined;
}
