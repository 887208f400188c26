import { describe, expect, test } from '@jest/globals';
import { nearest } from '../../src/problem/nearest.ts';

describe('nearest', () => {
  test('forgives a letter that is missing, added, wrong or swapped', () => {
    for (const word of ['huer', 'huberr', 'hubor', 'hubre']) expect(nearest(word, ['mse', 'huber'])).toBe('huber');
  });

  test('forgives two of these and not three', () => {
    expect(nearest('hbr', ['huber'])).toBe('huber');
    expect(nearest('hb', ['huber'])).toBeUndefined();
  });

  test('prefers the nearer, then the earlier', () => {
    expect(nearest('mae', ['mse', 'mad', 'mae'])).toBe('mae');
    expect(nearest('mxe', ['mse', 'mae'])).toBe('mse');
  });

  test('offers no word of which every letter is wrong', () => {
    expect(nearest('xy', ['ce'])).toBeUndefined();
    expect(nearest('', ['ce'])).toBeUndefined();
  });

  test('offers nothing for a short word that has as little of it as of another', () => {
    const known = ['act', 'check', 'list', 'mse', 'mae', 'mape', 'ce', 'bce', 'ece', 'l1', 'l2', 'r2', 'rmse', 'iou'];
    for (const word of ['auc', 'f1', 'ap', 'nope', 'acc', 'roc', 'mcc', 'r3', 'h1'])
      expect([word, nearest(word, known)]).toEqual([word, undefined]);
    expect([nearest('rsme', known), nearest('chek', known), nearest('lits', known)]).toEqual(['rmse', 'check', 'list']);
  });

  test('takes no digit for another: a column beside it is another column', () => {
    expect(nearest('feature_3', ['feature_1', 'feature_2'])).toBeUndefined();
    expect(nearest('faeture_1', ['feature_2', 'feature_1'])).toBe('feature_1');
    expect(nearest('p', ['y'])).toBeUndefined();
  });
});
