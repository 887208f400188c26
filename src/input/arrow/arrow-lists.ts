import { hint, problem } from '../../problem/problem.ts';
import type { Place } from '../../words/message.ts';
import type { ColumnValues } from '../column-values.ts';
import { corrupt } from '../corrupt-file.ts';
import type { Lists } from './arrow-batch.ts';

/** How many values the list of a row has; undefined where it is missing. Throws an Error where they cannot be its. */
function sizeAt({ values, from, to, isMissing }: Lists, row: number): number | undefined {
  if (isMissing(row)) return undefined;
  const most = values.numbers?.values.length ?? 0;
  if (!(from(row) >= 0 && to(row) >= from(row) && to(row) <= most)) throw corrupt('lists-beyond-end', {});
  return to(row) - from(row);
}

/** The length of the first list that has values; undefined where none has. */
export function lengthOfFirst(lists: Lists): number | undefined {
  for (let row = 0; row < lists.count; row++) {
    const size = sizeAt(lists, row);
    if (size !== undefined && size > 0) return size;
  }
  return undefined;
}

/** Lists of `length` values one after another, those that are missing without values. Throws UserError for one of another length. */
export function joinLists(lists: Lists, length: number, placeOf: (row: number) => Place): ColumnValues {
  const { values, count, from } = lists;
  const { numbers } = values;
  if (numbers === undefined) throw corrupt('no-numbers', {});
  const joined = new Float64Array(count * length);
  const places = new Float64Array(count * length).fill(-1);
  for (let row = 0; row < count; row++) {
    const size = sizeAt(lists, row);
    if (size === undefined) continue;
    if (size !== length) {
      const details = { place: placeOf(row), hints: [hint('lists-of-one-length', {})] };
      throw problem('list-length', { found: size, length }, details);
    }
    for (let element = 0; element < length; element++) places[row * length + element] = from(row) + element;
  }
  const { exact, isMissing: hasNone } = numbers;
  const isGap = (index: number): boolean => places[index] < 0 || (hasNone?.(places[index]) ?? false);
  for (let index = 0; index < joined.length; index++)
    joined[index] = isGap(index) ? Number.NaN : numbers.values[places[index]];
  const gaps = places.includes(-1) || hasNone !== undefined;
  return {
    numbers: {
      values: joined,
      offset: 0,
      stride: 1,
      ...(exact && { exact: (index: number) => exact(places[index]) }),
      ...(gaps && { isMissing: isGap }),
    },
  };
}
