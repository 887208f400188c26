import { describe, expect, test } from '@jest/globals';
import {
  createClassFinder,
  createClassLabels,
  hasEitherKind,
  isOfEitherKind,
  readClass,
} from '../../src/columns/class-label.ts';
import { nameClasses } from '../../src/columns/class-names.ts';

describe('a class label is read', () => {
  test('as an index from 0 without names', () => {
    const labels = createClassLabels(3, undefined, undefined);
    expect(['0', ' 2 ', 1, '1.0', '3', '-1', '1.5', 'cat', '', null].map((cell) => readClass(cell, labels))).toEqual([
      0,
      2,
      1,
      1,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('as an index from the base that is given', () => {
    const labels = createClassLabels(3, undefined, 1);
    expect(['0', '1', '3', '4'].map((cell) => readClass(cell, labels))).toEqual([undefined, 0, 2, undefined]);
  });

  test('as a name, or an index beside names', () => {
    const labels = createClassLabels(2, nameClasses(['cat', 'dog'], undefined, 2), undefined);
    expect(['dog', ' cat', '1', 'Dog', 'constructor'].map((cell) => readClass(cell, labels))).toEqual([
      1,
      0,
      1,
      undefined,
      undefined,
    ]);
  });

  test('as an index from the base that is given, also where the names are numbers', () => {
    const labels = createClassLabels(2, nameClasses(['0', '1'], undefined, 2), 1);
    expect(['1', '2', '0'].map((cell) => readClass(cell, labels))).toEqual([0, 1, undefined]);
  });

  test('as a name and no index where the names are numbers', () => {
    const labels = createClassLabels(3, nameClasses(['3', '1', '2'], undefined, 3), undefined);
    expect(['3', 1, '2.0', '0'].map((cell) => readClass(cell, labels))).toEqual([0, 1, 2, undefined]);
  });
});

test('a name that is no UTF-8 stands for no class: another may look the same', () => {
  const labels = createClassLabels(2, nameClasses(['caf\ufffd', 'dog'], undefined, 2), undefined);
  expect(['caf\ufffd', 'dog', '0'].map((label) => readClass(label, labels))).toEqual([undefined, 1, 0]);
});

test('numbers are found as they are read, the first time and after', () => {
  const labels = createClassLabels(3, nameClasses(undefined, ['10', '1', '20'], 3), undefined, [-1]);
  const find = createClassFinder(labels);
  for (const label of [10, 1, 20, -1, 0, 10, 1, Number.NaN, 0]) expect(find(label)).toBe(readClass(label, labels));
});

test('a number says nothing of a column where it is ignored, or told as a name beside words', () => {
  const told = (...names: string[]) =>
    createClassLabels(names.length, nameClasses(undefined, names, names.length), undefined);
  expect([told('1', '2', '10+'), told('1', '2', '3'), told('a', 'b', 'c')].map(hasEitherKind)).toEqual([
    true,
    false,
    false,
  ]);
  expect([1, 10].map((value) => isOfEitherKind(told('1', '2', '10+'), value))).toEqual([true, false]);
  const ignoring = createClassLabels(3, nameClasses(['p_1', 'p_2', 'p_3'], undefined, 3), undefined, [-100]);
  expect([hasEitherKind(ignoring), ...[-100, 1].map((value) => isOfEitherKind(ignoring, value))]).toEqual([
    true,
    true,
    false,
  ]);
});
