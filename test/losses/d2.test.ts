import { expect, test } from '@jest/globals';
import { type EvaluateOptions, evaluate, findLoss, gradient, losses } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

const scoreOf = (parameters: EvaluateOptions['parameters'], predictions: number[], labels: number[]) =>
  evaluate('d2', predictions, labels, { parameters: { ...parameters } }).headline;

test('d2 is r2 unless another loss is named', () => {
  const example = [
    [3, 2, 7, 5, 8],
    [1, 3, 5, 6, 7],
  ] as const;
  expect(evaluate('d2', ...example).headline).toBe(evaluate('r2', ...example).headline);
});

test('d2 of mae compares with the median, of pinball with a quantile of the labels', () => {
  // The median 2 costs 1 + 8 = 9 in all, the prediction 1 + 6.
  expect(scoreOf({ loss: 'mae' }, [2, 2, 4], [1, 2, 10])).toBeCloseTo(2 / 9, 15);
  // The upper decile of 1 to 10 lies between 9 and 10: 0.1 · (8 + 7 + ... + 1) + 0.9 · 1 at 9.
  const labels = Array.from({ length: 10 }, (_, index) => index + 1);
  const all = labels.map(() => 10);
  expect(scoreOf({ loss: 'pinball', alpha: 0.9 }, all, labels)).toBeCloseTo(0, 15);
  expect(scoreOf({ loss: 'pinball', alpha: 0.9 }, labels, labels)).toBe(1);
});

test('d2 of ce compares with the shares of the classes', () => {
  const even = [0.5, 0.5];
  const { headline, loss, bestConstant } = evaluate('d2', [even, even], [0, 1], { parameters: { loss: 'ce' } });
  expect([headline, loss]).toEqual([0, 'd2']);
  expect(bestConstant?.prediction).toEqual([0.5, 0.5]);
});

test('scikit-learn’s d2 of the log loss of several labels a row is refused', () => {
  // scikit-learn 1.9 holds these against the share of each label, and gives −1.745.
  const rows = [
    [0.2, 0.5, 0.3],
    [0.1, 0.1, 0.8],
  ];
  const labels = [
    [1, 1, 0],
    [0, 1, 1],
  ];
  const { message, hint } = refusalOf(() => evaluate('sklearn.metrics.d2_log_loss_score', rows, labels));
  expect([message, hint]).toEqual(['label 1: the label row sums to 2, not 1', undefined]);
});

test('the samples of d2 show the losses it is made of, with their slopes', () => {
  const options = { parameters: { loss: 'huber', delta: 2 } };
  expect([...evaluate('d2', [4, 1], [0, 0], options).perSample]).toEqual([6, 0.5]);
  expect([...gradient('d2', [4, 1], [0, 0], options)]).toEqual([2, 1]);
});

test('d2 is there for every loss that has a best constant and is a mean or a sum', () => {
  const choices = losses.find(({ name }) => name === 'd2')?.parameters.loss.choices ?? [];
  for (const name of ['mse', 'mae', 'pinball', 'tweedie', 'bce', 'ce', 'mape', 'logistic'])
    expect(choices).toContain(name);
  for (const name of ['medae', 'rse', 'r2', 'd2', 'perplexity', 'smape']) expect(choices).not.toContain(name);
});

test('a loss of another name is refused with those that there are, and so is a parameter of another loss', () => {
  expect(refusalOf(() => scoreOf({ loss: 'nosuch' }, [1], [2])).message).toMatch(/^loss: "nosuch" is not one of mse, /);
  expect(refusalOf(() => scoreOf({ alpha: 0.9 }, [1], [2])).message).toBe('d2 has no parameter alpha');
});

test('scikit-learn’s scores are found by their names', () => {
  const found = findLoss('d2_pinball_score');
  expect(found.values).toEqual({ loss: 'pinball' });
  expect(Object.keys(found.loss.parameters)).toContain('alpha');
  const options = { parameters: { alpha: 0.25 } };
  expect(evaluate('sklearn.metrics.d2_pinball_score', [1, 2], [1, 5], options)).toMatchObject({
    convention: 'sklearn',
    parameters: { loss: 'pinball', alpha: 0.25, multi: 'columns', forceFinite: true },
  });
});

describeLoss('d2');
