import { expect, test } from '@jest/globals';
import type { Values } from '../../src/loss/parameter.ts';
import { findLoss } from '../../src/loss/registry.ts';
import { type Choices, resolve } from '../../src/loss/resolve.ts';
import { refusalOf } from '../support/refusal.ts';

const [MSE, BCE, CE] = ['mse', 'bce', 'ce'].map((name) => findLoss(name).loss);

test('without a choice a loss has its own defaults under the convention math', () => {
  const { convention, values, headline } = resolve(BCE);
  expect([convention, headline]).toEqual(['math', 'mean']);
  const guards = { clip: 0, eps: 0, range: 'check', log1p: false, logFloor: -Infinity };
  expect(values).toEqual({ fromLogits: false, labelSmoothing: 0, posWeight: [1], ...guards });
});

test('a convention fills in what it sets, and leaves the rest', () => {
  expect(resolve(CE, { convention: 'scratch' }).values).toMatchObject({ eps: 1e-7, rowSums: 'any', clip: 0 });
  expect(resolve(CE, { convention: 'keras' }).values).toMatchObject({ clip: 1e-7, renormalize: true, eps: 0 });
  expect(resolve(MSE, { convention: 'keras' }).values).toEqual(resolve(MSE).values);
});

test('an explicit value wins over the convention', () => {
  const { values } = resolve(CE, { convention: 'keras', values: { clip: 0 } });
  expect(values).toMatchObject({ clip: 0, renormalize: true });
});

test('the headline is what was asked for, else the convention’s, else the loss’s', () => {
  expect(resolve(MSE).headline).toBe('mean');
  expect(resolve(MSE, { convention: 'scratch' }).headline).toBe('half-sum');
  expect(resolve(MSE, { convention: 'scratch', reduction: 'sum' }).headline).toBe('sum');
  expect(resolve(MSE, { reduction: 'none' }).headline).toBe('none');
});

test('a parameter that a loss does not have is refused, with those it has', () => {
  const { message, hint } = refusalOf(() => resolve(MSE, { values: { posWeight: 2 } }));
  expect([message, hint]).toEqual(['mse has no parameter --pos-weight', 'it has --columns']);
});

test('what every object has is no parameter', () => {
  for (const name of ['toString', 'constructor']) {
    const { message } = refusalOf(() => resolve(MSE, { values: { [name]: 1 } }));
    expect(message).toMatch(/^mse has no parameter /);
  }
});

test('a loss that becomes another by one of its values is that other', () => {
  const { loss, values } = resolve(findLoss('d2').loss, { values: { loss: 'pinball', alpha: 0.9 } });
  expect([loss.name, values]).toMatchObject(['d2', { loss: 'pinball', alpha: 0.9 }]);
});

test('a parameter that changes nothing beside the others is refused, and one that a convention sets is not', () => {
  const { loss } = findLoss('ce');
  const refuse = (values: Values): string => refusalOf(() => resolve(loss, { values })).message;
  expect(refuse({ fromLogits: true, clip: 0.1 })).toBe(
    '--clip changes nothing here: predictions are raw scores, no probabilities',
  );
  expect(refuse({ classMean: 'count' })).toBe('--class-mean changes nothing here: there are no class weights');
  expect(resolve(loss, { convention: 'keras', values: { fromLogits: true } }).values.clip).toBe(1e-7);
  const poisson = findLoss('poisson').loss;
  expect(refusalOf(() => resolve(poisson, { values: { logInput: true, eps: 1 } })).message).toMatch(/^--eps changes/);
});

test('a reduction that a loss does not have is refused with the reason', () => {
  const refuse = (loss: string, reduction: 'skill' | 'elementmean'): string =>
    refusalOf(() => resolve(findLoss(loss).loss, { reduction })).message;
  expect(refuse('smape', 'skill')).toBe('smape has no best constant prediction, and so no skill');
  expect(refuse('cosine', 'elementmean')).toBe(
    'the loss of a sample of cosine is no sum over columns: elementmean has no meaning',
  );
});

test('what was asked for is told from what a convention sets', () => {
  const { asked, values } = resolve(CE, { convention: 'torch', values: { classWeight: 2 } });
  expect([[...asked], values.ignoreIndex]).toEqual([['classWeight'], [-100]]);
});

test("torch's sum is over all numbers, where a sample's loss is else the mean of its columns", () => {
  const columnsOf = (choices: Choices) => resolve(MSE, choices).values.columns;
  expect(columnsOf({ convention: 'torch', reduction: 'sum' })).toBe('sum');
  expect(columnsOf({ convention: 'torch', reduction: 'sum', values: { columns: 'mean' } })).toBe('mean');
  expect(columnsOf({ convention: 'torch' })).toBe('mean');
  expect(columnsOf({ convention: 'keras', reduction: 'sum' })).toBe('mean');
});

test('what the name of a loss asks for may change nothing, and what is told may not', () => {
  const values = { fromLogits: true, logFloor: -36 };
  expect(resolve(BCE, { values, implied: ['logFloor'] }).values).toMatchObject(values);
  expect(refusalOf(() => resolve(BCE, { values })).message).toMatch(/logFloor|log-floor/);
});
