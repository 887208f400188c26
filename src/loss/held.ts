import type { Loss } from './loss.ts';
import type { Values } from './parameter.ts';

/** What predictions are, as far as it decides which column is meant: losses of right and wrong read classes, or probabilities. */
export type Held = 'probabilities' | 'logits' | 'classes' | 'values';

/** What the predictions of a loss are under some of its values. */
export function heldBy(
  { parameters, prediction, family, parts }: Pick<Loss, 'parameters' | 'prediction' | 'family' | 'parts'>,
  given: Values,
): Held {
  const defaults = Object.entries(parameters).map(([name, parameter]) => [name, given[name] ?? parameter.default]);
  const values: Values = Object.fromEntries(defaults);
  if (values.fromLogits === true) return 'logits';
  if (family === 'decision') return 'classes';
  if (parts.length > 0) return 'values';
  const domain = prediction(values);
  const { low, high } = domain.usual ?? domain;
  return low === 0 && high === 1 ? 'probabilities' : 'values';
}
