/** Rows are named by their source and their number in it; the source is '' where there is one alone. */
export interface RowName {
  readonly source: string;
  readonly row: number;
}

/** By source, and by row within it: an order that no split of the rows changes. */
export function compareNames(a: RowName, b: RowName): number {
  return compareSources(a.source, b.source) || a.row - b.row;
}

export const compareSources = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Names by their index, in a few bytes each. */
export interface RowNames {
  push(name: RowName): void;
  /** Puts a name in the place of one that comes after it. */
  lower(index: number, name: RowName): void;
  at(index: number): RowName;
  /** Which of two comes first. */
  compare(a: number, b: number): number;
  save(): SavedNames;
}

/** The number of each row, and which of the sources it is of: undefined where all are of the first. */
export interface SavedNames {
  readonly rows: readonly number[];
  readonly sources: readonly string[];
  readonly of?: readonly number[];
}

export function createRowNames(): RowNames {
  const sources: string[] = [];
  let rows = new Float64Array(64);
  // Which source each is of; undefined where there is one alone.
  let of: Uint32Array<ArrayBuffer> | undefined;
  let count = 0;

  const put = (index: number, { source, row }: RowName): void => {
    const known = sources.indexOf(source);
    const number = known < 0 ? sources.push(source) - 1 : known;
    if (number > 0) of ??= new Uint32Array(rows.length);
    if (of !== undefined) of[index] = number;
    rows[index] = row;
  };
  const sourceOf = (index: number): number => of?.[index] ?? 0;
  const at = (index: number): RowName => ({ source: sources[sourceOf(index)], row: rows[index] });

  return {
    push(name) {
      if (count === rows.length) {
        const larger = new Float64Array(2 * count);
        larger.set(rows);
        rows = larger;
        if (of !== undefined) {
          const largerOf = new Uint32Array(2 * count);
          largerOf.set(of);
          of = largerOf;
        }
      }
      put(count++, name);
    },
    lower(index, name) {
      if (compareNames(name, at(index)) < 0) put(index, name);
    },
    at,
    compare: (a, b) => compareSources(sources[sourceOf(a)], sources[sourceOf(b)]) || rows[a] - rows[b],
    save: () => ({
      rows: Array.from(rows.subarray(0, count)),
      sources,
      ...(of !== undefined && { of: Array.from(of.subarray(0, count)) }),
    }),
  };
}

/** The names that were saved, in their order. */
export const loadNames = ({ rows, sources, of }: SavedNames): RowName[] =>
  rows.map((row, index) => ({ source: sources[of?.[index] ?? 0], row }));
