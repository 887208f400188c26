import type { Prepared } from '../../src/engine/plan.ts';
import { planScore } from '../../src/engine/planning/plan-score.ts';
import type { ScoreOptions } from '../../src/request/options.ts';
import { createFakeIo } from './fake-io.ts';

/** A plan for some losses of `p.csv` and `y.csv`. */
export function planOf(
  loss: string,
  files: Readonly<Record<string, string>>,
  options: Partial<ScoreOptions> = {},
): Promise<Prepared> {
  const request = { loss, preds: 'p.csv', labels: 'y.csv', options: { parameters: {}, ...options } };
  return planScore(request, options.failIf ?? [], createFakeIo({ files }).io);
}

/** A column of numbers as a file. */
export const column = (name: string, ...values: readonly (number | string)[]): string =>
  `${[name, ...values].join('\n')}\n`;
