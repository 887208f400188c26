import { type Hint, offer } from '../problem/problem.ts';
import type { FlagValue, Text } from '../words/message.ts';
import { kebab } from './parameter.ts';

/** What a loss declares to be done about a value or a sample that it refuses. */
export interface Remedy {
  /** In it `{}` stands for the flags that set the values. */
  readonly text: Text;
  readonly values?: Readonly<Record<string, FlagValue>>;
}

/** For a sample whose loss is NaN, whatever the loss. */
export const ALLOW_NAN: Remedy = {
  text: { en: '{} lets it pass, and makes the mean NaN', ko: '{}: NaN을 허용하며 평균도 NaN이 된다' },
  values: { allowNan: true },
};

/** A remedy as a hint. */
export function toHint({ text, values = {} }: Remedy): Hint {
  return offer('declared-remedy', kebabKeys(values), { text });
}

/** Values by the names of their flags. */
export function kebabKeys<T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [kebab(name), value]));
}
