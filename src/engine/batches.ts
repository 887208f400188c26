import { inside } from '../problem/problem.ts';
import type { Summary } from '../result/summary.ts';
import type { Pairs } from '../rows/block.ts';
import { createBatch, type Draw } from '../stats/batch.ts';
import { message } from '../words/message.ts';

/** Batches that are drawn beside all rows. */
export interface Batches {
  add(rows: readonly Pairs[]): void;
  /** What `summarize` makes of each batch. Throws UserError, which names the batch, for one that comes to nothing. */
  finish(summarize: (rows: Iterable<readonly Pairs[]>) => readonly Summary[]): (readonly Summary[])[];
}

export function createBatches(draw: Draw, count: number): Batches {
  const batches = Array.from({ length: count }, (_, index) => createBatch(draw, index + 1));
  return {
    add(rows) {
      for (const batch of batches) batch.add(rows);
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
