import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';
import { expectField, flat, loadCases } from '../support/reference.ts';

test('adds what the right class does not get to the cross-entropy', () => {
  const rows = [[0.25, 0.75]];
  expect(ulpsBetween(evaluate('poly-ce', rows, [0]).mean, 2.136294361119891)).toBeLessThanOrEqual(4);
  expect(evaluate('poly-ce', rows, [0], { parameters: { eps: 0 } }).mean).toBe(evaluate('ce', rows, [0]).mean);
});

test('has the slope -1/p - eps at the right class', () => {
  expect([...gradient('poly-ce', [[0.25, 0.75]], [0], { parameters: { eps: 2 } })].map((slope) => slope + 0)).toEqual([
    -6, 0,
  ]);
});

test.each(loadCases('optax').filter(({ function: name }) => name === 'poly_loss_cross_entropy'))(
  'is $case_id',
  (of) => {
    const { epsilon = 2 } = of.params as { readonly epsilon?: number };
    const options = { parameters: { eps: epsilon, fromLogits: true } };
    const [pred, label] = [of.inputs.pred, of.inputs.label] as unknown as [number[][], number[][]];
    const { perSample, mean, n } = evaluate('poly-ce', pred, label, options);
    const tolerance = { relative: 1e-12, absolute: 2 ** -52 };
    expectField(of, 'per_sample', perSample, flat(of.per_sample), tolerance);
    expectField(of, 'mean', [mean], flat(of.mean), tolerance);
    const slopes = gradient('poly-ce', pred, label, options).map((slope) => slope / n);
    expectField(of, 'gradient_of_mean', slopes, flat(of.gradient_of_mean), tolerance);
  },
);

test('renormalizes rows of which the sum overflows or is subnormal', () => {
  const options = { parameters: { renormalize: true } };
  expect(evaluate('poly-ce', [[1e308, 1e308]], [0], options).mean).toBe(Math.LN2 + 0.5);
  expect([...gradient('poly-ce', [[0, 5e-324]], [1], options)]).toEqual([Infinity, 0]);
});

describeLoss('poly-ce');
