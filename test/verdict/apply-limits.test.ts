import { describe, expect, test } from '@jest/globals';
import { parseLosses } from '../../src/engine/planning/named-losses.ts';
import { settleRuns } from '../../src/engine/planning/resolve-losses.ts';
import { applyLimits } from '../../src/verdict/apply-limits.ts';
import { parseLimit, parseMaximum, parseMinimum } from '../../src/verdict/limit.ts';
import { refusalOf } from '../support/refusal.ts';

const runsOf = (list: string, options: Partial<Parameters<typeof settleRuns>[1]> = {}, columns = ['p']) =>
  settleRuns(parseLosses(list), { parameters: {}, ...options }, columns).runs;

/** Each run with its limits, as text. */
const applied = (list: string, limits: Parameters<typeof applyLimits>[1], ...more: [object?, string[]?]) =>
  applyLimits(runsOf(list, ...more), limits).map(({ run, limits: own }) => [
    run.label,
    ...own.map(({ term, operator, bound }) => `${term} ${operator} ${bound}`),
  ]);

test('a limit is on every run, and one that names a loss on that alone', () => {
  expect(applied('mse,mae', [parseLimit('mean > 1')])).toEqual([
    ['mse', 'mean > 1'],
    ['mae', 'mean > 1'],
  ]);
  for (const name of ['rmse', 'RMSE', 'root-mean-squared-error', 'root_mean_squared_error', 'RootMeanSquaredError'])
    expect(applied('rmse,mae', [parseLimit(`${name} > 0.3`)])).toEqual([['rmse', 'headline > 0.3'], ['mae']]);
  expect(applied('rmse,mae', [parseLimit('l1 > 0.3')])).toEqual([['rmse'], ['mae', 'mean > 0.3']]);
  expect(applied('sklearn.metrics.r2_score,mae', [parseLimit('r2 < 0.3')])).toEqual([
    ['r2', 'headline < 0.3'],
    ['mae'],
  ]);
});

test('a run by its label, and all runs of a loss by its name', () => {
  const twice = 'huber:delta=1,huber:delta=2';
  expect(applied(twice, [parseLimit('huber:delta=2 > 1')])).toEqual([['huber:delta=1'], ['huber:delta=2', 'mean > 1']]);
  expect(applied(twice, [parseLimit('huber > 1')]).map(([, limit]) => limit)).toEqual(['mean > 1', 'mean > 1']);
  const conventions = { convention: ['math', 'keras'] as const };
  expect(applied('bce', [parseLimit('keras > 1')], conventions)).toEqual([['math'], ['keras', 'mean > 1']]);
});

test('a run by its settings, and by what a library calls it', () => {
  expect(applied('huber:delta=2', [parseLimit('huber:delta=2.0 > 1')])).toEqual([['huber', 'mean > 1']]);
  refusalOf(() => applied('huber:delta=1', [parseLimit('huber:delta=2 > 1')]));
  for (const name of ['reg:squarederror', 'catboost.Quantile:alpha=0.9', 'error@0.7', 'torch.nn.MSELoss'])
    expect(applied(name, [parseLimit(`${name} > 1`)]).map(([, ...limits]) => limits)).toEqual([
      [expect.stringMatching(/^(mean|headline) > 1$/)],
    ]);
});

test('a term that is the name of a loss too is on that loss where it is there, else a term of every run', () => {
  const classes: [object, string[]] = [{}, ['a', 'b']];
  expect(applied('ce,accuracy', [parseLimit('accuracy < 0.9')], ...classes)).toEqual([
    ['ce'],
    ['accuracy', 'accuracy < 0.9'],
  ]);
  expect(applied('ce,brier', [parseLimit('accuracy < 0.9')], ...classes).map(([, limit]) => limit)).toEqual([
    'accuracy < 0.9',
    'accuracy < 0.9',
  ]);
});

test('a loss that is not there is refused, with those that are and the nearest', () => {
  const { message, hint } = refusalOf(() => applied('rmse,mae', [parseLimit('mse > 0.3')]));
  expect(message).toBe('"mse > 0.3" is about none of the losses here: rmse, mae');
  expect(hint).toBe('did you mean rmse?');
});

describe('--max limits losses and --min scores, both by their headline', () => {
  const [most, least] = [parseMaximum('0.3'), parseMinimum('0.9')];

  test('alone and beside each other', () => {
    expect(applied('rmse', [most])).toEqual([['rmse', 'headline > 0.3']]);
    expect(applied('mse,mae', [most]).map(([, limit]) => limit)).toEqual(['mean > 0.3', 'mean > 0.3']);
    expect(applied('r2', [least])).toEqual([['r2', 'headline < 0.9']]);
    expect(applied('rmse,r2', [most, least])).toEqual([
      ['rmse', 'headline > 0.3'],
      ['r2', 'headline < 0.9'],
    ]);
  });

  test('by what the headline is: the skill of a loss is a score, the mean of a score a loss', () => {
    expect(applied('mse', [least], { reduction: 'skill' })).toEqual([['mse', 'headline < 0.9']]);
    expect(applied('r2', [most], { reduction: 'mean' })).toEqual([['r2', 'mean > 0.3']]);
    refusalOf(() => applied('mse', [most], { reduction: 'skill' }));
    refusalOf(() => applied('accuracy', [least], { reduction: 'mean' }, ['a', 'b']));
  });

  test('and are refused on the others, and where they leave one without a limit', () => {
    const ofScore = refusalOf(() => applied('r2', [most]));
    expect(ofScore.message).toBe('--max: r2 is a score, and better when it is higher');
    expect(ofScore.hint).toContain('--min 0.3');
    const ofLoss = refusalOf(() => applied('rmse', [least]));
    expect(ofLoss.message).toBe('--min: rmse is a loss, and better when it is lower');
    expect(ofLoss.hint).toContain('--max 0.9');
    refusalOf(() => applied('rmse,r2', [most]));
    refusalOf(() => applied('rmse,r2', [least, parseLimit('n < 9')]));
    refusalOf(() => applied('rmse,mae', [most, least]));
    expect(applied('rmse,r2', [most, parseLimit('r2 < 0.9')])).toEqual([
      ['rmse', 'headline > 0.3'],
      ['r2', 'headline < 0.9'],
    ]);
  });
});
