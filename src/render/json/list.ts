import { FAMILIES } from '../../loss/family.ts';
import { libraryNames } from '../../loss/library-names.ts';
import type { Loss } from '../../loss/loss.ts';
import { kebab } from '../../loss/parameter.ts';

/** The catalogue as one JSON array. */
export const render = (losses: readonly Loss[]): string => `${JSON.stringify(losses.map(toObject), null, 2)}\n`;

/** A loss as machines read it. */
function toObject(loss: Loss) {
  return {
    name: loss.name,
    aliases: loss.aliases,
    libraries: libraryNames(loss),
    family: FAMILIES[loss.family].en,
    shape: loss.shape,
    formula: loss.formula,
    headline: loss.headline,
    parameters: Object.fromEntries(
      Object.entries(loss.parameters).map(([key, parameter]) => [kebab(key), parameter.default]),
    ),
    conventions: Object.fromEntries(
      Object.entries(loss.conventions).map(([convention, { values, headline }]) => [
        convention,
        {
          ...Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [kebab(key), value])),
          ...(headline && { headline }),
        },
      ]),
    ),
  };
}
