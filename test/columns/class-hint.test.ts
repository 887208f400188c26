import { expect, test } from '@jest/globals';
import { classHint } from '../../src/columns/class-hint.ts';
import { type ClassLabels, createClassLabels } from '../../src/columns/class-label.ts';
import { nameClasses } from '../../src/columns/class-names.ts';
import { english } from '../../src/words/en/wording.ts';

const hintOf = (cell: unknown, labels: ClassLabels): string => english.say(classHint(cell, labels));

test('a negative label is probably one to ignore', () => {
  const labels = createClassLabels(2, undefined, undefined);
  expect(hintOf('-100', labels)).toBe('a label that stands for no class is left out by --ignore-index -100');
});

test('what was probably meant by a label that is no class is said', () => {
  const indices = createClassLabels(2, undefined, undefined);
  expect(hintOf('2', indices)).toBe('labels counted from 1 need --class-base 1');
  expect(hintOf('0', createClassLabels(2, undefined, 1))).toBe('labels counted from 0 need --class-base 0');
  expect(hintOf('3', indices)).toBe('2 prediction columns, one per class: is one missing?');
  expect(hintOf('1.5', indices)).toBe('the index of a class is a whole number');
  const named = createClassLabels(2, nameClasses(['cat', 'dog'], undefined, 2), undefined);
  expect(['Dog ', 'cst', 'caf\ufffd', 'bird'].map((label) => hintOf(label, named).slice(0, 18))).toEqual([
    'did you mean "dog"',
    'did you mean "cat"',
    'text must be UTF-8',
    'class names come f',
  ]);
});
