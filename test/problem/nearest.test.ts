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
});
