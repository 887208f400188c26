import { createRandom, type Random } from '../math/random.ts';
import { hint, problem } from '../problem/problem.ts';
import { message } from '../words/message.ts';
import type { Pairs } from './block.ts';
import { allocate, createRowStore } from './row-store.ts';

/** A batch to be drawn. */
export interface Draw {
  readonly size: number;
  readonly seed: number;
  /** Whether a row may be drawn again. */
  readonly replacement: boolean;
}

/** A batch in the making, which keeps no more rows than it will have. */
export interface Batch {
  add(pairs: Pairs): void;
  /** The rows that were drawn, in the order of the file, one as often as it was drawn. Throws UserError where there are too few. */
  blocks(): Iterable<Pairs>;
}

/** The pairs of one batch, once all have been seen. */
export async function* samplePairs(pairs: AsyncIterable<Pairs>, draw: Draw): AsyncGenerator<Pairs> {
  const batch = createBatch(draw, 1);
  for await (const block of pairs) batch.add(block);
  yield* batch.blocks();
}

/** Begins batch `number` of a seed, from 1: each draws by a stream of its own. */
export function createBatch({ size, seed, replacement }: Draw, number: number): Batch {
  const random = createRandom(seed, number);
  const choose = replacement ? drawAgain(size, random) : drawOnce(size, random);
  const kept = createRowStore(size);
  return {
    add(pairs) {
      choose(pairs.count, (slot, row) => kept.put(slot, pairs, row));
    },
    *blocks() {
      if (!replacement && kept.count() < size)
        throw problem(
          'too-few-to-draw',
          { rows: kept.count() },
          {
            within: [message('flag', { name: 'sample', value: `${size} --no-replacement` })],
            hints: [hint('draw-again', {})],
          },
        );
      yield* kept.blocks();
    },
  };
}

/** Sees the next `count` rows, and puts some of them into slots, the last to come staying there. */
type Choose = (count: number, put: (slot: number, row: number) => void) => void;

/** Every set of `size` rows is as likely: algorithm R of Vitter, "Random Sampling with a Reservoir", ACM TOMS 11 (1985). */
function drawOnce(size: number, random: Random): Choose {
  let seen = 0;
  return (count, put) => {
    for (let row = 0; row < count; row++) {
      const slot = seen < size ? seen : random.below(seen + 1);
      if (slot < size) put(slot, row);
      seen++;
    }
  };
}

/**
 * Every slot holds any row with the same chance, independently: row i takes it with chance 1 / i. It survives rows
 * i+1 to k with chance i / k, so the next taker is drawn at once. Slots are served in row order: the draw does not
 * depend on the blocks.
 */
function drawAgain(size: number, random: Random): Choose {
  let seen = 0;
  const next = allocate(size).fill(1);
  const queue = createQueue(next);
  return (count, put) => {
    const end = seen + count;
    for (let slot = queue.first(); next[slot] <= end; slot = queue.first()) {
      const row = next[slot];
      queue.delay(Math.floor(row / random.unit()) + 1);
      // Of the rows of a block only the last stays.
      if (next[slot] > end) put(slot, row - seen - 1);
    }
    seen = end;
  };
}

/** Slots ordered by their times, ties by slot; all times are equal at first. */
function createQueue(times: Float64Array) {
  // A binary heap: no entry comes after those at twice its place, and one and two more.
  const heap = Uint32Array.from(times.keys());
  const isBefore = (a: number, b: number): boolean => times[a] < times[b] || (times[a] === times[b] && a < b);
  return {
    first: (): number => heap[0],
    /** Gives the first slot a later time. */
    delay(time: number): void {
      const slot = heap[0];
      times[slot] = time;
      let place = 0;
      for (;;) {
        let below = 2 * place + 1;
        if (below + 1 < heap.length && isBefore(heap[below + 1], heap[below])) below++;
        if (below >= heap.length || !isBefore(heap[below], slot)) break;
        heap[place] = heap[below];
        place = below;
      }
      heap[place] = slot;
    },
  };
}
