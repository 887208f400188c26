import { createRandom, type Random } from '../math/random.ts';
import type { Mergeable } from '../math/saved.ts';
import { hint, problem, type UserError } from '../problem/problem.ts';
import type { Pairs } from '../rows/block.ts';
import { createRowStore } from '../rows/row-store.ts';
import { message } from '../words/message.ts';
import { createLowestLots } from './lowest-lots.ts';
import { createLots } from './row-lots.ts';
import { loadPairs, type SavedPairs, savePairs, type ValuesOfRoles } from './saved-pairs.ts';
import { checkVersion, type Versioned, versioned } from './version.ts';

/** A batch to be drawn. */
export interface Draw {
  readonly size: number;
  readonly seed: number;
  /** Whether a row may be drawn again. */
  readonly replacement: boolean;
}

/** What the rows are of, and how many models each has predictions of. */
export interface BatchPlan {
  /** '' where there is one source alone. */
  readonly source?: string;
  readonly models?: number;
  readonly values?: ValuesOfRoles;
}

/** A batch in the making, which keeps no more rows than it will have. */
export interface Batch extends Mergeable<SavedBatch> {
  /** Takes the same rows of each model. */
  add(models: readonly Pairs[]): void;
  /** The rows that were drawn, by their names, one as often as it was drawn. Throws UserError where there are too few. */
  blocks(): Iterable<readonly Pairs[]>;
}

export interface SavedBatch extends Versioned {
  /** How many there are to draw from. */
  readonly rows: number;
  readonly kept: readonly { readonly source: string; readonly models: readonly SavedPairs[] }[];
}

/**
 * Begins batch `number` of a seed, from 1: each row has a lot of its own for each. The rows with the lowest lots are a batch without
 * replacement; with replacement rows are drawn again from these, so that nothing depends on the order in which they came.
 */
export function createBatch(
  { size, seed, replacement }: Draw,
  number: number,
  { source = '', models = 1, values = {} }: BatchPlan = {},
  saved?: SavedBatch,
): Batch {
  const lowest = createLowestLots(size);
  const stores = Array.from({ length: models }, () => createRowStore(size));
  let rows = 0;

  const offer = (from: string, blocks: readonly Pairs[]): void => {
    const lotOf = createLots(seed, 2 * number, from);
    const [{ count, sample }] = blocks;
    for (let row = 0; row < count; row++) {
      const rowNumber = sample(row);
      const slot = lowest.offer(lotOf(rowNumber), from, rowNumber);
      if (slot < 0) continue;
      for (const [model, store] of stores.entries()) store.put(slot, blocks[model], row);
    }
  };
  const takeAll = (slots: ArrayLike<number>): Pairs[] => stores.map((store) => store.take(slots));

  const batch: Batch = {
    add(blocks) {
      rows += blocks[0].count;
      offer(source, blocks);
    },
    *blocks() {
      const slots = lowest.inOrder();
      if (!replacement && slots.length < size) throw tooFew(size, slots.length);
      const times = replacement ? drawAgain(size, rows, createRandom(seed, 2 * number + 1)) : undefined;
      const timesOf = new Float64Array(slots.length);
      slots.forEach((slot, place) => {
        timesOf[slot] = times === undefined ? 1 : (times[place] ?? 0);
      });
      const most = Math.min(...stores.map((store) => store.blockRows()));
      let block: number[] = [];
      for (const slot of lowest.byName())
        for (let time = 0; time < timesOf[slot]; time++) {
          block.push(slot);
          if (block.length < most) continue;
          yield takeAll(block);
          block = [];
        }
      if (block.length > 0) yield takeAll(block);
    },
    merge(other) {
      checkVersion(other);
      rows += other.rows;
      for (const { source: from, models: own } of other.kept)
        offer(
          from,
          own.map((pairs) => loadPairs(pairs, values)),
        );
    },
    save() {
      const slots = Array.from(lowest.byName());
      const sources = [...new Set(slots.map((slot) => lowest.nameAt(slot).source))];
      const kept = sources.map((from) => {
        const own = slots.filter((slot) => lowest.nameAt(slot).source === from);
        return { source: from, models: takeAll(own).map((pairs) => savePairs(pairs, values)) };
      });
      return versioned({ rows, kept });
    },
  };
  if (saved !== undefined) batch.merge(saved);
  return batch;
}

/**
 * How often each row of a random order is drawn. A draw of a place among those that were drawn before is one of these, any other
 * draw the next in that order: so each row is as likely at every draw.
 */
function drawAgain(size: number, rows: number, random: Random): number[] {
  const times: number[] = [];
  for (let draw = 0; rows > 0 && draw < size; draw++) {
    const place = random.below(rows);
    if (place < times.length) times[place]++;
    else times.push(1);
  }
  return times;
}

function tooFew(size: number, rows: number): UserError {
  const within = [message('flag', { name: 'sample', value: `${size} --no-replacement` })];
  return problem('too-few-to-draw', { rows }, { within, hints: [hint('draw-again', {})] });
}

/** The rows of one batch, once all have been seen. */
export async function* drawRows(
  rows: AsyncIterable<readonly Pairs[]>,
  draw: Draw,
  models: number,
): AsyncGenerator<readonly Pairs[]> {
  const batch = createBatch(draw, 1, { models });
  for await (const blocks of rows) batch.add(blocks);
  yield* batch.blocks();
}
