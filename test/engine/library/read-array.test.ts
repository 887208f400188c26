import { describe, expect, test } from '@jest/globals';
import { notANumber, readArray } from '../../../src/engine/library/read-array.ts';
import { refusalOf } from '../../support/refusal.ts';

const HARD = { truths: true, words: true };
const messageOf = (given: unknown, accepted = {}): string =>
  refusalOf(() => readArray(given, 'label', accepted)).message;

describe('an array', () => {
  test.each([
    [[1, 2], 1, [1, 2]],
    [Float32Array.of(1, 2), 1, [1, 2]],
    [BigInt64Array.of(1n, 2n), 1, [1, 2]],
    [{ length: 2, 0: 1, 1: 2 }, 1, [1, 2]],
    [[[1], [2]], 1, [1, 2]],
    [[[1, 2], Float64Array.of(3, 4)], 2, [1, 2, 3, 4]],
    [[], 1, []],
  ])('%p is read as a matrix', (given, width, values) => {
    const read = readArray(given, 'label');
    expect([read.width, [...read.values]]).toEqual([width, values]);
  });

  test('is copied', () => {
    const given = Float64Array.of(1);
    readArray(given, 'label').values[0] = 2;
    expect(given).toEqual(Float64Array.of(1));
  });

  test('of truths holds 1 and 0, and one of words their texts', () => {
    expect(readArray([true, false], 'label', HARD)).toMatchObject({ kind: 'truth', values: Float64Array.of(1, 0) });
    expect(readArray(['cat', -1], 'label', HARD)).toMatchObject({ kind: 'word', words: ['cat'] });
    expect(readArray([1, 2], 'label', HARD).kind).toBe('number');
  });

  test('has a place for each value', () => {
    const { place } = readArray([[1, 2]], 'label');
    expect([place(0, 1), place(0)]).toEqual([
      { array: 'label', row: 1, column: 2 },
      { array: 'label', row: 1 },
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    [null, 'label: null is not an array'],
    [[1, null], 'label 2: null is not a number'],
    [new Array(2), 'label 1: undefined is not a number'],
    [['1'], 'label 1: "1" is not a number'],
    [[true], 'label 1: true is not a number'],
    [[[[1]]], 'label 1: […] is not a number'],
    [[[1], 2], 'label 2: 2 is no row, and the first is one of 1 column'],
    [[[1], [2, 3]], 'label 2: 2 columns, and the first has 1'],
    [[[], []], 'label 1: there are no columns'],
    [[2n ** 53n + 1n], 'label 1: no double holds the whole number 9007199254740993'],
    [{ length: 2 ** 53 - 1 }, 'label: memory has no room for 9007199254740991 numbers'],
  ])('%p', (given, message) => {
    expect(messageOf(given)).toBe(message);
  });

  test('truths among others, by both places', () => {
    expect(messageOf([1, true], HARD)).toBe('label 2: true beside 1 of label 1');
    expect(messageOf(['cat', true], HARD)).toBe('label 2: true beside "cat" of label 1');
  });

  test('what throws when it is read', () => {
    const given = new Proxy([1], {
      get(target, name) {
        if (name === '0') throw new TypeError('own');
        return Reflect.get(target, name);
      },
    });
    expect(messageOf(given)).toBe('label: it cannot be read: "own"');
  });
});

test('an integer that no double holds is rounded where that is wanted, or what its double lacks is kept', () => {
  expect([...readArray([2n ** 53n + 1n], 'label', { asIs: true }).values]).toEqual([2 ** 53]);
  const { values, rest } = readArray([2n ** 53n + 1n, 1n], 'label', { rests: true });
  expect([[...values], rest]).toEqual([[2 ** 53, 1], Float64Array.of(1, 0)]);
  // A second double does not hold the rest of this one.
  const beyond = [2n ** 200n + 2n ** 100n + 1n];
  expect(refusalOf(() => readArray(beyond, 'label', { rests: true })).problem.code).toBe('too-wide-number');
});

test('what can be iterated, and texts of numbers, are pointed to what makes arrays of numbers of them', () => {
  expect(refusalOf(() => readArray(new Set([1]), 'label')).hint).toBe(
    'Array.from makes an array of what can be iterated',
  );
  expect(notANumber('1.5', {}).hint).toBe('texts of numbers become numbers by values.map(Number)');
  expect(notANumber('abc', {}).hint).toBeUndefined();
});
