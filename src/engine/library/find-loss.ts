import type { Loss } from '../../loss/loss.ts';
import type { Values } from '../../loss/parameter.ts';
import { type Found, findLoss as findByName, losses } from '../../loss/registry.ts';
import { hint, problem } from '../../problem/problem.ts';
import { quietly, showGiven } from './given.ts';
import { inLibraryWords } from './library-words.ts';
import { copyParameters } from './options.ts';

/**
 * The loss that a name means, `mse` or `torch.nn.MSELoss`, and what the name sets beside it. `settings` are parameters by which a
 * loss may become another one, as d2 is one for each `loss`. Throws UserError for a name that none has.
 */
export function findLoss(name: string, settings: Values = {}): Found {
  return inLibraryWords(() => find(name, copyParameters(settings) as Values));
}

/** The same of a name or a loss of the library. */
export function find(given: unknown, settings: Values): Found {
  if (typeof given === 'string') return findByName(given, settings);
  const loss = quietly(() => knownLoss(given), undefined);
  if (loss === undefined) throw problem('no-loss', { given: showGiven(given) }, { hints: [hint('name-a-loss', {})] });
  return { loss: loss.become?.(settings) ?? loss };
}

/** One of the losses, or what one of them becomes. */
function knownLoss(given: unknown): Loss | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const known = losses.find((loss) => loss === given);
  if (known !== undefined) return known;
  const { name, parameters } = given as Partial<Loss>;
  const become = losses.find((loss) => loss.name === name)?.become;
  const loss = become?.({ loss: parameters?.loss.default ?? '' });
  return loss === given ? loss : undefined;
}
