import { describe, expect, test } from '@jest/globals';
import { createEvaluation } from '../../../src/engine/evaluation/evaluation.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { type Choices, resolve } from '../../../src/loss/resolve.ts';
import { wordNote } from '../../../src/problem/problem.ts';
import { english } from '../../../src/words/en/wording.ts';
import { column, pairsOf } from '../../support/pairs.ts';
import { refusalOf } from '../../support/refusal.ts';

type Rows = readonly (readonly number[])[];

const start = (loss: string, choices: Choices = {}, allowNan = false) =>
  createEvaluation(resolve(findLoss(loss).loss, choices), { allowNan });

const said = (evaluation: ReturnType<typeof start>): string[] =>
  evaluation.warnings().map((warning) => wordNote(warning, english));

const refuse = (loss: string, predictions: Rows, labels: Rows, choices: Choices = {}) => {
  const { message, hint } = refusalOf(() => start(loss, choices).evaluate(pairsOf(predictions, labels)));
  return [message, hint];
};

describe('an evaluation', () => {
  test('goes on over blocks', () => {
    const evaluation = start('bce');
    expect([...evaluation.evaluate(pairsOf(column([1, 0]), column([1, 0])))]).toEqual([0, 0]);
    expect([...evaluation.evaluate(pairsOf(column([0.5]), column([1]), 3))]).toEqual([Math.LN2]);
  });

  test('names the place and the domain of a value outside', () => {
    expect(refuse('bce', column([0.5, 1.5]), column([1, 1]))).toEqual([
      'p 1, column 0: prediction 1.5 is outside [0, 1], where bce is defined',
      'raw scores? add --from-logits',
    ]);
    expect(refuse('bce', column([0.5]), column([2]))).toEqual([
      'y 0, column 0: label 2 is outside [0, 1], where bce is defined',
      undefined,
    ]);
    expect(refuse('mse', [[1, Number.NaN]], [[1, 1]])[0]).toMatch(
      /^p 0, column 1: prediction NaN is outside any number/,
    );
  });

  test('refuses columns that do not match', () => {
    expect(refuse('mse', [[1, 2]], [[1]])).toEqual([
      '2 prediction columns need 2 label columns, and there are 1',
      '--pred and --label name the columns',
    ]);
    expect(refuse('ce', [[0.5, 0.5]], [[1, 0, 0]])[0]).toBe(
      '2 prediction columns need 1 or 2 label columns, and there are 3',
    );
    expect(refuse('ce', [[0.5]], [[1]])).toEqual([
      'ce needs one prediction column per class, and there is one column',
      'for one column of probabilities use bce',
    ]);
  });

  test('refuses a class that is none', () => {
    for (const index of [-1, 2, 0.5, Number.NaN, Infinity])
      expect(refuse('ce', [[0.5, 0.5]], [[index]])).toEqual([
        `y 0, column 0: class ${index} is not one of the 2 classes 0 to 1`,
        index === 2 ? 'labels counted from 1 need --class-base 1' : undefined,
      ]);
  });

  test('refuses a NaN loss unless NaN is allowed', () => {
    expect(refuse('mse', column([Infinity]), column([Infinity]))[0]).toBe('p 0: the mse loss is NaN');
    const losses = start('mse', {}, true).evaluate(pairsOf(column([Number.NaN, 2]), column([1, 1])));
    expect([...losses]).toEqual([Number.NaN, 1]);
  });
});

describe('rows of probabilities', () => {
  test('are refused where they sum to 1 only within more than 1e-3', () => {
    expect(
      refuse(
        'ce',
        [
          [0.5, 0.5],
          [0.5, 0.25],
        ],
        [[0], [1]],
      )[0],
    ).toBe('p 1: the prediction row sums to 0.75, not 1');
    expect(refuse('ce', [[0.5, 0.5]], [[0.5, 0.25]])[0]).toBe('y 0: the label row sums to 0.75, not 1');
  });

  test('are counted and said where they sum to 1 only within more than 1e-6', () => {
    const evaluation = start('ce');
    evaluation.evaluate(
      pairsOf(
        [
          [0.5, 0.5001],
          [0.5, 0.5],
        ],
        [[0], [1]],
      ),
    );
    evaluation.evaluate(pairsOf([[0.4, 0.6005]], [[0]]));
    expect(said(evaluation)).toEqual([
      'predictions that do not sum to 1 within 1e-6: 2 rows; --renormalize divides each by its sum',
    ]);
    expect(said(start('ce'))).toEqual([]);
  });

  test('may have any sum where that is asked for, where they are logits or where they are renormalized', () => {
    const rows = pairsOf([[0.5, 0.25]], [[0]]);
    for (const parameter of ['fromLogits', 'renormalize']) {
      expect(start('ce', { values: { [parameter]: true } }).evaluate(rows)).toHaveLength(1);
    }
    expect([...start('ce', { values: { rowSums: 'any' } }).evaluate(rows)]).toEqual([Math.LN2]);
    expect(start('ce', { convention: 'scratch' }).evaluate(rows)).toHaveLength(1);
  });
});

test('predictions that a convention clips into [0, 1] are counted and said', () => {
  const evaluation = start('bce', { convention: 'keras' });
  evaluation.evaluate(pairsOf(column([1.5, 0.5, -2]), column([1, 1, 0])));
  expect(said(evaluation)).toEqual([
    '2 predictions lie outside [0, 1] and were clipped, as keras does; raw scores need --from-logits',
  ]);
});

describe('labels 0 and 1 that stand for -1 and 1', () => {
  test('are said to be read so', () => {
    const evaluation = start('hinge');
    expect([...evaluation.evaluate(pairsOf(column([2, 0.5]), column([1, 0])))]).toEqual([0, 1.5]);
    expect(said(evaluation)).toEqual(['labels 0 and 1 are read as -1 and 1']);
    const signed = start('hinge');
    expect([...signed.evaluate(pairsOf(column([2, 0.5]), column([1, -1])))]).toEqual([0, 1.5]);
    expect(said(signed)).toEqual([]);
  });

  test('are refused beside -1, in the same block and in a later one', () => {
    const message = 'y 1, column 0: label -1 beside the label 0 of y 0, column 0';
    expect(refuse('hinge', column([1, 1]), column([0, -1]))).toEqual([message, 'labels are 0 and 1, or -1 and 1']);
    const evaluation = start('logistic');
    evaluation.evaluate(pairsOf(column([1, 1]), column([1, -1])));
    evaluation.evaluate(pairsOf(column([1, 1]), column([1, -1])));
    expect(refusalOf(() => evaluation.evaluate(pairsOf(column([1, 1]), column([1, 0])))).message).toBe(
      'y 1, column 0: label 0 beside the label -1 of y 1, column 0',
    );
  });
});

test('values that a convention does not look at are counted and said', () => {
  const evaluation = start('nll', { convention: 'torch' });
  expect([...evaluation.evaluate(pairsOf([[0.25, -1]], [[0]]))]).toEqual([-0.25]);
  expect(said(evaluation)).toEqual(['1 prediction lies outside [-∞, 0] and was taken as it is, as torch does']);
});
