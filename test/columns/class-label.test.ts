import { describe, expect, test } from '@jest/globals';
import {
  classHint,
  createClassFinder,
  createClassLabels,
  nameClasses,
  readClass,
} from '../../src/columns/class-label.ts';

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

describe('class names', () => {
  test.each([
    [
      ['prob_cat', 'prob_dog'],
      ['cat', 'dog'],
    ],
    [
      ['outputs.a', 'outputs.b'],
      ['a', 'b'],
    ],
    [
      ['p_cat_1', 'p_cat_2'],
      ['1', '2'],
    ],
    [
      ['cat', 'car'],
      ['cat', 'car'],
    ],
    [
      ['p1', 'p2'],
      ['p1', 'p2'],
    ],
    [
      ['a_', 'a_b'],
      ['a_', 'a_b'],
    ],
  ])('of columns %j are %j', (columns, names) => {
    expect(nameClasses(columns, undefined, columns.length)?.shown).toEqual(names);
  });

  test('are what --classes says, which must be as many as there are columns and all different', () => {
    expect(nameClasses(['x', 'y'], ['a', 'b'], 2)?.shown).toEqual(['a', 'b']);
    expect(() => nameClasses(['x', 'y', 'z'], ['a', 'b'], 3)).toThrow(
      '--classes names 2 classes, and the predictions have 3',
    );
    expect(() => nameClasses(undefined, ['a', 'a'], 2)).toThrow('two classes are called "a"');
  });
});

test('a negative label is probably one to ignore', () => {
  const labels = createClassLabels(2, undefined, undefined);
  expect(classHint('-100', labels)).toBe('a label that stands for no class is left out by --ignore-index -100');
});

test('what was probably meant by a label that is no class is said', () => {
  const indices = createClassLabels(2, undefined, undefined);
  expect(classHint('2', indices)).toBe('labels counted from 1 need --class-base 1');
  expect(classHint('0', createClassLabels(2, undefined, 1))).toBe('labels counted from 0 need --class-base 0');
  expect(classHint('3', indices)).toBe('2 prediction columns, one per class: is one missing?');
  expect(classHint('1.5', indices)).toBe('the index of a class is a whole number');
  const named = createClassLabels(2, nameClasses(['cat', 'dog'], undefined, 2), undefined);
  expect(['Dog ', 'cst', 'caf\ufffd', 'bird'].map((label) => classHint(label, named).slice(0, 18))).toEqual([
    'did you mean "dog"',
    'did you mean "cat"',
    'text must be UTF-8',
    'class names come f',
  ]);
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
