import { wordOfLabel, wordOfPrediction } from '../../document/class-word.ts';
import { shownHeads } from '../../document/shown.ts';
import type { View } from '../../document/view.ts';
import type { ComparedModel, Comparison } from '../../result/comparison.ts';
import type { SampleRow } from '../../result/row.ts';
import { formatNumber, type ShownNumber } from '../../words/number.ts';
import type { CompareRenderer } from '../renderer.ts';
import { quoteField } from './delimited.ts';
import { groupFields, groupHeads } from './group-record.ts';

type Cell = string | ShownNumber | undefined;

/** One record a model; by groups one for each group and model; of rows that change most, where they were asked for, one each. What the reference has not is empty. */
export const render: CompareRenderer = function* (comparison, view) {
  const line = (cells: readonly Cell[]): string =>
    `${cells.map((cell) => (typeof cell === 'string' || cell === undefined ? quoteField(cell ?? '', ',') : formatNumber(cell, view.precision))).join(',')}\n`;
  if (view.groups.length > 0) {
    yield line([...groupHeads(view.groups), 'n', 'model', 'mean', 'headline', 'difference', 'contribution']);
    yield* groupRecords(comparison, line);
    return;
  }
  if (view.shows === 'ranked') {
    yield* rowRecords(comparison, view, line);
    return;
  }
  const [first, ...others] = comparison.models.map((model) => recordOf(model, comparison));
  yield line(first.map(([head]) => head));
  for (const record of [first, ...others]) yield line(record.map(([, cell]) => cell));
};

function recordOf({ name, run, summary, change }: ComparedModel, { reference }: Comparison): [string, Cell][] {
  const interval = change?.interval;
  const known = interval === undefined || 'reason' in interval ? undefined : interval;
  return [
    ['model', name],
    ['loss', run.resolved.loss.name],
    ['convention', run.resolved.convention],
    ['n', summary.n],
    ['skipped', summary.skipped],
    ['mean', summary.mean],
    ['headline', summary.headline],
    ['accuracy', summary.accuracy],
    ['reference', change && reference.name],
    ['difference', change?.difference],
    ['relative', change?.relative],
    ['low', known?.low],
    ['high', known?.high],
    ['confidence', interval?.confidence],
    ['method', known?.method],
    ['wins', change?.wins],
    ['ties', change?.ties],
    ['losses', change?.losses],
    ['wrong_to_right', change?.flips?.toRight],
    ['right_to_wrong', change?.flips?.toWrong],
    ['outcome', change?.outcome],
  ];
}

function* groupRecords(
  { models, reference, groups }: Comparison,
  line: (cells: readonly Cell[]) => string,
): Generator<string> {
  for (const { key, summaries, contributions } of groups) {
    const before = summaries[models.indexOf(reference)];
    for (const [index, model] of models.entries()) {
      const { n, mean, headline } = summaries[index];
      const changes = model === reference ? [undefined, undefined] : [mean - before.mean, contributions[index]];
      yield line([...groupFields(key), n, model.name, mean, headline, ...changes]);
    }
  }
}

function* rowRecords({ models }: Comparison, view: View, line: (cells: readonly Cell[]) => string): Generator<string> {
  const { ids, columns, labelWidth } = view;
  const ofPrediction = ({ prediction }: SampleRow): readonly Cell[] => {
    const word = wordOfPrediction(view, prediction);
    return word === undefined ? prediction : [word];
  };
  const ofLabel = ({ label }: SampleRow): readonly Cell[] => {
    const word = label.length === 0 ? undefined : wordOfLabel(view, label);
    return word === undefined ? label : [word];
  };
  const named = (name: string, width: number): string[] =>
    width === 1 ? [name] : Array.from({ length: width }, (_, column) => `${name}_${columns[column] ?? column + 1}`);
  const heads = [
    'model',
    ...(ids ?? ['sample']),
    ...named('label', labelWidth),
    ...named('reference_prediction', columns.length),
    ...named('prediction', columns.length),
    ...['reference_loss', 'loss', 'change'],
  ];
  yield line([...heads, ...shownHeads(view.shown, heads)]);
  for (const { name, change } of models)
    for (const { reference, other, change: moved } of change?.rows ?? [])
      yield line([
        name,
        ...(reference.id ?? [reference.sample]),
        ...ofLabel(reference),
        ...ofPrediction(reference),
        ...ofPrediction(other),
        ...reference.losses,
        ...other.losses,
        moved,
        ...(reference.shown ?? []).map((text) => text ?? ''),
      ]);
}
