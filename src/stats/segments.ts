import type { Mergeable } from '../math/saved.ts';
import { compareSources } from './row-names.ts';

/** Rows that follow one another: the first, the last, and the product of their matrices. */
export type Segment = readonly [first: number, last: number, a: number, b: number, c: number, d: number];

export type SavedSegments = readonly { readonly source: string; readonly segments: readonly Segment[] }[];

/**
 * A hash of rows in the order of their names, wherever they are cut: each row is a matrix of determinant 1 modulo 2^32, as its two
 * words say, and all are multiplied (Tillich and Zémor, "Hashing with SL2", CRYPTO 1994). A product is known for each run of rows.
 */
export interface Segments extends Mergeable<SavedSegments> {
  add(row: number, x: number, y: number): void;
  /** The four words of the product; none of no rows. */
  product(): readonly number[];
}

export function createSegments(source: string): Segments {
  const known = new Map<string, Segment[]>();
  let isEmpty = true;
  let [first, last, a, b, c, d] = [0, 0, 1, 0, 0, 1];

  const segmentsOf = (name: string): Segment[] => {
    const own = known.get(name) ?? [];
    known.set(name, own);
    return own;
  };
  /** Puts the run of rows that is under way beside the others. */
  const close = (): void => {
    if (!isEmpty) segmentsOf(source).push([first, last, a, b, c, d]);
    isEmpty = true;
  };
  const all = (): SavedSegments => {
    close();
    for (const [name, segments] of known) known.set(name, joined(segments));
    return Array.from(known, ([name, segments]) => ({ source: name, segments })).sort((one, other) =>
      compareSources(one.source, other.source),
    );
  };

  return {
    add(row, x, y) {
      if (isEmpty || (row !== last && row !== last + 1)) {
        close();
        [first, a, b, c, d] = [row, 1, 0, 0, 1];
        isEmpty = false;
      }
      last = row;
      // Times (1 x; 0 1) and (1 0; y 1).
      b = (Math.imul(a, x) + b) | 0;
      d = (Math.imul(c, x) + d) | 0;
      a = (Math.imul(b, y) + a) | 0;
      c = (Math.imul(d, y) + c) | 0;
    },
    product() {
      const segments = all().flatMap((own) => own.segments);
      return segments.length === 0 ? [] : segments.reduce(times).slice(2);
    },
    merge(saved) {
      for (const { source: name, segments } of saved) known.set(name, [...segmentsOf(name), ...segments]);
    },
    save: all,
  };
}

/** Segments in the order of their rows, those that follow one another as one. */
function joined(segments: readonly Segment[]): Segment[] {
  const inOrder = segments.toSorted((one, other) => one[0] - other[0] || one[1] - other[1]);
  const all: Segment[] = [];
  for (const segment of inOrder) {
    const before = all[all.length - 1];
    if (before !== undefined && segment[0] <= before[1] + 1) all[all.length - 1] = times(before, segment);
    else all.push(segment);
  }
  return all;
}

function times([first, , a, b, c, d]: Segment, [, last, e, f, g, h]: Segment): Segment {
  return [
    first,
    last,
    (Math.imul(a, e) + Math.imul(b, g)) | 0,
    (Math.imul(a, f) + Math.imul(b, h)) | 0,
    (Math.imul(c, e) + Math.imul(d, g)) | 0,
    (Math.imul(c, f) + Math.imul(d, h)) | 0,
  ];
}
