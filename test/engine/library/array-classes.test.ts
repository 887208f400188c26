import { describe, expect, test } from '@jest/globals';
import { takesClasses } from '../../../src/engine/library/array-classes.ts';
import { type EvaluateOptions, evaluate, findLoss, type Labels, type Predictions } from '../../../src/index.ts';
import { refusalOf } from '../../support/refusal.ts';

const PROBABILITIES = [
  [0.25, 0.75],
  [0.5, 0.5],
];

const lossesOf = (labels: Labels, options: EvaluateOptions = {}): number[] => [
  ...evaluate('ce', PROBABILITIES, labels, options).perSample,
];

const said = (name: string, predictions: Predictions, labels: unknown, options: EvaluateOptions = {}): unknown[] => {
  const { message, hint } = refusalOf(() => evaluate(name, predictions, labels as Labels, options));
  return [message, hint];
};

test('a loss of right and wrong takes classes, as long as predictions are no raw scores', () => {
  const { loss } = findLoss('accuracy');
  expect([takesClasses(loss, {}), takesClasses(loss, { fromLogits: true })]).toEqual([true, false]);
  expect(takesClasses(findLoss('bce').loss, {})).toBe(false);
});

describe('labels of several columns', () => {
  const wanted = [-Math.log(0.75), Math.LN2];

  test.each<[Labels, EvaluateOptions]>([
    [[1, 0], {}],
    [['dog', 'cat'], { classes: ['cat', 'dog'] }],
    [[' dog', 'cat '], { classes: ['cat', 'dog'] }],
    [[7, 3], { classes: [3, 7] }],
    [['7', '3'], { classes: [3, 7] }],
    [[2, 1], { classBase: 1 }],
    [[true, false], {}],
    [[true, false], { classes: [false, true] }],
    [BigInt64Array.of(1n, 0n), {}],
  ])('%p are class indices', (labels, options) => {
    expect(lossesOf(labels, options)).toEqual(wanted);
  });

  test('to be ignored may stand among words, and no other number', () => {
    const options = { classes: ['cat', 'dog'], parameters: { ignoreIndex: -1 } };
    expect(lossesOf(['dog', -1], options)).toEqual([-Math.log(0.75), 0]);
    expect(said('ce', PROBABILITIES, ['dog', 0], options)[0]).toBe(
      'label 2: 0 is not one of the classes cat, dog or 0 to 1',
    );
  });

  test.each<[unknown, EvaluateOptions, string, string | undefined]>([
    [
      ['cat', 'dgo'],
      { classes: ['cat', 'dog'] },
      'label 2: "dgo" is not one of the classes cat, dog or 0 to 1',
      'did you mean "dog"?',
    ],
    [
      ['cat', 'dog'],
      {},
      'label 1: "cat" is not one of the classes 0 to 1',
      'words are classes where classes names them, in the order of their numbers: classes: ["cat", …]',
    ],
    [[1, 2], {}, 'label 2: class 2 is not one of the 2 classes 0 to 1', 'labels counted from 1 need classBase: 1'],
    [[1, 5], {}, 'label 2: class 5 is not one of the 2 classes 0 to 1', undefined],
    [[0, 1], { classBase: 1 }, 'label 1: 0 is not one of the classes 1 to 2', undefined],
    [[0, 1], { classes: ['a', 'b', 'c'] }, 'classes names 3 classes, and the predictions have 2 columns', undefined],
    [[0, 1], { classes: ['a', 'a'] }, 'two classes are called "a"', undefined],
    [
      [
        [0, 1],
        [1, 0],
      ],
      { classBase: 1 },
      'classBase is about one column of labels, and there are 2',
      undefined,
    ],
  ])('%j under %j are refused', (labels, options, message, hint) => {
    expect(said('ce', PROBABILITIES, labels, options)).toEqual([message, hint]);
  });

  test('are no truths where there are three', () => {
    expect(said('ce', [[0.2, 0.3, 0.5]], [true])[0]).toBe('label 1: true is not one of the classes 0 to 2');
  });
});

describe('labels of one column', () => {
  test.each<[Labels, EvaluateOptions]>([
    [[true, false], {}],
    [['spam', 'ham'], { classes: ['ham', 'spam'] }],
    [[1, -1], { classes: [-1, 1] }],
    [[2, 1], { classBase: 1 }],
  ])('%p are the second class and the first', (labels, options) => {
    expect([...evaluate('bce', [0.75, 0.5], labels, options).perSample]).toEqual([-Math.log(0.75), Math.LN2]);
  });

  test.each<[string, unknown, EvaluateOptions, string]>([
    ['bce', ['ham', 'spam'], {}, 'label 1: "ham" is not a number'],
    ['bce', [0, 1], { classes: ['a', 'b', 'c'] }, 'classes names 3 classes, and bce has two'],
    ['mse', [0, 1], { classes: ['a', 'b'] }, 'classes: mse has no classes'],
    ['mse', ['a', 'b'], {}, 'label 1: "a" is not a number'],
  ])('%s of %j under %j is refused', (name, labels, options, message) => {
    expect(said(name, [0.75, 0.5], labels, options)[0]).toBe(message);
  });

  test('may be rows of truths for several labels', () => {
    expect(evaluate('hamming', [[0.1, 0.9]], [[true, true]]).mean).toBe(0.5);
  });
});

describe('predicted classes', () => {
  test.each<[Predictions, Labels, EvaluateOptions]>([
    [[0, 2, 1], [0, 1, 1], {}],
    [['a', 'c', 'b'], ['a', 'b', 'b'], {}],
    [[true, true, false], [true, false, false], {}],
    [['a', 'c', 'b'], ['a', 'b', 'b'], { classes: ['a', 'b', 'c'] }],
    [['a', 'c', 'b'], [0, 1, 1], { classes: ['a', 'b', 'c'] }],
    [[1, 3, 2], ['a', 'b', 'b'], { classes: ['a', 'b', 'c'], classBase: 1 }],
    [[1, 2, 2], [1, 2, 1], { classes: [1, 2] }],
    [[1, 2, 2], [1, 2, 1], { classBase: 1 }],
    [['1', '1', '1'], ['1', '2', '1'], { classes: [1, 2] }],
    [[0.1, 0.9, 0.8], ['ham', 'spam', 'ham'], { classes: ['ham', 'spam'] }],
    [[true, false, true], ['yes', 'no', 'no'], { classes: ['no', 'yes'] }],
  ])('%p beside %p under %j are right twice', (predictions, labels, options) => {
    expect([...evaluate('zero-one', predictions, labels, options).perSample].sort()).toEqual([0, 0, 1]);
    expect(evaluate('accuracy', predictions, labels, options).headline).toBe(2 / 3);
  });

  test('that are all 1 beside labels of 1 and 2 may be probabilities', () => {
    expect(said('accuracy', [1, 1], [1, 2], { classes: [1, 2] })[0]).toBe(
      'prediction 1: every prediction is 1: the first class, or a probability of the second',
    );
  });

  test('that are words are no threshold’s matter, and no raw scores', () => {
    expect(said('accuracy', ['a'], ['a'], { parameters: { threshold: 0.2 } })[0]).toBe(
      'threshold changes nothing here: the predictions are classes and no probabilities',
    );
    expect(said('accuracy', ['a'], ['a'], { parameters: { fromLogits: true } })[0]).toBe(
      'prediction 1: "a" is not a number',
    );
    expect(said('mse', ['a'], [1])[0]).toBe('prediction 1: "a" is not a number');
    expect(said('accuracy', [[true, false]], [0])[0]).toBe('prediction 1, column 1: true is not a number');
  });
});
