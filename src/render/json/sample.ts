import { wordOfLabel, wordOfPrediction } from '../../document/class-word.ts';
import { shownHeads } from '../../document/shown.ts';
import type { View } from '../../document/view.ts';
import type { GroupKey } from '../../result/group.ts';
import type { RankedRow, SampleRow } from '../../result/row.ts';
import { formatJson, type ShownNumber } from '../../words/number.ts';
import { groupObject } from './group.ts';
import { type Entry, jsonKey, jsonNumbers, jsonObject } from './object.ts';

/** The fields of a sample, by its number or its key; one number where there is one, an array where there are several. */
export function sampleEntries(
  view: View,
  sample: number | readonly string[],
  prediction: ArrayLike<ShownNumber>,
  label: ArrayLike<ShownNumber>,
  losses: readonly number[],
  weight?: number,
  gradients: readonly ArrayLike<number>[] = [],
  group?: GroupKey,
): Entry[] {
  const { precision, runs, groups } = view;
  const numbers = (row: ArrayLike<ShownNumber>): string => jsonNumbers(row, precision);
  const wordOr = (word: string | undefined, row: ArrayLike<ShownNumber>): string =>
    word === undefined ? numbers(row) : JSON.stringify(word);
  return [
    typeof sample === 'number' ? ['sample', String(sample)] : ['id', jsonKey(sample)],
    ['prediction', wordOr(wordOfPrediction(view, prediction), prediction)],
    ...(label.length === 0 ? [] : ([['label', wordOr(knownLabel(view, label), label)]] as Entry[])),
    ...losses.map(
      (loss, index): Entry => [runs.length === 1 ? 'loss' : `loss_${runs[index].label}`, formatJson(loss, precision)],
    ),
    ...(weight === undefined ? [] : ([['weight', formatJson(weight, precision)]] as Entry[])),
    ...gradients.map(
      (slopes, index): Entry => [runs.length === 1 ? 'gradient' : `gradient_${runs[index].label}`, numbers(slopes)],
    ),
    ...(group === undefined ? [] : ([['group', groupObject(groups, group)]] as Entry[])),
  ];
}

/** The name of a label's class; an ignored index has none. */
function knownLabel(view: View, label: ArrayLike<ShownNumber>): string | undefined {
  const isNamed = view.classes === undefined || view.classes[Number(label[0])] !== undefined;
  return isNamed ? wordOfLabel(view, label) : undefined;
}

/** The texts of the columns that are shown beside a row. */
export function shownEntry({ shown }: View, texts: SampleRow['shown'] = []): Entry[] {
  if (shown.length === 0) return [];
  const heads = shownHeads(shown, []);
  return [['shown', jsonObject(texts.map((text, column): Entry => [heads[column], JSON.stringify(text)]))]];
}

/** The fields of a row among the worst or best. */
export function rankedEntries(
  view: View,
  { sample, id, prediction, label, losses, weight, gradients, group, share, shown }: RankedRow,
): Entry[] {
  return [
    ...sampleEntries(view, id ?? sample, prediction, label, losses, weight, gradients, group),
    ['share', formatJson(share, view.precision)],
    ...shownEntry(view, shown),
  ];
}
