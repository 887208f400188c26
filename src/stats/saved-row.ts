import { loadNumber, loadNumbers, loadShown, type SavedNumber, saveNumber, saveNumbers } from '../math/saved.ts';
import type { GroupValue } from '../result/group.ts';
import type { SampleRow, ShownText } from '../result/row.ts';

/** A value by which rows are grouped: null for none, and a number that JSON has not as a text in a list. */
export type SavedValue = string | number | null | readonly [string];

export function saveValue(value: GroupValue): SavedValue {
  if (value === undefined) return null;
  return typeof value === 'number' && !Number.isFinite(value) ? [String(value)] : value;
}

export function loadValue(saved: SavedValue): GroupValue {
  if (saved === null) return undefined;
  return typeof saved === 'object' ? Number(saved[0]) : saved;
}

/** A row as JSON. */
export interface SavedRow {
  readonly sample: number;
  readonly source?: string;
  readonly id?: readonly string[];
  readonly prediction: readonly SavedNumber[];
  readonly label: readonly SavedNumber[];
  readonly losses: readonly SavedNumber[];
  readonly gradients?: readonly (readonly SavedNumber[])[];
  readonly weight?: SavedNumber;
  readonly group?: readonly SavedValue[];
  readonly shown?: readonly ShownText[];
}

export function saveRow({
  sample,
  source,
  id,
  prediction,
  label,
  losses,
  gradients,
  weight,
  group,
  shown,
}: SampleRow): SavedRow {
  return {
    sample,
    ...(source !== undefined && { source }),
    ...(id && { id }),
    prediction: saveNumbers(prediction),
    label: saveNumbers(label),
    losses: saveNumbers(losses),
    ...(gradients && { gradients: gradients.map(saveNumbers) }),
    ...(weight !== undefined && { weight: saveNumber(weight) }),
    ...(group && { group: group.map(saveValue) }),
    ...(shown && { shown }),
  };
}

export function loadRow({ prediction, label, losses, gradients, weight, group, ...row }: SavedRow): SampleRow {
  return {
    ...row,
    prediction: prediction.map(loadShown),
    label: label.map(loadShown),
    losses: [...loadNumbers(losses)],
    weight: weight === undefined ? undefined : loadNumber(weight),
    group: group?.map(loadValue),
    ...(gradients && { gradients: gradients.map((slopes) => [...loadNumbers(slopes)]) }),
  };
}
