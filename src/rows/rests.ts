import { restOf } from '../input/wide-number.ts';
import type { Place } from '../words/message.ts';
import type { FaultList } from './cell-errors.ts';
import { enlarged } from './key-table.ts';
import type { RoleColumns } from './role-columns.ts';
import { tooWide } from './too-wide.ts';

/** What the numbers of a block lack of whole numbers that no double holds, role by role. */
export interface Rests {
  /** Keeps what a whole number has beyond its double, or reports it where its role has no use for that. */
  take(exact: bigint, nearest: number, row: number, which: number, column: number, place: () => Place): void;
  /** Of the first `count` rows, row-major; undefined where none lacks anything. It holds for good. */
  of(which: number, count: number): Float64Array | undefined;
  /** Takes over those of rows that were read elsewhere. */
  goOn(others: Rests, count: number): void;
  /** The next block begins. */
  clear(): void;
}

/** Predictions and labels may be subtracted from each other before they are rounded. */
const keepsRests = ({ role }: RoleColumns): boolean => role === 'prediction' || role === 'label';

export function createRests(roles: readonly RoleColumns[], faultList: Pick<FaultList, 'report'>): Rests {
  let kept: (Float64Array | undefined)[] = [];

  const put = (row: number, which: number, column: number, rest: number): void => {
    const offset = row * roles[which].indices.length + column;
    const own = kept[which] ?? new Float64Array(0);
    kept[which] = offset < own.length ? own : enlarged(own, new Float64Array(Math.max(1024, 2 * offset)));
    kept[which][offset] = rest;
  };

  return {
    take(exact, nearest, row, which, column, place) {
      const rest = keepsRests(roles[which]) ? restOf(exact, nearest) : undefined;
      if (rest === undefined) faultList.report(row, () => tooWide(String(exact), place()));
      else put(row, which, column, rest);
    },
    of(which, count) {
      const size = count * roles[which].indices.length;
      const own = kept[which]?.subarray(0, size);
      return own?.some((rest) => rest !== 0) ? enlarged(own, new Float64Array(size)) : undefined;
    },
    goOn(others, count) {
      kept = roles.map((_, which) => others.of(which, count));
    },
    clear() {
      if (kept.length > 0) kept = [];
    },
  };
}
