import { hasEitherKind, isOfEitherKind } from '../columns/class-label.ts';
import { parseNumber } from '../input/cell.ts';
import { isWideText, wholeNumberOf } from '../input/wide-number.ts';
import { hint, problem } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';
import type { FaultList, MissingPolicy } from './cell-errors.ts';
import type { Rests } from './rests.ts';
import { holdsNumbers, type RoleColumns } from './role-columns.ts';

/** Looks at cells beyond what each is worth alone: whether a column holds words or numbers, and whether doubles hold these. */
export interface CellWatch {
  /** A cell of role `which`, and what it was read as. Rows that are passed over have been read as numbers. */
  see(row: number, which: number, column: number, cell: unknown, value: number | undefined): void;
  /** A number of a role whose numbers may be ignored labels, which only their value tells. */
  seeNumber(row: number, which: number): void;
  /** The block has so many rows so far, all of which are read. */
  end(count: number): void;
  /** What the columns of each role hold so far. */
  kinds(): Kinds;
  /** Goes on in a block of which `count` rows have been looked at by another watch. */
  goOn(kinds: Kinds, count: number): void;
  /** The next block begins. */
  clear(): void;
}

type Kind = 'word' | 'number' | undefined;
export type Kinds = readonly (readonly Kind[])[];

/** What the cells of a column are so far, and the next row of the block. */
interface Watched {
  kind: Kind;
  next: number;
}

/**
 * Words that stand for numbers, as True and no do, and names of classes are labels only in a column that holds no numbers beside
 * them: the first of the other kind is reported. Of a whole number that would be rounded the rest is kept.
 */
export function createCellWatch(
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
  faultList: Pick<FaultList, 'report'>,
  rests: Pick<Rests, 'take'>,
  placeOf: (row: number, which: number, column: number) => () => Place,
): CellWatch {
  const watched = roles.map(({ readsTruth, classes, indices }): Watched[] =>
    (readsTruth || classes !== undefined) && !policy.asIs ? indices.map(() => ({ kind: undefined, next: 0 })) : [],
  );
  const areWatched = watched.some((columns) => columns.length > 0);

  const observe = (row: number, which: number, column: number, kind: Kind, cell?: unknown): void => {
    const own = watched[which][column];
    if (kind === undefined || own.kind === kind) return;
    if (own.kind === undefined) own.kind = kind;
    else {
      const place = placeOf(row, which, column);
      faultList.report(row, () =>
        kind === 'word'
          ? problem('word-among-numbers', { value: cell }, { place: place(), hints: roles[which].words ? LIST : [] })
          : problem('number-among-words', {}, { place: place(), hints: roles[which].words ? LIST : [] }),
      );
    }
  };

  /** What rows that are passed over hold. */
  const passed = roles.map(({ classes }): Kind => (classes && hasEitherKind(classes) ? undefined : 'number'));

  return {
    see(row, which, column, cell, value) {
      const own = watched[which][column];
      if (own !== undefined) {
        if (row > own.next) observe(own.next, which, column, passed[which]);
        own.next = row + 1;
        observe(row, which, column, kindOf(cell, value, roles[which]), cell);
      }
      if (value === undefined || Math.abs(value) <= Number.MAX_SAFE_INTEGER || policy.asIs) return;
      if (typeof cell !== 'string' || !holdsNumbers(roles[which]) || !isWideText(cell, value)) return;
      rests.take(wholeNumberOf(cell), value, row, which, column, placeOf(row, which, column));
    },
    seeNumber(row, which) {
      if (watched[which].length > 0) observe(row, which, 0, 'number');
    },
    end(count) {
      if (!areWatched) return;
      watched.forEach((columns, which) => {
        columns.forEach(({ next }, column) => {
          if (next < count) observe(next, which, column, passed[which]);
        });
      });
    },
    kinds: () => watched.map((columns) => columns.map(({ kind }) => kind)),
    goOn(kinds, count) {
      watched.forEach((columns, which) => {
        columns.forEach((own, column) => {
          own.kind = kinds[which][column];
          own.next = count;
        });
      });
    },
    clear() {
      for (const columns of watched) for (const own of columns) own.next = 0;
    },
  };
}

// Numbers among words are names as well, where all are told.
const LIST = [hint('list-classes', {})];

/** A word that is read as a truth or a class, or a number; undefined for what says nothing: no value, or an ignored label. */
function kindOf(cell: unknown, value: number | undefined, { classes }: RoleColumns): Kind {
  if (value === undefined) return undefined;
  const number = parseNumber(cell);
  if (classes === undefined) return number === undefined ? 'word' : 'number';
  if (number === undefined) return 'word';
  return isOfEitherKind(classes, number) || classes.names.has(String(cell).trim()) ? undefined : 'number';
}
