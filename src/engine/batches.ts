import { inside } from '../problem/problem.ts';
import type { Summary } from '../result/summary.ts';
import type { Pairs } from '../rows/block.ts';
import { createBatch, type Draw } from '../rows/sample.ts';
import { message } from '../words/message.ts';

/** Batches that are drawn beside all rows. */
export interface Batches {
  add(pairs: Pairs): void;
  /** What `summarize` makes of each batch. Throws UserError, which names the batch, for one that comes to nothing. */
  finish(summarize: (rows: Iterable<Pairs>) => readonly Summary[]): (readonly Summary[])[];
}

export function createBatches(draw: Draw, count: number): Batches {
  const batches = Array.from({ length: count }, (_, index) => createBatch(draw, index + 1));
  return {
    add(pairs) {
      for (const batch of batches) batch.add(pairs);
    },
    finish: (summarize) =>
      batches.map((batch, index) => {
        try {
          return summarize(batch.blocks());
        } catch (error) {
          throw inside(error, message('batch', { number: index + 1 }));
        }
      }),
  };
}
