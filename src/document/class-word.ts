import { nameClass, type ShownNumber } from '../words/number.ts';
import type { View } from './view.ts';

type Classes = Pick<View, 'classes' | 'classWords'>;

/** The name of the class that a label is, which begins at `first`; undefined where it is numbers. */
export function wordOfLabel(
  { classes, classWords }: Classes,
  values: ArrayLike<ShownNumber>,
  first = 0,
): string | undefined {
  return classes === undefined ? classWords?.wordOf(Number(values[first]), 'label') : nameClass(classes, values[first]);
}

/** The same of a prediction. */
export const wordOfPrediction = (
  { classWords }: Classes,
  values: ArrayLike<ShownNumber>,
  first = 0,
): string | undefined => classWords?.wordOf(Number(values[first]), 'prediction');
