import { expect, test } from '@jest/globals';
import { evaluate, findLoss, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { expectField, flat, loadCases } from '../support/reference.ts';

test('of the same distribution is 0, and of a class that got nothing infinite', () => {
  expect(evaluate('kl', [[0.2, 0.3, 0.5]], [[0.2, 0.3, 0.5]]).mean).toBe(0);
  expect(evaluate('kl', [[1, 0]], [[0.5, 0.5]]).mean).toBe(Infinity);
});

test('takes 0 ln 0 as 0', () => {
  expect(evaluate('kl', [[0.5, 0.5]], [[0, 1]]).mean).toBe(Math.LN2);
  expect(evaluate('kl', [[-Infinity, 0]], [[0, 1]], { parameters: { input: 'log' } }).mean).toBe(0);
});

test('Keras clips both sides to [1e-7, 1]', () => {
  const { mean } = evaluate('KLDivergence', [[0, 1]], [[1, 0]], { convention: 'keras' });
  expect(Math.abs(mean / 16.118094039148755 - 1)).toBeLessThan(1e-15);
});

test('torch takes logarithms, and the name of its loss says so', () => {
  const logs = [[Math.log(0.5), Math.log(0.5)]];
  expect(evaluate('KLDivLoss', logs, [[0, 1]], { convention: 'torch' }).mean).toBe(Math.LN2);
  expect(findLoss('kl_div')).toMatchObject({ values: { input: 'log' } });
});

test('has the slope -t/p, or -t of logarithms, and 0 where the clip holds', () => {
  expect([...gradient('kl', [[0.5, 0.5]], [[0.25, 0.75]])]).toEqual([-0.5, -1.5]);
  expect([...gradient('kl', [[-1, -2]], [[0.25, 0.75]], { convention: 'torch' })]).toEqual([-0.25, -0.75]);
  expect([...gradient('kl', [[0, 1]], [[0.5, 0.5]], { convention: 'keras' })]).toEqual([0, -0.5]);
});

test.each(loadCases('optax').filter(({ function: name }) => name === 'kl_divergence'))('is $case_id', (of) => {
  const [pred, label] = [of.inputs.pred, of.inputs.label] as unknown as [number[][], number[][]];
  const { perSample, mean } = evaluate('kl', pred, label, { convention: 'torch' });
  const expected = flat(of.per_sample);
  // optax makes NaN of 0 ln 0.
  const undefinedThere = (index: number): boolean => Number.isNaN(expected[index]);
  const tolerance = { relative: 1e-12, absolute: 2 ** -52 };
  expectField(of, 'per_sample', perSample, expected, tolerance, { skip: undefinedThere });
  expectField(of, 'mean', [mean], flat(of.mean), tolerance, { skip: () => Number.isNaN(of.mean) });
});

test('the best constant is the mean of the targets, or its logarithm', () => {
  const rows = [
    [0.5, 0.5],
    [0.5, 0.5],
  ];
  const targets = [
    [1, 0],
    [0.5, 0.5],
  ];
  const { bestConstant } = evaluate('kl', rows, targets);
  expect(bestConstant?.prediction).toEqual([0.75, 0.25]);
  expect(bestConstant?.loss).toBeCloseTo(0.75 * Math.log(4 / 3), 15);
  const logarithms = rows.map((row) => row.map(Math.log));
  const ofLog = evaluate('kl', logarithms, targets, { parameters: { input: 'log' } }).bestConstant;
  expect(ofLog?.prediction).toEqual([Math.log(0.75), Math.log(0.25)]);
  expect(evaluate('kl', rows, targets, { convention: 'keras' }).bestConstant).toBeUndefined();
});

test('has the slope -∞ at a probability of 0 of either sign', () => {
  expect([
    ...gradient(
      'kl',
      [
        [-0, 1],
        [0, 1],
      ],
      [
        [1, 0],
        [1, 0],
      ],
    ),
  ]).toEqual([-Infinity, 0, -Infinity, 0]);
});

test('says how far below 0 rows that pass for distributions can be', () => {
  const { perSample } = evaluate('kl', [[0.5005, 0.5004]], [[0.4995, 0.4996]]);
  expect(perSample[0]).toBeLessThan(-0.0017);
  const { loss } = findLoss('kl');
  const least = (input: string, target: string): number => loss.least({ input, target, rowSums: 'check', clip: 0 });
  expect(least('probs', 'probs')).toBe(-0.002);
  expect([least('log', 'probs'), least('probs', 'log')]).toEqual([-Infinity, -Infinity]);
});

test('reads logarithms as targets too, of which -∞ is a share of 0', () => {
  const half = Math.log(0.5);
  const parameters = { target: 'log' };
  expect(evaluate('kl', [[0.5, 0.5]], [[0, -Infinity]], { parameters }).mean).toBe(Math.LN2);
  const logs = { parameters: { input: 'log', target: 'log' } };
  expect(evaluate('kl', [[half, half]], [[0, -Infinity]], logs).mean).toBe(Math.LN2);
  expect(evaluate('optax.kl_divergence_with_log_targets', [[half, half]], [[half, half]]).mean).toBe(0);
  expect([...gradient('kl', [[0.5, 0.5]], [[0, -Infinity]], { parameters })]).toEqual([-2, 0]);
});

test('divides by the columns too where the mean is one over elements', () => {
  const options = { reduction: 'elementmean' } as const;
  expect(evaluate('kl', [[0.5, 0.5]], [[0, 1]], options).headline).toBe(Math.LN2 / 2);
});

describeLoss('kl');
