import { describe, expect, test } from '@jest/globals';
import { checkOptions, checkParameters, copyParameters } from '../../../src/engine/library/options.ts';
import { evaluate } from '../../../src/index.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { refusalOf } from '../../support/refusal.ts';

const { loss: huber } = findLoss('huber');
const { loss: ce } = findLoss('ce');
const { loss: perplexity } = findLoss('perplexity');

/** What is said of options of huber, with the hint. */
const said = (options: unknown, loss = huber): unknown[] => {
  const { message, hint } = refusalOf(() => evaluate(loss, [[0.5, 0.5]], [0], options as object));
  return [message, hint];
};

describe('an option', () => {
  test('is taken as it is given, and one that is undefined is none', () => {
    expect(checkOptions('evaluate', undefined, huber)).toEqual({});
    expect(checkOptions('evaluate', { convention: 'torch', weights: undefined }, huber)).toEqual({
      convention: 'torch',
    });
  });

  test.each([
    [{ delta: 5 }, 'evaluate has no option "delta"', 'it is a parameter of huber: parameters: { delta: 5 }'],
    [{ weigths: [1] }, 'evaluate has no option "weigths"', 'did you mean weights?'],
    [{ sample_weight: [1] }, 'evaluate has no option "sample_weight"', 'did you mean weights?'],
    [{ multioutput: 'raw_values' }, 'evaluate has no option "multioutput"', 'did you mean perOutput?'],
    [
      { foo: 1 },
      'evaluate has no option "foo"',
      'it has convention, parameters, reduction, weights, base, allowNan, asIs, classes, classBase, perOutput',
    ],
  ])('that is unknown is refused, with what is meant: %j', (options, message, hint) => {
    expect(said(options)).toEqual([message, hint]);
  });

  test('that is a parameter in another spelling is pointed to parameters', () => {
    expect(said({ from_logits: true }, ce)[1]).toBe('it is a parameter of ce: parameters: { fromLogits: true }');
    expect(said({ labelSmothing: 0.1 }, ce)[1]).toBe('it is a parameter of ce: parameters: { labelSmoothing: 0.1 }');
    expect(said({ base: 2 }, perplexity)[1]).toBe('it is a parameter of perplexity: parameters: { base: 2 }');
  });

  test('that a loss has no use for is refused', () => {
    expect(said({ base: [1] })[0]).toBe('evaluate has no option "base"');
  });

  test.each([
    [null, 'null is no object of options'],
    [[], '[…] is no object of options'],
    [new Map(), 'Map {…} is no object of options'],
    [{ convention: 5 }, 'convention: 5 is not a text'],
    [{ convention: 'pytorch' }, 'unknown convention "pytorch": known are math, scratch, keras, torch, sklearn'],
    [{ reduction: 'avg' }, 'unknown reduction "avg": known are mean, sum, elementmean, skill, none'],
    [{ allowNan: 'yes' }, 'allowNan: "yes" is not true or false'],
    [{ asIs: 1 }, 'asIs: 1 is not true or false'],
    [{ weights: 'abc' }, 'weight: "abc" is not an array'],
    [{ classes: 'cat' }, 'classes: "cat" is not an array of names'],
    [{ classes: ['cat', ' '] }, 'classes: […] is not an array of names'],
    [{ classBase: 0.5 }, 'classBase: 0.5 is not a whole number of 0 or more'],
    [{ parameters: null }, 'null is no object of parameters'],
    [{ parameters: [1] }, '[…] is no object of parameters'],
  ])('of another kind is refused: %p', (options, message) => {
    const { message: own } = refusalOf(() => evaluate('mse', [1], [1], options as object));
    expect(own).toBe(message);
  });
});

describe('a parameter', () => {
  test('is taken by its kind: lists from typed arrays and from one number', () => {
    expect(checkParameters(ce, { classWeight: Float64Array.of(1, 2), ignoreIndex: 1, fromLogits: undefined })).toEqual({
      classWeight: [1, 2],
      ignoreIndex: [1],
    });
  });

  test.each([
    [{ labelSmothing: 0.1 }, 'ce has no parameter labelSmothing', 'did you mean labelSmoothing?'],
    [{ label_smoothing: 0.1 }, 'ce has no parameter label_smoothing', 'did you mean labelSmoothing?'],
    [{ weights: [1] }, 'ce has no parameter weights', 'it stands beside parameters: weights: […]'],
    [{ fromLogits: null }, 'fromLogits: null is not true or false', undefined],
    [{ fromLogits: 'true' }, 'fromLogits: "true" is not true or false', undefined],
    [{ labelSmoothing: {} }, 'labelSmoothing: {…} is not a number', undefined],
    [{ classWeight: ['a'] }, 'classWeight: […] is not a number or an array of numbers', undefined],
    [{ rowSums: 'every' }, 'rowSums: "every" is not one of check, warn, any', undefined],
  ])('that is unknown or of another kind is refused: %j', (parameters, message, hint) => {
    const refusal = refusalOf(() => evaluate('ce', [[0.5, 0.5]], [0], { parameters: parameters as object as never }));
    expect([refusal.message, refusal.hint]).toEqual([message, hint]);
  });

  test('weighs classes by their names', () => {
    const options = { classes: ['cat', 'dog'], parameters: { classWeight: 'dog=3' } };
    // The mean divides by the weights of the targets: (ln 2 + 3 ln 4) / 4.
    const { mean } = evaluate(
      'ce',
      [
        [0.5, 0.5],
        [0.75, 0.25],
      ],
      ['cat', 'dog'],
      options,
    );
    expect(mean).toBeCloseTo((Math.LN2 * 7) / 4, 15);
  });

  test('of an object that is none is refused', () => {
    expect(refusalOf(() => copyParameters(new Map())).message).toBe('Map {…} is no object of parameters');
  });
});
