import type { Verdict } from '../result.ts';

/** Every word of a table, a summary or an explanation, in English. The other languages have this shape. */
export const en = {
  sample: 'sample',
  prediction: 'prediction',
  label: 'label',
  loss: 'loss',
  weight: 'weight',
  gradient: 'gradient',
  share: 'share of the total',
  n: 'n',
  skipped: 'skipped',
  accuracy: 'accuracy',
  bestConstant: 'best constant',
  skill: 'skill',
  headline: 'headline',
  worst: 'largest losses',
  best: 'smallest losses',
  /** The line of one sample in the plain format. */
  ofSample: (sample: number, symbol: string, value: string) => `${symbol} of sample ${sample}=${value}`,
  always: (prediction: string) => `always predicting ${prediction}`,
  columns: (count: number) => `${count} columns`,
  rows: (count: string, shown: string) => `${count} rows (${shown} shown; --rows all shows them all)`,
  verdict: ({ passed }: Verdict): string => (passed ? 'PASSED' : 'FAILED'),
  /** The last line of `check`. */
  checks: (count: number, passed: number, failed: number, rows: string, skipped: string) =>
    `${count} check${count === 1 ? '' : 's'}: ${passed} passed, ${failed} failed (${rows} rows, ${skipped} skipped)\n`,
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
    },
  },
  list: { name: 'name', aliases: 'aliases', family: 'family', formula: 'formula', conventions: 'conventions change' },
};

export type Dictionary = typeof en;
