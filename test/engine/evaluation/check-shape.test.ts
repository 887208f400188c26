import { describe, expect, test } from '@jest/globals';
import { checkShape } from '../../../src/engine/evaluation/check-shape.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { type Choices, resolve } from '../../../src/loss/resolve.ts';
import { column, pairsOf } from '../../support/pairs.ts';
import { refusalOf } from '../../support/refusal.ts';

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

test('a count of one is one column', () => {
  const refusal = () => checkShape(settle('bce', { values: { posWeight: [2, 3] } }), pairsOf([[0.5]], [[0]]));
  expect(refusalOf(refusal).message).toBe('--pos-weight has 2 numbers, and there is 1 column');
});

test('a class can be ignored of class indices alone, where it is asked for', () => {
  const check = (choices: Choices, labels: number[][]) => () =>
    checkShape(settle('ce', choices), pairsOf([[0.5, 0.5]], labels));
  const asked = { values: { ignoreIndex: [-100] } };
  expect(refusalOf(check(asked, [[1, 0]])).message).toMatch(/^--ignore-index needs labels that are class indices/);
  expect(check(asked, [[1]])).not.toThrow();
  expect(check({ convention: 'torch' }, [[1, 0]])).not.toThrow();
  expect(check({ values: { ignoreIndex: [] } }, [[1, 0]])).not.toThrow();
});

test('labels of many columns beside one prediction are probably the wrong way round', () => {
  const swapped = () => checkShape(settle('ce'), pairsOf(column([1]), [[0.2, 0.8]]));
  expect(refusalOf(swapped).hint).toBe('are predictions and labels the wrong way round?');
});
