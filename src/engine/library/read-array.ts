import { parseNumber } from '../../input/cell.ts';
import { restOf } from '../../input/wide-number.ts';
import { type Hint, hint, problem, UserError } from '../../problem/problem.ts';
import type { LocatedMatrix } from '../../rows/block.ts';
import { tooWide } from '../../rows/too-wide.ts';
import type { Place } from '../../words/message.ts';
import { isIndexed, isIterable, showGiven } from './given.ts';

/** What the values of an array are. */
export type CellKind = 'number' | 'truth' | 'word';

/** An array as a matrix. A truth is 1 or 0, and a word NaN. */
export interface GivenArray extends LocatedMatrix {
  readonly count: number;
  /** What its values are; undefined where it has none, and words where numbers stand among them. */
  readonly kind: CellKind | undefined;
  /** The words, each where it stands; undefined where there are none. */
  readonly words: readonly (string | undefined)[] | undefined;
}

/** What an array may hold beside numbers, and what becomes of integers that no double holds. */
export interface Accepted {
  readonly truths?: boolean;
  readonly words?: boolean;
  /** Whether these are rounded; or what their doubles lack is kept, for differences. */
  readonly asIs?: boolean | undefined;
  readonly rests?: boolean;
}

/**
 * Reads n values, or n rows of k, into memory of its own. `role` is what messages call it. Throws UserError, by its place, for what is
 * no array or no value, and for rows of different widths or of none.
 */
export function readArray(given: unknown, role: string, accepted: Accepted = {}): GivenArray {
  try {
    return isNumeric(given) ? fromNumbers(given, role) : fromCells(given, role, accepted);
  } catch (error) {
    if (error instanceof UserError) throw error;
    // What reads it is a caller's own: a getter, a proxy.
    throw problem('array-unreadable', { reason: showGiven((error as Error)?.message) }, { place: { array: role } });
  }
}

/** A typed array whose values are numbers. */
const isNumeric = (given: unknown): given is Float64Array =>
  ArrayBuffer.isView(given) &&
  !(given instanceof DataView) &&
  !(given instanceof BigInt64Array) &&
  !(given instanceof BigUint64Array) &&
  'length' in given;

function fromNumbers(given: Float64Array, role: string): GivenArray {
  const values = reserve(given.length, role);
  values.set(given);
  return { count: values.length, width: 1, values, kind: 'number', words: undefined, place: placeIn(role, 1) };
}

function fromCells(given: unknown, role: string, accepted: Accepted): GivenArray {
  const list = checkList(given, role);
  const first = list.length > 0 ? list[0] : undefined;
  const width = isIndexed(first) ? first.length : 1;
  const place = placeIn(role, width);
  if (width === 0) throw problem('array-without-columns', {}, { place: place(0) });
  const values = reserve(list.length * width, role);
  const cells = createCells(values, width, place, accepted);
  for (let row = 0; row < list.length; row++) {
    if (!isIndexed(first)) {
      cells.put(row, 0, list[row]);
      continue;
    }
    const own = row === 0 ? first : list[row];
    if (!isIndexed(own)) throw problem('no-row-given', { given: showGiven(own), width }, { place: place(row) });
    if (own.length !== width) throw problem('ragged-array', { width: own.length, first: width }, { place: place(row) });
    for (let column = 0; column < width; column++) cells.put(row, column, own[column]);
  }
  return { count: list.length, width, values, place, ...cells.finish() };
}

function checkList(given: unknown, role: string): ArrayLike<unknown> {
  if (isIndexed(given)) return given;
  const hints = isIterable(given) ? [hint('array-of-iterable', {})] : [];
  throw problem('not-an-array', { given: showGiven(given) }, { place: { array: role }, hints });
}

function reserve(count: number, role: string): Float64Array {
  try {
    return new Float64Array(count);
  } catch {
    throw problem('too-many-numbers', { count }, { place: { array: role } });
  }
}

const placeIn =
  (role: string, width: number) =>
  (row: number, column?: number): Place => ({
    array: role,
    row: row + 1,
    ...(column !== undefined && width > 1 && { column: column + 1 }),
  });

/** Takes the values of an array one by one, all of them of one kind. */
function createCells(values: Float64Array, width: number, place: LocatedMatrix['place'], accepted: Accepted) {
  const firsts = new Map<CellKind, { readonly shown: string; readonly at: Place }>();
  let words: (string | undefined)[] | undefined;
  let rest: Float64Array | undefined;
  let hasNumbers = false;

  const read = (cell: unknown, at: () => Place): number => {
    if (typeof cell === 'number') return cell;
    if (typeof cell === 'bigint') return Number(cell);
    if (typeof cell === 'boolean' && accepted.truths) return cell ? 1 : 0;
    if (typeof cell === 'string' && accepted.words) return Number.NaN;
    throw notANumber(cell, at());
  };

  /** Keeps what a double lacks of an integer. */
  const keepRest = (index: number, exact: bigint, at: () => Place): void => {
    const lacking = restOf(exact, values[index]);
    if (lacking === 0) return;
    if (lacking === undefined || !accepted.rests) throw tooWide(String(exact), at());
    rest ??= new Float64Array(values.length);
    rest[index] = lacking;
  };

  return {
    put(row: number, column: number, cell: unknown): void {
      const index = row * width + column;
      if (hasNumbers && typeof cell === 'number') {
        values[index] = cell;
        return;
      }
      const at = (): Place => place(row, column);
      values[index] = read(cell, at);
      if (typeof cell === 'bigint' && !accepted.asIs) keepRest(index, cell, at);
      const kind = typeof cell === 'boolean' ? 'truth' : typeof cell === 'string' ? 'word' : 'number';
      if (!firsts.has(kind)) {
        firsts.set(kind, { shown: showGiven(cell), at: at() });
        checkKinds(firsts, kind);
        hasNumbers = firsts.has('number');
      }
      if (typeof cell !== 'string') return;
      words ??= [];
      words[index] = cell;
    },
    finish: (): Pick<GivenArray, 'kind' | 'words' | 'rest'> => ({
      kind: (['word', 'truth', 'number'] as const).find((kind) => firsts.has(kind)),
      words,
      rest,
    }),
  };
}

/** A truth stands beside nothing else; a number among words may be a label to ignore. */
function checkKinds(firsts: ReadonlyMap<CellKind, { readonly shown: string; readonly at: Place }>, kind: CellKind) {
  const [earlier] = [...firsts].filter(([other]) => other !== kind && (other === 'truth' || kind === 'truth'));
  const own = firsts.get(kind);
  if (earlier === undefined || own === undefined) return;
  const [, { shown, at }] = earlier;
  throw problem('kinds-mixed', { given: own.shown, other: shown, at }, { place: own.at });
}

/** The error of what stands where a number should. */
export function notANumber(cell: unknown, place: Place, hints: readonly Hint[] = []): UserError {
  const isOne = typeof cell === 'string' && parseNumber(cell) !== undefined;
  const ways = isOne ? [hint('numbers-of-texts', {})] : hints;
  return problem('no-number-given', { given: showGiven(cell) }, { place, hints: ways });
}
