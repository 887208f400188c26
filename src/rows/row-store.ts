import { blockRows } from '../kernels/block-rows.ts';
import { UserError } from '../problem/problem.ts';
import type { Matrix, Pairs } from './block.ts';

/** What there is of each row: the same list for all pairs of a file. */
const partsOf = ({ prediction, label, weight, base, cluster, groups = [] }: Pairs): readonly (Matrix | undefined)[] => [
  prediction,
  label,
  weight,
  base,
  cluster,
  ...groups,
];

/** Copies of rows, by slot. */
export interface RowStore {
  /** The slots in use. */
  count(): number;
  /** Copies a row, over what the slot held; slots are filled one after the other. */
  put(slot: number, pairs: Pairs, row: number): void;
  /** All rows in the order of the file. */
  blocks(): Iterable<Pairs>;
}

interface StoredMatrix {
  readonly width: number;
  values: Float64Array;
  readonly places: string[];
  /** The last matrix that a row came from. */
  latest: Matrix;
}

/** A store of at most `size` rows, which takes no more memory than the rows it has. Throws UserError where there is too little. */
export function createRowStore(size: number): RowStore {
  let parts: readonly (StoredMatrix | undefined)[] = [];
  let samples: Float64Array = new Float64Array(0);
  let ids: readonly string[][] | undefined;
  let count = 0;

  const reserve = (slot: number): void => {
    if (slot < samples.length) return;
    const most = Math.min(size, Math.max(1024, 2 * slot));
    samples = enlarge(samples, most);
    for (const part of parts) if (part) part.values = enlarge(part.values, most * part.width);
  };

  return {
    count: () => count,
    put(slot, pairs, row) {
      if (parts.length === 0) parts = partsOf(pairs).map((matrix) => matrix && createPart(matrix));
      reserve(slot);
      samples[slot] = pairs.sample(row);
      ids ??= pairs.ids?.map(() => []);
      ids?.forEach((texts, column) => {
        texts[slot] = pairs.ids?.[column][row] ?? '';
      });
      partsOf(pairs).forEach((matrix, index) => {
        const part = parts[index];
        if (part === undefined || matrix === undefined) return;
        const { width } = matrix;
        for (let column = 0; column < width; column++)
          part.values[slot * width + column] = matrix.values[row * width + column];
        part.places[slot] = matrix.place(row);
        part.latest = matrix;
      });
      count = Math.max(count, slot + 1);
    },
    *blocks() {
      const order = Uint32Array.from({ length: count }, (_, slot) => slot).sort((a, b) => samples[a] - samples[b]);
      const most = blockRows(parts.reduce((sum, part) => sum + (part?.width ?? 0), 0));
      for (let first = 0; first < count; first += most) {
        const slots = order.subarray(first, first + most);
        const [prediction, label, weight, base, cluster, ...groups] = parts.map(
          (part) => part && takeSlots(part, slots),
        );
        if (!prediction || !label) throw new Error('rows without predictions or without labels');
        yield {
          count: slots.length,
          sample: (row) => samples[slots[row]],
          prediction,
          label,
          weight,
          base,
          cluster,
          groups: groups.length > 0 ? groups.filter((group) => group !== undefined) : undefined,
          ids: ids?.map((texts) => Array.from(slots, (slot) => texts[slot])),
        };
      }
    },
  };
}

const createPart = (latest: Matrix): StoredMatrix => ({
  width: latest.width,
  values: new Float64Array(0),
  places: [],
  latest,
});

/** The rows in some slots. Where a column stands in its row is told as of any other row. */
function takeSlots({ width, values, places, latest }: StoredMatrix, slots: Uint32Array): Matrix {
  const taken = new Float64Array(slots.length * width);
  slots.forEach((slot, index) => {
    taken.set(values.subarray(slot * width, (slot + 1) * width), index * width);
  });
  const columnAt = (column: number): string => latest.place(0, column).slice(latest.place(0).length);
  return {
    width,
    values: taken,
    place: (row, column) => places[slots[row]] + (column === undefined ? '' : columnAt(column)),
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
    throw new UserError(`a batch of so many rows does not fit into memory: ${length} numbers`);
  }
}
