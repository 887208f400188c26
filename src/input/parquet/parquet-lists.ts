import { hint, problem, type UserError } from '../../problem/problem.ts';
import type { Place } from '../../words/message.ts';
import { corrupt } from '../corrupt-file.ts';
import type { ColumnChunk } from './parquet-column.ts';
import { type Page, readPages } from './parquet-page.ts';
import type { Levels } from './parquet-schema.ts';

/** What becomes of pages of lists of one length. */
export interface ListReader {
  /** The places of a page, those of a list that is missing without values. */
  read(page: Page): Pick<Page, 'count' | 'present'>;
  /** Checks the last list, and that there were as many as rows. */
  finish(): void;
}

/** Reads lists of `length` places, of which a page may end within one. Throws UserError for a list of another length. */
export function createListReader(
  { value, place }: Levels,
  length: number,
  rows: number,
  placeOf: (row: number) => Place,
): ListReader {
  let row = 0; // the rows that have begun
  let filled = length; // places of the last one
  const refuse = (found?: number): UserError => {
    const size = found === undefined ? {} : { found };
    return problem(
      'list-length',
      { ...size, length },
      { place: placeOf(row), hints: [hint('lists-of-one-length', {})] },
    );
  };
  const end = (): void => {
    if (filled < length) throw refuse(filled);
  };
  return {
    read({ lists, count }) {
      if (lists === undefined || place === undefined) throw corrupt('lists-without-levels', {});
      const present: number[] = [];
      for (let index = 0; index < count; index++) {
        const level = lists.levels[index];
        if (lists.repetitions[index] === 0) {
          end();
          row++;
          filled = 0;
          if (row > rows) throw corrupt('too-many-rows', { rows });
        }
        if (level >= place) {
          if (filled === length) throw refuse();
          present.push(level === value ? 1 : 0);
          filled++;
        } else if (level < place - 1) {
          for (; filled < length; filled++) present.push(0);
        }
      }
      return { count: present.length, present: present.includes(0) ? Uint8Array.from(present) : undefined };
    },
    finish() {
      end();
      if (row !== rows) throw corrupt('list-count', { lists: row, rows });
    },
  };
}

/** The length of the first list that has values; undefined where none has. Throws an Error where a page is damaged. */
export function lengthOfFirst({ bytes, codec, values }: ColumnChunk, levels: Levels): number | undefined {
  let length = 0;
  for (const { lists, isDictionary } of readPages(bytes, values, codec, levels)) {
    if (isDictionary || lists === undefined) continue;
    for (const [index, level] of lists.levels.entries()) {
      if (lists.repetitions[index] === 0 && length > 0) return length;
      if (level >= (levels.place ?? 0)) length++;
    }
  }
  return length > 0 ? length : undefined;
}
