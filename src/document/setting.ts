import { CONVENTIONS, type ConventionName } from '../loss/convention.ts';
import type { Loss } from '../loss/loss.ts';
import { formatValue, kebab } from '../loss/parameter.ts';
import type { Dictionary } from '../words/language.ts';

/** What a convention sets of a loss, as `eps 1e-7` and `headline half the sum`; nothing where it changes nothing. */
export function describeSetting(loss: Loss, convention: ConventionName, { explain }: Dictionary): string[] {
  const setting = loss.conventions[convention];
  const values = Object.entries(setting?.values ?? {}).map(([name, value]) => `${kebab(name)} ${formatValue(value)}`);
  const headline =
    setting?.headline === undefined ? [] : [`${explain.headline} ${explain.statistic[setting.headline]}`];
  return [...values, ...headline];
}

/** What the conventions change, `scratch: eps 1e-7; keras: clip 1e-7`. */
export function describeSettings(loss: Loss, words: Dictionary): string {
  return CONVENTIONS.flatMap((convention) => {
    const settings = describeSetting(loss, convention, words);
    return settings.length === 0 ? [] : [`${convention}: ${settings.join(', ')}`];
  }).join('; ');
}
