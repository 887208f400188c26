import type { Message } from '../message.ts';
import { english } from './wording.ts';

/** What the last line of `check` counts. */
export interface CheckCounts {
  readonly count: number;
  readonly passed: number;
  readonly failed: number;
  readonly open: number;
  /** Checks that could not be made. */
  readonly errors: number;
  readonly rows: string;
  readonly skipped: string;
  readonly seconds: string;
}

/** Every word of a table, a summary or an explanation, in English. The other languages have this shape. */
export const en = {
  sample: 'sample',
  id: 'id',
  prediction: 'prediction',
  label: 'label',
  loss: 'loss',
  weight: 'weight',
  gradient: 'gradient',
  share: 'share of the total',
  n: 'n',
  skipped: 'skipped',
  ignored: 'ignored',
  accuracy: 'accuracy',
  bestConstant: 'best constant',
  skill: 'skill',
  headline: 'headline',
  output: 'output',
  batch: 'batch',
  all: 'all',
  missing: '(missing)',
  worst: 'largest losses',
  best: 'smallest losses',
  /** The line of one sample in the plain format. */
  ofSample: (sample: number, symbol: string, value: string) => `${symbol} of sample ${sample}=${value}`,
  ofKey: (id: string, symbol: string, value: string) => `${symbol} of ${id}=${value}`,
  /** The line of a group in the plain format. */
  ofGroup: (group: string, symbol: string, value: string) => `${symbol} of group ${group}=${value}`,
  always: (prediction: string) => `always predicting ${prediction}`,
  columns: (count: number) => `${count} columns`,
  rows: (count: string, shown: string) => `${count} rows (${shown} shown; --rows all shows them all)`,
  groups: (count: string, shown: string) => `${count} groups (the ${shown} worst shown; --rows all shows them all)`,
  verdict: { passed: 'PASSED', failed: 'FAILED', inconclusive: 'INCONCLUSIVE' },
  /** In the place of a verdict, of a check that could not be made. */
  notMade: 'ERROR',
  settled: 'inconclusive by itself',
  intervalOf: (confidence: string) => `${confidence} % interval`,
  interval: (confidence: string, low: string, high: string, method: string, clusters: string | undefined) =>
    `${confidence} % interval ${low} to ${high} by ${method}${clusters === undefined ? '' : ` of ${clusters} clusters`}`,
  noInterval: (confidence: string, reason: Message) => `no ${confidence} % interval: ${english.say(reason)}`,
  say: (message: Message) => english.say(message),
  none: 'none',
  to: (low: string, high: string) => `${low} to ${high}`,
  by: (method: string, units: string, unit: 'row' | 'cluster') => `by ${method} of ${units} ${unit}s`,
  /** What a result is held against, and how much worse it may be. */
  against: (now: string, before: string) => `${now} against ${before} of the baseline`,
  atMost: (amount: string) => `at most ${amount}`,
  atLeast: (amount: string) => `at least ${amount}`,
  ofChange: (interval: string) => `change: ${interval}`,
  asBefore: 'every row as in the baseline',
  /** The last line of `check`. */
  checks: ({ count, passed, failed, open, errors, rows, skipped, seconds }: CheckCounts) =>
    `${count} check${count === 1 ? '' : 's'}: ${passed} passed, ${failed} failed${open === 0 ? '' : `, ${open} inconclusive`}${errors === 0 ? '' : `, ${errors} with an error`} (${rows} rows, ${skipped} skipped, ${seconds} s)\n`,
  /** What reports for machines and pull requests say beside the verdicts. */
  report: {
    largest: (loss: string) => `largest losses by ${loss}`,
    heads: ['verdict', 'check', 'value', 'passes if', 'n', 'remarks'],
    unannotated: (count: string) => `${count} more without an annotation: GitHub shows 10 of a kind`,
    more: (count: string) => `and ${count} more`,
  },
  compare: {
    difference: 'difference',
    relative: 'relative',
    wins: 'wins',
    ties: 'ties',
    losses: 'losses',
    toRight: 'wrong → right',
    toWrong: 'right → wrong',
    verdict: 'verdict',
    reference: 'reference',
    outcome: { better: 'better', worse: 'worse', undecided: 'not decided' },
    notWhole: 'not whole in every model',
    method: 'intervals',
    paired: (how: string) => `of the differences of paired losses, ${how}`,
    together: (confidence: string, each: string, count: number) =>
      `${each} % each, so that all ${count} hold together at ${confidence} % (Bonferroni)`,
    byGroup: 'change of the mean loss by group',
    contribution: 'contribution',
    sameMix: 'all of it is change within groups: the models have the same rows, so the mix of groups does not change',
    groups: (count: string, shown: string) =>
      `${count} groups (the ${shown} that change most shown; --format json has them all)`,
    rows: (name: string, reference: string) => `rows that change most from ${reference} to ${name}`,
    change: 'change',
    ofModel: (what: string, name: string) => `${what} ${name}`,
    interval: (confidence: string, low: string, high: string) =>
      `${confidence} % interval of the difference ${low} to ${high}`,
    winsOf: (wins: string, rows: string) => `wins ${wins} of ${rows}`,
    better: (name: string) => `${name} is better`,
    worse: (name: string) => `${name} is worse`,
    than: (verdict: string, reference: string) => `${verdict} than ${reference}`,
    against: (value: string, other: string) => `${value} against ${other}`,
    notShown: (name: string, reference: string) =>
      `not decided: no difference between ${name} and ${reference} is shown`,
    smaller: (name: string, what: string) => `not decided: in this sample ${name} has the smaller ${what}`,
    higher: (name: string, what: string) => `not decided: in this sample ${name} has the higher ${what}`,
    same: (name: string, reference: string, what: string) =>
      `not decided: in this sample ${name} and ${reference} have the same ${what}`,
    best: (name: string, count: number) => `${name} is the best of ${count}: better than each other`,
    noBest: (name: string, what: string) =>
      `which model is the best is not decided: in this sample ${name} has the best ${what}`,
    noMore: (reason: string) => `the data do not show more: ${reason}`,
    /** The line of a margin: how much worse the model is, held against it. */
    margin: (name: string, value: string, sign: string, margin: string) =>
      `${name}: worse by ${value} ${sign} ${margin}`,
  },
  explain: {
    names: 'names',
    family: 'family',
    formula: 'formula',
    derivative: 'derivative',
    prediction: 'prediction in',
    label: 'label in',
    headline: 'headline',
    reference: 'reference',
    parameters: 'parameters',
    conventions: 'conventions',
    unchanged: 'as math',
    examples: 'examples',
    firstRow: 'your first row',
    parts: 'columns of a row',
    layout: 'files',
    layoutOfRows: 'a row of as many columns in both: one per class, label or coordinate, in the same order',
    layoutOfParts: (names: string, flags: string) =>
      `one row of PREDS has everything side by side: columns ${names}, by these names in the header, by ${flags}, or in this order.`,
    layoutOfLabels: 'Labels are a second file, row by row, or a column of the same.',
    noLabels: 'There are no labels.',
    classes: 'a class index or name, or a row of shares in',
    statistic: {
      mean: 'mean',
      sum: 'sum',
      'half-mean': 'half the mean',
      'half-sum': 'half the sum',
      'double-mean': 'twice the mean',
      'double-sum': 'twice the sum',
      'root-mean': 'root of the mean',
      'exp-mean': 'exponential of the mean',
      elementmean: 'mean over rows and columns',
      median: 'median',
      max: 'maximum',
      complement: '1 − mean',
      relative: 'mean / that of the best constant',
      skill: '1 − mean / that of the best constant',
      tally: 'by the formula',
    },
  },
  list: {
    name: 'name',
    aliases: 'aliases',
    family: 'family',
    formula: 'formula',
    conventions: 'conventions change',
    libraries: 'names in libraries',
    notPlanned: 'Not planned, as their input is not a table of predictions and labels:',
    notPlannedLosses: [
      ['CTC', 'sequences of different lengths, and every way to align them'],
      ['survival losses (Cox, AFT)', 'times that are known only to be later than something'],
      ['NT-Xent, circle and their kin', 'all pairs within a batch of embeddings'],
      ['ranking losses (LambdaRank, NDCG, ListNet)', 'the rows of a query against each other'],
    ],
  },
};

export type Dictionary = typeof en;
