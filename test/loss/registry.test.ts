import { describe, expect, test } from '@jest/globals';
import { canonicalForm, describeName, findLoss, lossFor, namesLoss, splitName } from '../../src/loss/registry.ts';
import { wordNote } from '../../src/problem/problem.ts';
import { english } from '../../src/words/en/wording.ts';
import { refusalOf } from '../support/refusal.ts';

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

describe('a name of a library', () => {
  const said = (text: string, columns = 1): unknown => {
    const found = findLoss(text);
    const meaning = describeName(found, lossFor(found, columns), text);
    return meaning && wordNote(meaning, english);
  };

  test('with its modules stands for the convention of the library, and what else it means', () => {
    expect(said('torch.nn.MSELoss')).toBe('torch.nn.MSELoss is read as mse under the convention torch');
    expect(said('torch.nn.functional.binary_cross_entropy_with_logits')).toBe(
      'torch.nn.functional.binary_cross_entropy_with_logits is read as bce with from-logits true under the convention torch: it takes raw scores',
    );
    expect(said('optax.losses.l2_loss')).toBe('optax.losses.l2_loss is read as half-mse: half the squared error');
    expect(said('tf.keras.losses.Huber')).toBe('tf.keras.losses.Huber is read as huber under the convention keras');
    expect(said('sklearn.metrics.log_loss', 3)).toBe(
      'sklearn.metrics.log_loss is read as ce under the convention sklearn',
    );
  });

  test('of something else is refused with what is nearest', () => {
    const { message, hint } = refusalOf(() => findLoss('catboost.HingeLoss'));
    expect(message).toBe('"catboost.HingeLoss" is not a loss of catboost that lossctl knows');
    expect(hint).toMatch(/^of two classes it is 1 − p or 1 \+ p of a probability; hinge takes scores/);
    expect(refusalOf(() => findLoss('MultiClassOneVsAll')).hint).toMatch(/^it is the mean of bce from logits/);
    for (const name of ['mse@3', 'error@x']) expect(refusalOf(() => findLoss(name)).message).toMatch(/^unknown loss/);
  });

  test('of two losses is said with both where the columns are not known', () => {
    const meaning = describeName(findLoss('sklearn.metrics.hinge_loss'), undefined, 'hinge_loss');
    expect(meaning && wordNote(meaning, english)).toBe(
      'hinge_loss is read as hinge, of several prediction columns as categorical-hinge, under the convention sklearn',
    );
  });

  test('without them keeps what it means, and is said only where that is more than the loss', () => {
    expect(said('l2_loss')).toBe('l2_loss is read as half-mse: half the squared error');
    expect(said('KLDivLoss')).toMatch(/^KLDivLoss is read as kl with input log: it takes log-probabilities/);
    expect(said('squared_error')).toBeUndefined();
    expect(said('mse')).toBeUndefined();
  });

  test('of the notes says which convention prints their digits', () => {
    expect(said('cross_entropy_error')).toBe(
      'cross_entropy_error is read as ce: the convention scratch prints the notes’ digits, as it adds 1e-7 inside the logarithm',
    );
    expect(said('sum_squares_error')).toMatch(/^sum_squares_error is read as half-sse: the convention math prints/);
    expect(said('softmax_cee')).toMatch(/^softmax_cee is read as ce with eps 0: the convention math prints/);
    expect(said('sigmoid_cee')).toMatch(/^sigmoid_cee is read as bce: the convention math prints/);
  });

  test('that differs between libraries is refused with what each means', () => {
    const { message, hint } = refusalOf(() => findLoss('sigmoid_focal_loss'));
    expect(message).toBe('"sigmoid_focal_loss" means different losses in different libraries');
    expect(hint).toBe(
      'torchvision.sigmoid_focal_loss is focal with from-logits true, alpha 0.25, optax.sigmoid_focal_loss is focal with from-logits true',
    );
  });

  test('that it does not have is refused with the nearest, and an unknown library as a whole', () => {
    expect(refusalOf(() => findLoss('torch.nn.MSELos')).hint).toBe('did you mean MSELoss?');
    expect(refusalOf(() => findLoss('keras.losses.MSE')).hint).toBe('did you mean MeanSquaredError?');
    expect(refusalOf(() => findLoss('torch.nn.Foo')).hint).toBe(
      'lossctl list --all shows what libraries call each loss',
    );
    expect(refusalOf(() => findLoss('mylib.mse')).message).toBe('unknown loss "mylib.mse"');
  });
});

test('an unknown loss is refused with the nearest name, or with where to look', () => {
  const { message, hint } = refusalOf(() => findLoss('rmes'));
  expect([message, hint]).toEqual(['unknown loss "rmes"', 'did you mean rmse?']);
  expect(refusalOf(() => findLoss('quux')).hint).toBe('lossctl list shows every loss');
});

test('what every object has is no loss', () => {
  for (const name of ['constructor', 'toString', '__proto__', '']) refusalOf(() => findLoss(name));
});

test('log loss is bce of one prediction column and ce of several', () => {
  for (const name of ['log-loss', 'log_loss', 'LogLoss', 'logloss']) {
    const found = findLoss(name);
    expect([1, 2].map((columns) => lossFor(found, columns).name)).toEqual(['bce', 'ce']);
    expect(describeName(found, lossFor(found, 2), name)).toMatchObject({
      code: 'name-read-as',
      args: { name, loss: 'ce' },
    });
  }
});

test('a name ends before its settings, and a name of two parts after the second', () => {
  expect(splitName('huber:delta=2')).toEqual(['huber', 'delta=2']);
  expect(splitName('reg:squarederror')).toEqual(['reg:squarederror']);
  expect(splitName('xgboost.reg:pseudohubererror:huber_slope=2')).toEqual([
    'xgboost.reg:pseudohubererror',
    'huber_slope=2',
  ]);
  expect(splitName('catboost.Quantile:alpha=0.9;delta=0')).toEqual(['catboost.Quantile', 'alpha=0.9', 'delta=0']);
});

test('the number behind a name is no part of it', () => {
  expect(namesLoss('error@0.7', findLoss('zero-one').loss)).toBe(true);
  expect(namesLoss('xgboost.tweedie-nloglik@1.5', findLoss('tweedie').loss)).toBe(true);
});
