import type { View } from '../../document/view.ts';
import { isList, snake, type Value } from '../../loss/parameter.ts';
import type { Report } from '../../result/report.ts';
import type { Run } from '../../result/run.ts';
import type { Summary } from '../../result/summary.ts';
import { formatJson } from '../../words/number.ts';
import { intervalObject } from './interval.ts';
import { type Entry, jsonNumbers, jsonObject } from './object.ts';
import { choiceEntries, leftOutEntry } from './row-choice.ts';

/** The version of the objects below: they only grow. */
const SCHEMA = 1;

/** A run without its samples, as keys and JSON texts: under `convention` what it set, under `params` all that was settled. */
export function runEntries(
  { precision, isWeighted, columns, showsInterval }: View,
  { resolved }: Run,
  summary: Summary,
): Entry[] {
  const number = (value: number | undefined): string => formatJson(value, precision);
  const outputObject = ({ mean, sum, headline, skill }: Summary, index: number): string =>
    jsonObject([
      ['output', JSON.stringify(columns[index])],
      ['mean', number(mean)],
      ['sum', number(sum)],
      ['headline', number(headline)],
      ...(skill === undefined ? [] : ([['skill', number(skill)]] as Entry[])),
    ]);
  const object = (names: readonly string[]): Entry[] =>
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
        ...(isWeighted ? ([['weighted_mean', JSON.stringify(resolved.weightedMean)]] as Entry[]) : []),
        ...object(set),
      ]),
    ],
    ['params', jsonObject(object(Object.keys(resolved.values)))],
    ['n', String(summary.n)],
    ['skipped', String(summary.skipped)],
    ...(summary.leftOut === undefined ? [] : [leftOutEntry(summary.leftOut)]),
    ...choiceEntries(summary.choice),
    ...(summary.ignored > 0 ? [['ignored', String(summary.ignored)] as Entry] : []),
    ['mean', number(summary.mean)],
    ['sum', number(summary.sum)],
    ['headline', number(summary.headline)],
    ...(interval === undefined ? [] : [['interval', intervalObject(interval, precision)] as Entry]),
    ...summary.lines
      .filter(({ statistic }) => statistic !== 'mean' && statistic !== 'sum')
      .map((line): Entry => [line.statistic.replace('-', '_'), number(line.value)]),
    ...(summary.accuracy === undefined ? [] : [['accuracy', number(summary.accuracy)] as Entry]),
    ...(constant === undefined
      ? []
      : [
          [
            'best_constant',
            jsonObject([
              ['prediction', jsonNumbers(constant.prediction, precision)],
              ['loss', number(constant.loss)],
            ]),
          ] as Entry,
          ['skill', number(summary.skill)] as Entry,
        ]),
    ...(summary.outputs.length === 0
      ? []
      : [['outputs', `[${summary.outputs.map(outputObject).join(', ')}]`] as Entry]),
  ];
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
export function jsonValue(value: Value): string {
  if (isList(value)) return value.length === 0 ? 'null' : jsonNumbers(value);
  return typeof value === 'number' ? formatJson(value) : JSON.stringify(value);
}
