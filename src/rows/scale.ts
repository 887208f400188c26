import { createScratch } from '../math/scratch.ts';
import type { Pairs } from './block.ts';
import { refuseRests } from './differences.ts';

/**
 * The same pairs with their predictions times `factor`, in memory of their own. Throws UserError for a prediction that no double holds: it
 * would be rounded twice.
 */
export async function* scalePredictions(pairs: AsyncIterable<Pairs>, factor: number): AsyncGenerator<Pairs> {
  const scratch = createScratch();
  // 70 times 0.01 is not 0.7, and 70 over 100 is.
  const divisor = Math.round(1 / factor);
  const isOver = 1 / divisor === factor;
  for await (const block of pairs) {
    const { prediction } = block.roles;
    refuseRests(prediction);
    const values = scratch(prediction.values.length);
    for (let at = 0; at < values.length; at++)
      values[at] = isOver ? prediction.values[at] / divisor : prediction.values[at] * factor;
    yield { ...block, roles: { ...block.roles, prediction: { ...prediction, values } } };
  }
}
