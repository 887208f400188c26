import { isList, snake, type Value } from '../../loss/parameter.ts';
import type { GroupColumn, GroupKey } from '../../result/group.ts';
import type {
  Group,
  Interval,
  NoInterval,
  RankedRow,
  Report,
  RowChoice,
  Run,
  SampleChoice,
  Summary,
  WhereChoice,
} from '../../result/result.ts';
import type { LeftOut } from '../../rows/by-key.ts';
import { english } from '../../words/en/wording.ts';
import { formatJson } from '../../words/number.ts';
import type { View } from '../renderer.ts';

/** The version of the objects below: they only grow. */
const SCHEMA = 1;

/** One object on one line, of keys and JSON texts. */
export function jsonObject(entries: readonly [string, string][]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(', ')}}`;
}

/** A run without its samples, as keys and JSON texts: under `convention` what it set, under `params` all that was settled. */
export function runEntries(
  { precision, isWeighted, columns, showsInterval }: View,
  { resolved }: Run,
  summary: Summary,
): [string, string][] {
  const number = (value: number | undefined): string => formatJson(value, precision);
  const outputObject = ({ mean, sum, headline, skill }: Summary, index: number): string =>
    jsonObject([
      ['output', JSON.stringify(columns[index])],
      ['mean', number(mean)],
      ['sum', number(sum)],
      ['headline', number(headline)],
      ...(skill === undefined ? [] : ([['skill', number(skill)]] as [string, string][])),
    ]);
  const object = (names: readonly string[]): [string, string][] =>
    names.map((name) => [snake(name), jsonValue(resolved.values[name])]);
  const set = Object.keys(resolved.loss.conventions[resolved.convention]?.values ?? {});
  const { constant } = summary;
  const interval = showsInterval ? summary.intervalOf?.('headline') : undefined;
  return [
    ['schema', String(SCHEMA)],
    ['loss', JSON.stringify(resolved.loss.name)],
    [
      'convention',
      jsonObject([
        ['name', JSON.stringify(resolved.convention)],
        ['reduction', JSON.stringify(resolved.headline)],
        ...(isWeighted ? ([['weighted_mean', JSON.stringify(resolved.weightedMean)]] as [string, string][]) : []),
        ...object(set),
      ]),
    ],
    ['params', jsonObject(object(Object.keys(resolved.values)))],
    ['n', String(summary.n)],
    ['skipped', String(summary.skipped)],
    ...(summary.leftOut === undefined ? [] : [leftOutEntry(summary.leftOut)]),
    ...choiceEntries(summary.choice),
    ...(summary.ignored > 0 ? [['ignored', String(summary.ignored)] as [string, string]] : []),
    ['mean', number(summary.mean)],
    ['sum', number(summary.sum)],
    ['headline', number(summary.headline)],
    ...(interval === undefined ? [] : [['interval', intervalObject(interval, precision)] as [string, string]]),
    ...summary.lines
      .filter(({ statistic }) => statistic !== 'mean' && statistic !== 'sum')
      .map((line): [string, string] => [line.statistic.replace('-', '_'), number(line.value)]),
    ...(summary.accuracy === undefined ? [] : [['accuracy', number(summary.accuracy)] as [string, string]]),
    ...(constant === undefined
      ? []
      : [
          [
            'best_constant',
            jsonObject([
              ['prediction', jsonNumbers(constant.prediction, precision)],
              ['loss', number(constant.loss)],
            ]),
          ] as [string, string],
          ['skill', number(summary.skill)] as [string, string],
        ]),
    ...(summary.outputs.length === 0
      ? []
      : [['outputs', `[${summary.outputs.map(outputObject).join(', ')}]`] as [string, string]]),
  ];
}

/** An interval, or why there is none, as one object. */
export function intervalObject(interval: Interval | NoInterval, precision?: number): string {
  const { confidence, unit, units } = interval;
  return jsonObject([
    ...('reason' in interval
      ? ([['reason', JSON.stringify(english.say(interval.reason))]] as [string, string][])
      : ([
          ['low', formatJson(interval.low, precision)],
          ['high', formatJson(interval.high, precision)],
          ['method', JSON.stringify(interval.method)],
        ] as [string, string][])),
    ['confidence', String(confidence)],
    ['unit', JSON.stringify(unit)],
    ['units', String(units)],
  ]);
}

/** What a join left out, of each file. */
export function leftOutEntry({ predictions, labels }: LeftOut): [string, string] {
  return [
    'left_out',
    jsonObject([
      ['preds', String(predictions)],
      ['labels', String(labels)],
    ]),
  ];
}

/** Which rows were evaluated, where that was said, as keys and JSON texts. */
export function choiceEntries({ where, limit, sample }: RowChoice = {}): [string, string][] {
  return [
    ...(where === undefined ? [] : [['where', whereObject(where)] as [string, string]]),
    ...(limit === undefined ? [] : [['limit', String(limit)] as [string, string]]),
    ...(sample === undefined ? [] : [['sample', sampleObject(sample)] as [string, string]]),
  ];
}

function whereObject({ condition, taken, rows }: WhereChoice): string {
  return jsonObject([
    ['condition', JSON.stringify(condition)],
    ['taken', String(taken)],
    ['rows', String(rows)],
  ]);
}

function sampleObject({ rows, of, seed, replacement, repeat }: SampleChoice): string {
  return jsonObject([
    ['rows', String(rows)],
    ['of', String(of)],
    ['seed', String(seed)],
    ['replacement', String(replacement)],
    ...(repeat === undefined ? [] : [['repeat', String(repeat)] as [string, string]]),
  ]);
}

/** The batches of a run as an array of objects. */
export function batchArray({ precision }: View, batches: Report['batches'], run: number): string {
  const objects = batches.map((summaries) => {
    const { n, mean, sum, headline } = summaries[run];
    return jsonObject([
      ['n', String(n)],
      ['mean', formatJson(mean, precision)],
      ['sum', formatJson(sum, precision)],
      ['headline', formatJson(headline, precision)],
    ]);
  });
  return `[${objects.join(', ')}]`;
}

/** A parameter's value: of a list one number stands bare, and null says that there is none. */
function jsonValue(value: Value): string {
  if (isList(value)) return value.length === 0 ? 'null' : jsonNumbers(value);
  return typeof value === 'number' ? formatJson(value) : JSON.stringify(value);
}

/** One number bare, several in an array. */
function jsonNumbers(row: ArrayLike<number>, precision?: number): string {
  if (row.length === 1) return formatJson(row[0], precision);
  return `[${Array.from(row, (value) => formatJson(value, precision)).join(', ')}]`;
}

/** The texts of a key: one bare, several in an array. */
export function jsonKey(texts: readonly string[]): string {
  return texts.length === 1 ? JSON.stringify(texts[0]) : `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
}

/** The fields of a sample, by its number or its key; one number where there is one, an array where there are several. */
export function sampleEntries(
  { classes, precision, runs, groups }: View,
  sample: number | readonly string[],
  prediction: ArrayLike<number>,
  label: ArrayLike<number>,
  losses: readonly number[],
  weight?: number,
  gradients: readonly ArrayLike<number>[] = [],
  group?: GroupKey,
): [string, string][] {
  const numbers = (row: ArrayLike<number>): string => jsonNumbers(row, precision);
  return [
    typeof sample === 'number' ? ['sample', String(sample)] : ['id', jsonKey(sample)],
    ['prediction', numbers(prediction)],
    ...(label.length === 0
      ? []
      : ([
          [
            'label',
            classes === undefined
              ? numbers(label)
              : classes[label[0]] === undefined
                ? String(label[0])
                : JSON.stringify(classes[label[0]]),
          ],
        ] as [string, string][])),
    ...losses.map((loss, index): [string, string] => [
      runs.length === 1 ? 'loss' : `loss_${runs[index].label}`,
      formatJson(loss, precision),
    ]),
    ...(weight === undefined ? [] : ([['weight', formatJson(weight, precision)]] as [string, string][])),
    ...gradients.map((slopes, index): [string, string] => [
      runs.length === 1 ? 'gradient' : `gradient_${runs[index].label}`,
      numbers(slopes),
    ]),
    ...(group === undefined ? [] : ([['group', groupObject(groups, group)]] as [string, string][])),
  ];
}

/** The fields of a row among the worst or best. */
export function rankedEntries(
  view: View,
  { sample, id, prediction, label, losses, weight, gradients, group, share }: RankedRow,
): [string, string][] {
  return [
    ...sampleEntries(view, id ?? sample, prediction, label, losses, weight, gradients, group),
    ['share', formatJson(share, view.precision)],
  ];
}

/** The values of a group under the names of its columns; null for none. */
export function groupObject(columns: readonly GroupColumn[], key: GroupKey): string {
  return jsonObject(
    columns.map(({ name }, column) => {
      const value = key[column];
      return [name, typeof value === 'string' ? JSON.stringify(value) : formatJson(value)];
    }),
  );
}

/** A group as keys and JSON texts. */
export function groupEntries({ groups, precision }: View, { key, summaries }: Group, run: number): [string, string][] {
  const { n, ignored, mean, sum, headline, accuracy, share } = summaries[run];
  const number = (value: number | undefined): string => formatJson(value, precision);
  return [
    ['group', groupObject(groups, key)],
    ['n', String(n)],
    ...(ignored > 0 ? [['ignored', String(ignored)] as [string, string]] : []),
    ['mean', number(mean)],
    ['sum', number(sum)],
    ['headline', number(headline)],
    ...(accuracy === undefined ? [] : [['accuracy', number(accuracy)] as [string, string]]),
    ['share', number(share)],
  ];
}
