import { expect, test } from '@jest/globals';
import { matchClasses, needClasses } from '../../../src/engine/library/match-classes.ts';
import { readArray } from '../../../src/engine/library/read-array.ts';
import { refusalOf } from '../../support/refusal.ts';

const match = (predictions: unknown, labels: unknown) =>
  matchClasses(
    readArray(predictions, 'prediction', { truths: true, words: true }),
    readArray(labels, 'label', { truths: true, words: true }),
  );

test('the same word is the same number in both, and none that is a probability', () => {
  const { prediction, label, notes } = match(['cat', 'dog', ' cat'], ['cat', 'cat', 'eel']);
  expect([[...prediction.values], [...(label?.values ?? [])], notes]).toEqual([[2, 3, 2], [2, 2, 4], []]);
});

test('words that differ by case are pointed out', () => {
  expect(match(['Cat', 'dog'], ['cat', 'dog']).notes.map(({ code }) => code)).toEqual(['words-nearly-equal']);
});

test.each([
  [['cat', 'dog'], [0, 1], 'label 1: 0 beside "cat" of prediction 1'],
  [[0, 1], ['cat', 'dog'], 'prediction 1: 0 beside "cat" of label 1'],
  [[true, false], ['yes', 'no'], 'prediction 1: true beside "yes" of label 1'],
  [['cat', 3], ['cat', 'dog'], 'prediction 2: 3 beside "cat" of prediction 1'],
  [['0.9', '0.2'], ['1', '0'], 'prediction 1: "0.9" is not a number'],
  [[true, false], [1, 2], 'label 2: 2 beside true of prediction 1'],
  [[2, 1], [true, false], 'prediction 1: 2 beside true of label 1'],
])('%j beside %j is refused', (predictions, labels, message) => {
  expect(refusalOf(() => match(predictions, labels)).message).toBe(message);
});

test('truths go with 0 and 1, and labels with probabilities', () => {
  expect([...match([true, false], [1, 0]).prediction.values]).toEqual([1, 0]);
  expect([...(match([0.3, 0.9], [true, false]).label?.values ?? [])]).toEqual([1, 0]);
});

test('what to do about words shows how they are listed', () => {
  expect(needClasses(['cat', 'dog']).args).toEqual({ example: '["cat", "dog", …]' });
});
