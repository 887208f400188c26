import { describe, expect, test } from '@jest/globals';
import { createDictionary } from '../../src/columns/dictionary.ts';

const indicesOf = (cells: readonly unknown[]): number[] => {
  const dictionary = createDictionary();
  return cells.map((cell) => dictionary.indexOf(cell));
};

describe('the values of a column', () => {
  test('are numbered as they are first seen', () => {
    expect(indicesOf(['b', 'a', 'b', ' a ', 'A'])).toEqual([0, 1, 0, 1, 2]);
  });

  test('are the same where they are the same number', () => {
    expect(indicesOf(['1', '1.0', ' +1', '1e0', 1, '-0', '0', 0])).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
  });

  test('are text where a number would not tell them apart', () => {
    expect(indicesOf(['7', '07', '007', '0.7', '.7'])).toEqual([0, 1, 2, 3, 3]);
    expect(indicesOf(['9007199254740992', '9007199254740993', '9007199254740993'])).toEqual([0, 1, 1]);
  });

  test('are none where the cell is empty, null or NaN, and only there', () => {
    expect(indicesOf(['', ' ', null, undefined, Number.NaN, 'nan', 'NA', 'null'])).toEqual([0, 0, 0, 0, 0, 0, 1, 2]);
    const dictionary = createDictionary();
    expect(dictionary.valueAt(dictionary.indexOf(''))).toBeUndefined();
  });

  test('are given back as numbers or as the text without its spaces', () => {
    const dictionary = createDictionary();
    for (const cell of ['1.50', ' x ', '007', true]) dictionary.indexOf(cell);
    expect([0, 1, 2, 3].map((index) => dictionary.valueAt(index))).toEqual([1.5, 'x', '007', 'true']);
  });

  test('may be called as what every object has', () => {
    expect(indicesOf(['__proto__', 'constructor', '__proto__'])).toEqual([0, 1, 0]);
  });
});
