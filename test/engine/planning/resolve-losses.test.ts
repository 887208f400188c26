import { describe, expect, test } from '@jest/globals';
import { parseLosses } from '../../../src/engine/planning/named-losses.ts';
import { settleRuns } from '../../../src/engine/planning/resolve-losses.ts';

const runsOf = (list: string, options: Parameters<typeof settleRuns>[1] = { parameters: {} }, columns = ['p']) =>
  settleRuns(parseLosses(list), options, columns);

const labels = (list: string, convention?: readonly ('math' | 'keras')[]): string[] =>
  runsOf(list, { parameters: {}, ...(convention && { convention }) }).runs.map(({ label }) => label);

test('runs are told apart by loss, by convention, or by both', () => {
  expect(labels('mse')).toEqual(['mse']);
  expect(labels('MSELoss, mae')).toEqual(['mse', 'mae']);
  expect(labels('ce', ['math', 'keras'])).toEqual(['math', 'keras']);
  expect(labels('mse,mae', ['math', 'keras'])).toEqual(['mse:math', 'mse:keras', 'mae:math', 'mae:keras']);
  expect(labels('bce:eps=0,bce:eps=1')).toEqual(['bce:eps=0', 'bce:eps=1']);
});

test('parameters of the list win over flags, and flags go to the losses that have them', () => {
  const { runs } = runsOf('bce:eps=0.5,mse', { parameters: { eps: 0.1, columns: 'sum' } });
  expect(runs.map(({ resolved }) => [resolved.values.eps, resolved.values.columns])).toEqual([
    [0.5, undefined],
    [undefined, 'sum'],
  ]);
});

test('a flag parameter needs no value', () => {
  expect(runsOf('bce:from-logits').runs[0].resolved.values.fromLogits).toBe(true);
});

test('a setting of its own may name a class', () => {
  const [{ resolved }] = runsOf('ce:class-weight=b=2', undefined, ['a', 'b']).runs;
  expect(resolved.values.classWeight).toEqual([1, 2]);
});

test('a name of the notes is said where another convention than theirs is in force', () => {
  const saidOf = (name: string, convention?: readonly ('math' | 'scratch')[]): number =>
    runsOf(name, { parameters: {}, ...(convention && { convention }) }, ['a', 'b']).notes.length;
  expect([saidOf('cross_entropy_error'), saidOf('softmax_cee')]).toEqual([1, 0]);
  expect(saidOf('cross_entropy_error', ['scratch'])).toBe(0);
});

test('settings may have the library’s names, and objectives of XGBoost two parts', () => {
  const valuesOf = (list: string) => runsOf(list).runs[0].resolved.values;
  expect(valuesOf('lightgbm.huber')).toMatchObject({ delta: 0.9 });
  expect(valuesOf('lightgbm.huber:alpha=0.5')).toMatchObject({ delta: 0.5 });
  expect(valuesOf('catboost.FairLoss:smoothness=2')).toMatchObject({ c: 2 });
  expect(valuesOf('catboost.Quantile:alpha=0.9;delta=0')).toMatchObject({ alpha: 0.9, deadZone: 0 });
  expect(valuesOf('tweedie-nloglik@1.25')).toMatchObject({ form: 'nll', power: 1.25 });
  expect(valuesOf('error@0.75')).toMatchObject({ threshold: 0.75 });
  expect(labels('reg:squarederror,mae')).toEqual(['rmse', 'mae']);
  expect(valuesOf('reg:pseudohubererror:huber_slope=2')).toMatchObject({ delta: 2 });
});

test('a name is said without the values that were asked for otherwise', () => {
  const [note] = runsOf('lightgbm.huber:alpha=0.5').notes;
  expect(note).toMatchObject({ code: 'name-read-as', args: { name: 'lightgbm.huber', loss: 'huber', values: {} } });
});

describe('refusals', () => {
  test.each([
    ['mse,mse', '"mse" is asked for twice'],
    ['mse:nope=1', 'mse has no parameter "nope"'],
    ['bce:eps=x', '--eps: "x" is not a number'],
    ['bce:eps=-1', '--eps: "-1" is not in [0, ∞]'],
    ['bce:from-logits=maybe', '--from-logits: "maybe" is not true or false'],
  ])('%s', (list, message) => {
    expect(() => runsOf(list)).toThrow(message);
  });

  test('a flag that no loss has', () => {
    expect(() => runsOf('mse,mae', { parameters: { eps: 1 } })).toThrow('mse, mae has no parameter --eps');
  });
});

test('a flag that losses share is held against the parameter of each', () => {
  const shared = (alpha: number) => () => runsOf('pinball,focal', { parameters: { alpha } });
  // focal may have one for each column, pinball has one quantile.
  expect(shared(0.9)().runs.map(({ resolved }) => resolved.values.alpha)).toEqual([0.9, [0.9]]);
  expect(shared(2)).toThrow('alpha: 2 is not in [0, 1]');
});

test('classes to ignore are numbers as the labels have them, also those of a convention', () => {
  const ignored = (list: string, options: Partial<Parameters<typeof settleRuns>[1]>) =>
    runsOf(list, { parameters: {}, classBase: 1, ...options }, ['a', 'b']).runs[0].resolved.values.ignoreIndex;
  expect(ignored('ce', { parameters: { ignoreIndex: [0] } })).toEqual([-1]);
  expect(ignored('ce:ignore-index=0/-100', {})).toEqual([-1, -101]);
  expect(ignored('ce', { convention: ['torch'] })).toEqual([-101]);
  expect(ignored('ce', { convention: ['torch'], classBase: 0 })).toEqual([-100]);
});
