import type { Role } from '../columns/role.ts';
import { blockRows } from '../kernels/block-rows.ts';
import { problem } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';
import { completeRoles, type LocatedMatrix, type Pairs, type Roles, roleEntries } from './block.ts';

/** Copies of rows, by slot. */
export interface RowStore {
  /** The slots in use. */
  count(): number;
  /** Copies a row, over what the slot held; slots are filled one after the other. */
  put(slot: number, pairs: Pairs, row: number): void;
  /** All rows in the order of the file. */
  blocks(): Iterable<Pairs>;
}

interface StoredRole {
  readonly role: Role;
  readonly width: number;
  values: Float64Array;
  readonly places: Place[];
  /** The last matrix that a row came from. */
  latest: LocatedMatrix;
}

/** A store of at most `size` rows, which takes no more memory than the rows it has. Throws UserError where there is too little. */
export function createRowStore(size: number): RowStore {
  let stored: readonly StoredRole[] = [];
  let samples: Float64Array = new Float64Array(0);
  let ids: readonly string[][] | undefined;
  let count = 0;

  const reserve = (slot: number): void => {
    if (slot < samples.length) return;
    const most = Math.min(size, Math.max(1024, 2 * slot));
    samples = enlarge(samples, most);
    for (const part of stored) part.values = enlarge(part.values, most * part.width);
  };

  return {
    count: () => count,
    put(slot, pairs, row) {
      if (stored.length === 0) stored = storesOf(pairs.roles);
      reserve(slot);
      samples[slot] = pairs.sample(row);
      ids ??= pairs.ids?.map(() => []);
      ids?.forEach((texts, column) => {
        texts[slot] = pairs.ids?.[column][row] ?? '';
      });
      for (const part of stored) {
        const matrix = pairs.roles[part.role] ?? part.latest;
        const { width } = part;
        for (let column = 0; column < width; column++)
          part.values[slot * width + column] = matrix.values[row * width + column];
        part.places[slot] = matrix.place(row);
        part.latest = matrix;
      }
      count = Math.max(count, slot + 1);
    },
    *blocks() {
      const order = Uint32Array.from({ length: count }, (_, slot) => slot).sort((a, b) => samples[a] - samples[b]);
      const most = blockRows(stored.reduce((sum, { width }) => sum + width, 0));
      for (let first = 0; first < count; first += most) {
        const slots = order.subarray(first, first + most);
        const roles = Object.fromEntries(stored.map((part) => [part.role, takeSlots(part, slots)]));
        yield {
          count: slots.length,
          sample: (row) => samples[slots[row]],
          roles: completeRoles(roles),
          ids: ids?.map((texts) => Array.from(slots, (slot) => texts[slot])),
        };
      }
    },
  };
}

/** Room for each role of some rows. */
function storesOf(roles: Roles): StoredRole[] {
  return roleEntries(roles).map(([role, latest]): StoredRole => {
    return { role, width: latest.width, values: new Float64Array(0), places: [], latest };
  });
}

/** The rows in some slots. Where a column stands in its row is told as of any other row. */
function takeSlots({ width, values, places, latest }: StoredRole, slots: Uint32Array): LocatedMatrix {
  const taken = new Float64Array(slots.length * width);
  slots.forEach((slot, index) => {
    taken.set(values.subarray(slot * width, (slot + 1) * width), index * width);
  });
  return {
    width,
    values: taken,
    place: (row, column) => ({
      ...places[slots[row]],
      ...(column !== undefined && { column: latest.place(0, column).column ?? column + 1 }),
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
