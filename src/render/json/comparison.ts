import type { View } from '../../document/view.ts';
import type { ComparedModel, Comparison } from '../../result/comparison.ts';
import type { GroupChange } from '../../result/group.ts';
import type { ChangedRow } from '../../result/row.ts';
import { formatJson } from '../../words/number.ts';
import type { CompareRenderer } from '../renderer.ts';
import { groupObject } from './group.ts';
import { intervalObject } from './interval.ts';
import { jsonObject } from './object.ts';
import { toldEntries } from './reading.ts';
import { runEntries } from './run.ts';
import { sampleEntries, shownEntry } from './sample.ts';

type Entries = [string, string][];

/** What says which rows were taken. */
const CHOICES = ['where', 'sample', 'scale', 'as_is'];

/** Everything as one JSON object; a group a line. */
export const render: CompareRenderer = function* (comparison, view, _, told) {
  const { models, reference, leader, groups, confidence } = comparison;
  const all = runEntries(view, reference.run, reference.summary);
  const shared = ['schema', 'loss', 'convention', 'params', 'n', 'skipped', 'left_out', 'ignored', ...CHOICES];
  const list = (texts: readonly string[]): string => `[\n    ${texts.join(',\n    ')}\n  ]`;
  const entries: Entries = [
    ...all.filter(([key]) => shared.includes(key)),
    ...toldEntries(told, view.wording),
    ['models', list(models.map((model) => modelObject(model, view)))],
    ['reference', JSON.stringify(reference.name)],
    ['confidence', String(confidence)],
    ['best', JSON.stringify(leader?.isShown ? leader.model.name : null)],
    ['comparisons', list(models.flatMap((model) => changeObject(model, comparison, view) ?? []))],
  ];
  yield `{\n${entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${value}`).join(',\n')}`;
  if (view.groups.length > 0) {
    yield ',\n  "groups": [';
    for (const [index, group] of groups.entries())
      yield `${index === 0 ? '' : ','}\n    ${groupEntry(group, comparison, view)}`;
    yield '\n  ]';
  }
  yield '\n}\n';
};

function modelObject({ name, run, summary }: ComparedModel, view: View): string {
  const { precision } = view;
  return jsonObject([
    ['name', JSON.stringify(name)],
    ...runEntries(view, run, summary).filter(([key]) => ['mean', 'sum', 'headline'].includes(key)),
    ...(summary.accuracy === undefined ? [] : ([['accuracy', formatJson(summary.accuracy, precision)]] as Entries)),
  ]);
}

function changeObject({ name, change }: ComparedModel, { reference }: Comparison, view: View): string | undefined {
  if (change === undefined) return undefined;
  const { precision } = view;
  const { difference, relative, interval, wins, ties, losses, flips, outcome, rows } = change;
  return jsonObject([
    ['model', JSON.stringify(name)],
    ['reference', JSON.stringify(reference.name)],
    ['difference', formatJson(difference, precision)],
    ['relative', formatJson(relative, precision)],
    ['interval', intervalObject(interval, precision)],
    ['outcome', JSON.stringify(outcome)],
    ['wins', String(wins)],
    ['ties', String(ties)],
    ['losses', String(losses)],
    ...(flips === undefined
      ? []
      : ([
          ['wrong_to_right', String(flips.toRight)],
          ['right_to_wrong', String(flips.toWrong)],
        ] as Entries)),
    ['changes', `[${rows.map((row) => rowObject(row, view)).join(', ')}]`],
  ]);
}

function rowObject({ reference, other, change }: ChangedRow, view: View): string {
  const number = (value: number): string => formatJson(value, view.precision);
  const fieldsOf = ({ sample, id, prediction, label }: ChangedRow['other']): Entries =>
    sampleEntries(view, id ?? sample, prediction, label, []);
  const [prediction] = fieldsOf(other).filter(([key]) => key === 'prediction');
  return jsonObject([
    ...fieldsOf(reference).filter(([key]) => key !== 'prediction'),
    ...fieldsOf(reference)
      .filter(([key]) => key === 'prediction')
      .map(([key, value]): [string, string] => [`reference_${key}`, value]),
    prediction,
    ['reference_loss', number(reference.losses[0])],
    ['loss', number(other.losses[0])],
    ['change', number(change)],
    ...shownEntry(view, reference.shown),
  ]);
}

function groupEntry(
  { key, summaries, contributions }: GroupChange,
  { models, reference }: Comparison,
  view: View,
): string {
  const number = (value: number | undefined): string => formatJson(value, view.precision);
  const before = summaries[models.indexOf(reference)];
  const objects = models.map((model, index) => {
    const { mean, headline, accuracy } = summaries[index];
    return jsonObject([
      ['name', JSON.stringify(model.name)],
      ['mean', number(mean)],
      ['headline', number(headline)],
      ...(accuracy === undefined ? [] : ([['accuracy', number(accuracy)]] as Entries)),
      ...(model === reference
        ? []
        : ([
            ['difference', number(mean - before.mean)],
            ['contribution', number(contributions[index])],
          ] as Entries)),
    ]);
  });
  return jsonObject([
    ['group', groupObject(view.groups, key)],
    ['n', String(summaries[0].n)],
    ['models', `[${objects.join(', ')}]`],
  ]);
}
