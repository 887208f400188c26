import type { CountedColumns } from '../columns/class-base.ts';
import { namedIndex } from '../columns/open-base.ts';
import { hint, type Note, note, problem } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';
import type { LocatedMatrix, Pairs } from './block.ts';
import { createRowStore, type RowStore } from './row-store.ts';

/** Whether labels of columns that are numbered from 1 by their names count from 0 or from 1, as far as rows are read. */
export interface OpenBase {
  /** How many classes there are. */
  readonly count: number;
  /** The number of the first class; undefined where no row has decided. */
  base(): number | undefined;
  notes(): readonly Note[];
  /** Looks at a label that is a number. Throws UserError where it contradicts what was decided. */
  see(label: number, placeOf: () => Place): void;
  /** Takes the names' word where no label has decided. */
  settle(): void;
}

/** The base of labels beside such columns. */
export function createOpenBase(columns: CountedColumns): OpenBase {
  const { count } = columns;
  let base: number | undefined;
  let isByNames = false;
  let hasNumbers = false;
  return {
    count,
    base: () => base,
    see(label, placeOf) {
      hasNumbers = true;
      if (label !== 0 && label !== count) return;
      const said = label === 0 ? 0 : 1;
      if (base === 1 - said) throw contradiction(placeOf());
      base = said;
      // The names' word has come true.
      isByNames = false;
    },
    settle() {
      if (base !== undefined || !hasNumbers) return;
      base = 1;
      isByNames = true;
    },
    notes() {
      if (base === undefined || (base === 1 && !isByNames)) return [];
      return [base === 0 ? note('labels-from-zero', columns) : note('labels-as-columns', columns)];
    },
  };

  function contradiction(place: Place) {
    return isByNames
      ? problem('zero-after-columns', columns, { place, hints: [hint('class-base', { base: 0 }, { 'class-base': 0 })] })
      : problem('labels-of-both-bases', { count }, { place, hints: [hint('column-per-class', { count })] });
  }
}

// Rows that wait for a label that decides take no more memory than this, and are no more.
const MOST_ROWS = 2 ** 16;
const MOST_NUMBERS = 2 ** 24;

/**
 * The same pairs, whose labels become class indices: the first rows wait for one that decides where labels begin. Labels that are
 * `ignored` stay as they are. Throws UserError for a label that contradicts the others.
 */
export async function* settleBase(
  pairs: AsyncIterable<Pairs>,
  open: OpenBase,
  ignored: readonly number[],
  mostRows = MOST_ROWS,
): AsyncGenerator<Pairs> {
  let waiting: { readonly store: RowStore; count: number } | undefined;
  const release = (): Pairs[] => {
    open.settle();
    const blocks = waiting === undefined ? [] : indexed(takeAll(waiting), open, ignored);
    waiting = undefined;
    return blocks;
  };
  for await (const block of pairs) {
    look(block.roles.label, open, ignored);
    if (open.base() === undefined) {
      const most = Math.min(mostRows, Math.ceil(MOST_NUMBERS / open.count));
      waiting ??= { store: createRowStore(most + block.count), count: 0 };
      for (let row = 0; row < block.count; row++) waiting.store.put(waiting.count++, block, row);
      if (waiting.count >= most) yield* release();
      continue;
    }
    yield* release();
    yield* indexed([block], open, ignored);
  }
  yield* release();
}

/** Shows the labels of a block that are numbers. */
function look({ values, place }: LocatedMatrix, open: OpenBase, ignored: readonly number[]): void {
  for (let row = 0; row < values.length; row++) {
    const label = values[row];
    if (Number.isInteger(label) && !ignored.includes(label)) open.see(label, () => place(row, 0));
  }
}

/** The rows that have waited, in blocks. */
function takeAll({ store, count }: { readonly store: RowStore; readonly count: number }): Pairs[] {
  const most = store.blockRows();
  return Array.from({ length: Math.ceil(count / most) }, (_, block) => {
    const first = block * most;
    return store.take(Array.from({ length: Math.min(most, count - first) }, (_row, index) => first + index));
  });
}

/** The same blocks, with class indices for labels. */
function indexed(blocks: readonly Pairs[], open: OpenBase, ignored: readonly number[]): Pairs[] {
  const base = open.base() ?? 0;
  const indexOf = (label: number): number => namedIndex(label) ?? (ignored.includes(label) ? label : label - base);
  return blocks.map((block) => {
    const { label } = block.roles;
    return { ...block, roles: { ...block.roles, label: { ...label, values: label.values.map(indexOf) } } };
  });
}
