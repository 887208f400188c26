import { plural } from '../../text.ts';

/** A part of a prediction and how many columns it has. */
export interface PartWidth {
  readonly name: string;
  readonly isSingle: boolean;
  readonly width: number;
}

/** Losses and what they are made for. */
export const loss = {
  'part-widths': ({ parts }: { readonly parts: readonly PartWidth[] }) => {
    const found = parts.map(({ name, width }) => `${name} has ${plural(width, 'column')}`).join(', ');
    const several = parts.flatMap(({ name, isSingle }) => (isSingle ? [] : name));
    const singles = parts.flatMap(({ name, isSingle }) => (isSingle ? name : []));
    const rules = [
      ...(singles.length > 0 ? [`${singles.join(' and ')} must have one`] : []),
      ...(several.length > 1 ? [`${several.join(' and ')} must have as many`] : []),
    ];
    return `${found}: ${rules.join(', ')}`;
  },
  'no-base-column': ({ loss: name }: { readonly loss: string }) => `${name} needs the column that it divides by`,
  'name-base-column': ({ flag }: { readonly flag: string }) => `name it: --${flag} COLUMN`,
};
