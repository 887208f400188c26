import { describe, expect, test } from '@jest/globals';
import { findLoss } from '../src/registry.ts';
import { type Choices, resolve } from '../src/resolve.ts';
import { checkIndices, checkShape, domainsByColumn } from '../src/shape.ts';
import { column, pairsOf } from './support/pairs.ts';
import { refusalOf } from './support/refusal.ts';

const settle = (loss: string, choices: Choices = {}) => resolve(findLoss(loss).loss, choices);

describe('checkShape', () => {
  const refuse = (loss: string, predictions: number[][], labels: number[][], choices: Choices = {}): string =>
    refusalOf(() => checkShape(settle(loss, choices), pairsOf(predictions, labels))).message;

  test('refuses one column where a class loss needs one per class', () => {
    expect(refuse('ce', column([1]), column([0]))).toMatch(/^ce needs one prediction column per class/);
  });

  test('refuses labels that are neither as many as the predictions nor class indices', () => {
    expect(refuse('mse', [[1, 2, 3]], [[1]])).toBe('3 prediction columns need 3 label columns, and there are 1');
    expect(refuse('ce', [[0.2, 0.3, 0.5]], [[0, 1]])).toBe(
      '3 prediction columns need 1 or 3 label columns, and there are 2',
    );
  });

  test('refuses a list by columns that is neither one number nor one for each', () => {
    const values = { classWeight: [1, 2] };
    expect(refuse('ce', [[0.2, 0.3, 0.5]], [[0]], { values })).toBe(
      '--class-weight has 2 numbers, and there are 3 columns',
    );
    expect(() => checkShape(settle('ce', { values: { classWeight: 2 } }), pairsOf([[0.5, 0.5]], [[0]]))).not.toThrow();
  });
});

test('a class index is one of the columns, or one to ignore', () => {
  const { prediction, label } = pairsOf([[0.5, 0.5]], [[7]]);
  expect(refusalOf(() => checkIndices(settle('ce'), prediction, label)).message).toMatch(
    /class 7 is not one of the 2 classes 0 to 1$/,
  );
  expect(() => checkIndices(settle('ce', { values: { ignoreIndex: 7 } }), prediction, label)).not.toThrow();
});

test('columns that are all alike have one domain', () => {
  expect(domainsByColumn(settle('bce'), 3).map(({ text }) => text)).toEqual(['[0, 1]']);
});
