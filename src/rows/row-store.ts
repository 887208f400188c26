import type { Role } from '../columns/role.ts';
import type { ShownText } from '../columns/shown-column.ts';
import { blockRows } from '../kernels/block-rows.ts';
import { problem } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';
import { completeRoles, type LocatedMatrix, mapTexts, type Pairs, type Roles, roleEntries } from './block.ts';

/** Copies of rows, by slot. */
export interface RowStore {
  /** Copies a row, over what the slot held; slots are filled one after the other. */
  put(slot: number, pairs: Pairs, row: number): void;
  /** The rows of some slots, in this order. */
  take(slots: ArrayLike<number>): Pairs;
  /** How many rows of this width a block has. */
  blockRows(): number;
}

interface StoredRole {
  readonly role: Role;
  readonly width: number;
  /** What its columns are called in a place. */
  readonly columns: readonly Place['column'][];
  values: Float64Array;
  /** What values lack, where some lack anything. */
  rest: Float64Array | undefined;
  readonly places: Place[];
}

/** A store of at most `size` rows, which takes no more memory than the rows it has. Throws UserError where there is too little. */
export function createRowStore(size: number): RowStore {
  let stored: readonly StoredRole[] | undefined;
  let samples: Float64Array = new Float64Array(0);
  let ids: readonly string[][] | undefined;
  let shown: Readonly<Partial<Record<Role, ShownText[]>>> | undefined;

  const reserve = (slot: number, roles: readonly StoredRole[]): void => {
    if (slot < samples.length) return;
    const most = Math.min(size, Math.max(1024, 2 * slot));
    samples = enlarge(samples, most);
    for (const part of roles) {
      part.values = enlarge(part.values, most * part.width);
      part.rest &&= enlarge(part.rest, most * part.width);
    }
  };

  return {
    put(slot, pairs, row) {
      stored ??= storesOf(pairs.roles, row);
      reserve(slot, stored);
      samples[slot] = pairs.sample(row);
      ids ??= pairs.ids?.map(() => []);
      ids?.forEach((texts, column) => {
        texts[slot] = pairs.ids?.[column][row] ?? '';
      });
      shown ??= mapTexts(pairs.texts, (): ShownText[] => []);
      for (const [role, column] of roleEntries(shown ?? {})) column[slot] = pairs.texts?.[role]?.[row] ?? null;
      for (const part of stored) {
        const { role, width, values, places } = part;
        const matrix = pairs.roles[role];
        if (matrix === undefined) throw new Error(`a row without the ${role} that others have`);
        for (let column = 0; column < width; column++)
          values[slot * width + column] = matrix.values[row * width + column];
        if (matrix.rest !== undefined) part.rest ??= allocate(values.length);
        if (part.rest !== undefined)
          for (let column = 0; column < width; column++)
            part.rest[slot * width + column] = matrix.rest?.[row * width + column] ?? 0;
        places[slot] = matrix.place(row);
      }
    },
    take(slots) {
      const roles = (stored ?? []).map((part): [Role, LocatedMatrix] => [part.role, takeSlots(part, slots)]);
      return {
        count: slots.length,
        sample: (row) => samples[slots[row]],
        roles: completeRoles(Object.fromEntries(roles)),
        ids: ids?.map((texts) => Array.from(slots, (slot) => texts[slot])),
        texts: mapTexts(shown, (column) => Array.from(slots, (slot) => column[slot])),
      };
    },
    blockRows: () => blockRows((stored ?? []).reduce((sum, { width }) => sum + width, 0)),
  };
}

/** Room for each role of some rows, of which one is this. */
function storesOf(roles: Roles, row: number): StoredRole[] {
  return roleEntries(roles).map(([role, { width, place }]): StoredRole => {
    const columns = Array.from({ length: width }, (_, column) => place(row, column).column);
    return { role, width, columns, values: new Float64Array(0), rest: undefined, places: [] };
  });
}

function takeSlots({ width, columns, values, rest, places }: StoredRole, slots: ArrayLike<number>): LocatedMatrix {
  const take = (numbers: Float64Array): Float64Array => {
    const taken = new Float64Array(slots.length * width);
    for (let index = 0; index < slots.length; index++)
      taken.set(numbers.subarray(slots[index] * width, (slots[index] + 1) * width), index * width);
    return taken;
  };
  return {
    width,
    values: take(values),
    rest: rest && take(rest),
    place: (row, column) => ({
      ...places[slots[row]],
      ...(column !== undefined && { column: columns[column] ?? column + 1 }),
    }),
  };
}

function enlarge(values: Float64Array, length: number): Float64Array {
  const larger = allocate(length);
  larger.set(values);
  return larger;
}

/** Memory for so many numbers. Throws UserError where there cannot be as much. */
export function allocate(length: number): Float64Array {
  try {
    return new Float64Array(length);
  } catch {
    throw problem('batch-too-large', { numbers: length });
  }
}
