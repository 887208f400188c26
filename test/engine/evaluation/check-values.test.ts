import { describe, expect, test } from '@jest/globals';
import {
  checkCounts,
  checkIndices,
  checkOrder,
  domainsByColumn,
  firstOutsideColumns,
  outside,
} from '../../../src/engine/evaluation/check-values.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { type Choices, resolve } from '../../../src/loss/resolve.ts';
import { column, pairsOf } from '../../support/pairs.ts';
import { refusalOf } from '../../support/refusal.ts';

const settle = (loss: string, choices: Choices = {}) => resolve(findLoss(loss).loss, choices);

test('a class index is one of the columns, or one to ignore', () => {
  const { prediction, label } = pairsOf([[0.5, 0.5]], [[7]]).roles;
  expect(refusalOf(() => checkIndices(settle('ce'), prediction, label)).message).toMatch(
    /class 7 is not one of the 2 classes 0 to 1$/,
  );
  expect(() => checkIndices(settle('ce', { values: { ignoreIndex: 7 } }), prediction, label)).not.toThrow();
});

test('columns that are all alike have one domain', () => {
  expect(domainsByColumn(settle('bce'), 3).map(({ text }) => text.en)).toEqual(['[0, 1]']);
});

test('what a row of predictions probably is is said', () => {
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
  expect(hintOf([70, 30], 0)).toBe('percentages? add --scale 0.01');
  for (const [row, offset] of [
    [[2, 1], 0],
    [[101, -1], 1],
  ] as const)
    expect(hintOf([...row], offset)).toBe('raw scores? add --from-logits');
});

describe('parts', () => {
  test('have the domain that their parameters give them, column by column', () => {
    const texts = (values: Choices['values']): string[] =>
      domainsByColumn(settle('gaussian-nll', { values: values ?? {} }), 4).map(({ text }) => text.en);
    expect(texts({})).toEqual(['any number', 'any number', '(0, ∞)', '(0, ∞)']);
    expect(texts({ eps: 1 })).toEqual(['any number', 'any number', '[0, ∞]', '[0, ∞]']);
  });

  test('are named where a value is outside theirs', () => {
    const resolved = settle('gaussian-nll');
    const { prediction } = pairsOf([[1, 2, 3, 0]], [[1, 2]]).roles;
    const { message } = outside(prediction, 3, 'prediction', domainsByColumn(resolved, 4)[3], resolved);
    expect(message).toBe('p 0, column 3: variance 0 is outside (0, ∞), where gaussian-nll is defined');
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

test('of several domains a value is held to that of its column, and NaN passes where it is allowed', () => {
  const domains = domainsByColumn(settle('gaussian-nll'), 2);
  const values = Float64Array.of(-1, 1, -1, 0, Number.NaN, 1);
  expect(firstOutsideColumns(values, domains, false)).toBe(3);
  expect(firstOutsideColumns(values.subarray(4), domains, false)).toBe(0);
  expect(firstOutsideColumns(values.subarray(4), domains, true)).toBe(-1);
});

test('a weight is finite and 0 or more', () => {
  const { label } = pairsOf(column([1, 1]), column([0, -1])).roles;
  expect(refusalOf(() => checkCounts(label, 'weight')).message).toMatch(
    /weight -1 is not a finite number of 0 or more$/,
  );
});
