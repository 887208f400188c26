import { hasEitherKind, isOfEitherKind } from '../columns/class-label.ts';
import type { Role } from '../columns/role.ts';
import { linePlace, type Table } from '../input/table.ts';
import type { Place } from '../words/message.ts';
import type { Block, Faults, LocatedMatrix } from './block.ts';
import { takeKeys, takeShown } from './block-builder.ts';
import { createFaultList, type MissingPolicy } from './cell-errors.ts';
import { createCellWatch, type Kinds } from './cell-watch.ts';
import { createRests, type Rests } from './rests.ts';
import { createFinder, keepsText, type RoleColumns, takeCell } from './role-columns.ts';

/** Blocks of rows whose numbers a kernel has read, one row a line. */
export interface RowBlocks {
  /** The line of the next block's first row. */
  line(): number;
  /** How many rows stand before it. */
  read(): number;
  /** The number of a cell of role `which`, or its class, in row `row` of the block. Throws UserError for what is neither. */
  numberOf(cell: unknown, row: number, which: number, column: number): number;
  /** Marks the label of a row as a class index already, if `which` is the role of labels. */
  know(row: number, which: number): void;
  /** Makes class indices of the labels of the first `count` rows. Throws UserError for one that is no class, or a number among words. */
  settle(matrices: readonly Float64Array[], count: number): void;
  /** What the columns of each role hold so far. */
  kinds(): Kinds;
  /** What the numbers of the block lack so far. */
  readonly rests: Rests;
  /** The errors of the first `count` rows, where they wait. */
  faults(count: number): Faults | undefined;
  /** The first `count` rows as a block in the same memory, settled. */
  block(matrices: readonly Float64Array[], count: number): Block;
  /** The next block begins after so many rows. */
  pass(count: number): void;
}

/** Begins with the row on line `first`. */
export function createRowBlocks(
  table: Pick<Table, 'file' | 'header'>,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
  first: number,
): RowBlocks {
  const labels = roles.map(createLabelReader);
  let line = first;
  let read = 0;

  const faultList = createFaultList(policy);
  const rests = createRests(roles, faultList);
  const watch = createCellWatch(roles, policy, faultList, rests, (row, which, column) =>
    placeOf(row, roles[which].indices[column]),
  );
  const placeAt = (at: number, index?: number): Place => linePlace(table, at, index);
  /** The place of a cell, also when its block has been passed. */
  const placeOf = (row: number, index: number): (() => Place) => {
    const at = line + row;
    return () => placeAt(at, index);
  };

  const settle = (matrices: readonly Float64Array[], count: number): void => {
    watch.end(count);
    labels.forEach((reader, which) => {
      const { indices } = roles[which];
      reader?.settle(matrices[which], count, {
        refuse: (cell, row) => faultList.refuse(row, cell, placeOf(row, indices[0]), roles[which]),
        see: (row) => watch.seeNumber(row, which),
      });
    });
  };

  return {
    line: () => line,
    read: () => read,
    numberOf(cell, row, which, column) {
      const placeOfCell = placeOf(row, roles[which].indices[column]);
      const value = takeCell(cell, roles[which], row, placeOfCell);
      watch.see(row, which, column, cell, value);
      return value ?? faultList.refuse(row, cell, placeOfCell, roles[which]);
    },
    know: (row, which) => labels[which]?.know(row),
    settle,
    kinds: watch.kinds,
    rests,
    faults: (count) => faultList.of(count),
    block(matrices, count) {
      settle(matrices, count);
      const entries = roles.flatMap((own, which): [Role, LocatedMatrix][] => {
        if (keepsText(own)) return [];
        const { role, indices } = own;
        const width = indices.length;
        // A role without columns has no matrix.
        const values = matrices[which]?.subarray(0, count * width) ?? new Float64Array();
        const place = (row: number, column?: number): Place =>
          placeAt(line + row, column === undefined ? undefined : indices[column]);
        return [[role, { width, values, rest: rests.of(which, count), place }]];
      });
      return {
        count,
        first: read + 1,
        roles: Object.fromEntries(entries),
        keys: takeKeys(roles, count, (row) => line + row, placeAt),
        texts: takeShown(roles, count),
        faults: faultList.of(count),
      };
    },
    pass(count) {
      read += count;
      line += count;
      faultList.clear();
      watch.clear();
      rests.clear();
      for (const reader of labels) reader?.clear();
    },
  };
}

interface OnNumber {
  refuse(cell: number, row: number): number;
  see(row: number): void;
}

/** Class labels, or what a condition is about, of which the kernel has read those that are numbers. */
interface LabelReader {
  /** The label of this row of the block is a class index already. */
  know(row: number): void;
  /** Puts class indices in the place of the numbers; `refuse` gives what becomes of a number that is no class, `see` is told of those that are not ignored. */
  settle(values: Float64Array, count: number, on: OnNumber): void;
  /** The next block begins. */
  clear(): void;
}

function createLabelReader(role: RoleColumns): LabelReader | undefined {
  const find = createFinder(role);
  if (find === undefined) return undefined;
  const { classes } = role;
  const looks = classes !== undefined && hasEitherKind(classes);
  const known = new Set<number>();
  let settled = 0;
  return {
    know: (row) => known.add(row),
    settle(values, count, { refuse, see }) {
      for (; settled < count; settled++) {
        if (known.size > 0 && known.has(settled)) continue;
        if (looks && !isOfEitherKind(classes, values[settled])) see(settled);
        values[settled] = find(values[settled]) ?? refuse(values[settled], settled);
      }
    },
    clear() {
      known.clear();
      settled = 0;
    },
  };
}
