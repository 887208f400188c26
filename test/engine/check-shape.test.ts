import { describe, expect, test } from '@jest/globals';
import {
  checkIndices,
  checkOrder,
  checkShape,
  checkWidths,
  domainsByColumn,
  outside,
} from '../../src/engine/check-shape.ts';
import { findLoss } from '../../src/loss/registry.ts';
import { type Choices, resolve } from '../../src/loss/resolve.ts';
import { column, pairsOf } from '../support/pairs.ts';
import { refusalOf } from '../support/refusal.ts';

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

test('a class index is one of the columns, or one to ignore', () => {
  const { prediction, label } = pairsOf([[0.5, 0.5]], [[7]]).roles;
  expect(refusalOf(() => checkIndices(settle('ce'), prediction, label)).message).toMatch(
    /class 7 is not one of the 2 classes 0 to 1$/,
  );
  expect(() => checkIndices(settle('ce', { values: { ignoreIndex: 7 } }), prediction, label)).not.toThrow();
});

test('columns that are all alike have one domain', () => {
  expect(domainsByColumn(settle('bce'), 3).map(({ text }) => text)).toEqual(['[0, 1]']);
});

test('what was probably meant by a row of predictions is said', () => {
  const swapped = () => checkShape(settle('ce'), pairsOf(column([1]), [[0.2, 0.8]]));
  expect(refusalOf(swapped).hint).toBe('are predictions and labels the wrong way round?');
  const hintOf = (row: number[], offset: number): string | undefined => {
    const resolved = settle('ce');
    return outside(
      pairsOf([row], [[0]]).roles.prediction,
      offset,
      'prediction',
      domainsByColumn(resolved, 2)[0],
      resolved,
    ).hint;
  };
  expect(hintOf([70, 30], 0)).toBe('percentages? divide them by 100');
  for (const [row, offset] of [
    [[2, 1], 0],
    [[101, -1], 1],
  ] as const)
    expect(hintOf([...row], offset)).toBe('raw scores? add --from-logits');
});

describe('parts', () => {
  const { parts } = findLoss('triplet').loss;

  test('have the domain that their parameters give them, column by column', () => {
    const texts = (values: Choices['values']): string[] =>
      domainsByColumn(settle('gaussian-nll', { values: values ?? {} }), 4).map(({ text }) => text);
    expect(texts({})).toEqual(['any number', 'any number', '(0, ∞)', '(0, ∞)']);
    expect(texts({ eps: 1 })).toEqual(['any number', 'any number', '[0, ∞]', '[0, ∞]']);
  });

  test('are named where a value is outside theirs', () => {
    const resolved = settle('gaussian-nll');
    const { prediction } = pairsOf([[1, 2, 3, 0]], [[1, 2]]).roles;
    const { message } = outside(prediction, 3, 'prediction', domainsByColumn(resolved, 4)[3], resolved);
    expect(message).toBe('p 0, column 3: variance 0 is outside (0, ∞), where gaussian-nll is defined');
  });

  test('have as many columns as each other', () => {
    expect(() => checkWidths(parts, [2, 2, 2])).not.toThrow();
    expect(refusalOf(() => checkWidths(parts, [3, 2, 1])).message).toMatch(/^anchor has 3 columns, positive has 2/);
  });

  test('that may not be below another one are held to it in every row', () => {
    const check = (rows: number[][]): void =>
      checkOrder(settle('interval-score'), pairsOf(rows, column([0, 0])).roles.prediction);
    const wrong = [
      [1, 1],
      [3, 2],
    ];
    expect(() => check([wrong[0]])).not.toThrow();
    expect(refusalOf(() => check(wrong)).message).toBe('p 1, column 1: upper 2 is below lower 3');
  });
});
