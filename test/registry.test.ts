import { expect, test } from '@jest/globals';
import { canonicalForm, findLoss } from '../src/registry.ts';
import { refusalOf } from './support/refusal.ts';

test('names of Keras, torch and the notes all come to one form', () => {
  const forms = {
    MeanSquaredError: 'mean-squared-error',
    mean_squared_error: 'mean-squared-error',
    MSELoss: 'mse-loss',
    L1Loss: 'l1-loss',
    'cross entropy': 'cross-entropy',
    ' RMSE ': 'rmse',
    sumSquaresError: 'sum-squares-error',
    SparseCategoricalCrossentropy: 'sparse-categorical-crossentropy',
  };
  expect(Object.fromEntries(Object.keys(forms).map((name) => [name, canonicalForm(name)]))).toEqual(forms);
});

test('the names that libraries and notes use find the loss they mean', () => {
  const meant = {
    MSELoss: 'mse',
    L1Loss: 'mae',
    BCELoss: 'bce',
    CrossEntropyLoss: 'ce',
    BinaryCrossentropy: 'bce',
    sparse_categorical_crossentropy: 'ce',
    sum_squares_error: 'half-sse',
    cross_entropy_error: 'ce',
    softmax_cee: 'ce',
    sigmoid_cee: 'bce',
    'half mse': 'half-mse',
    L2: 'mse',
  };
  expect(Object.fromEntries(Object.keys(meant).map((name) => [name, findLoss(name).loss.name]))).toEqual(meant);
});

test('a name borrowed from a library with another factor says so', () => {
  const { loss, note } = findLoss('l2_loss');
  expect(loss.name).toBe('half-mse');
  expect(note).toMatch(/optax/);
  expect(findLoss('mse').note).toBeUndefined();
});

test('an unknown loss is refused with the nearest name, or with where to look', () => {
  const { message, hint } = refusalOf(() => findLoss('rmes'));
  expect([message, hint]).toEqual(['unknown loss "rmes"', 'did you mean rmse?']);
  expect(refusalOf(() => findLoss('quux')).hint).toBe('lossctl list shows every loss');
});

test('what every object has is no loss', () => {
  for (const name of ['constructor', 'toString', '__proto__', '']) refusalOf(() => findLoss(name));
});

test('log loss, which may be bce or ce, is refused with both', () => {
  for (const name of ['log-loss', 'log_loss', 'LogLoss'])
    expect(refusalOf(() => findLoss(name)).hint).toBe('bce reads one column of probabilities, ce one per class');
});
