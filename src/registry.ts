import { nearest, quote, UserError } from './error.ts';
import type { Loss } from './loss.ts';
import { losses } from './losses/index.ts';

/** A loss by one of its names, and what is to be said where the name is borrowed from a library with another factor. */
export interface Found {
  readonly loss: Loss;
  readonly note: string | undefined;
}

/** MSELoss, mean_squared_error and MeanSquaredError as mse-loss, mean-squared-error and mean-squared-error. */
export function canonicalForm(name: string): string {
  return name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/[_\s]+/g, '-')
    .toLowerCase();
}

/** Names that mean one loss or another, by the columns they are given; what to say instead. */
const AMBIGUOUS: ReadonlyMap<string, string> = new Map(
  ['log-loss', 'logloss', 'logarithmic-loss'].map((name) => [
    name,
    'bce reads one column of probabilities, ce one per class',
  ]),
);

const byName = new Map<string, Found>();
for (const loss of losses) {
  for (const name of [loss.name, ...loss.aliases]) byName.set(name, { loss, note: undefined });
  for (const [name, note] of Object.entries(loss.borrowed)) byName.set(name, { loss, note });
}

/** Finds a loss by name, alias, camelCase or snake_case form. Throws UserError, with the nearest name, where there is none. */
export function findLoss(name: string): Found {
  const found = byName.get(canonicalForm(name));
  if (found !== undefined) return found;
  const candidates = AMBIGUOUS.get(canonicalForm(name));
  if (candidates !== undefined) throw new UserError(`${quote(name)} may mean several losses`, candidates);
  const near = nearest(canonicalForm(name), byName.keys());
  throw new UserError(`unknown loss ${quote(name)}`, near ? `did you mean ${near}?` : 'lossctl list shows every loss');
}

/** Whether a loss has this name. */
export function isLoss(name: string): boolean {
  return byName.has(canonicalForm(name));
}

export { losses };
