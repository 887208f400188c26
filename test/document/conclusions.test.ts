import { describe, expect, test } from '@jest/globals';
import { conclusionsOf } from '../../src/document/conclusions.ts';
import { render } from '../../src/render/rows/conclusions.ts';
import { message } from '../../src/words/message.ts';
import { changeOf, comparisonOf, INTERVAL, modelOf } from '../support/comparisons.ts';
import { NOTHING_TOLD, PEN, runOf, speechOf, viewOf } from '../support/view.ts';

const view = viewOf();
const NONE = { confidence: 95, unit: 'row', units: 3, reason: message('too-few-rows', { fewest: 2 }) } as const;
const conclusions = (...given: Parameters<typeof conclusionsOf>): string[] =>
  conclusionsOf(...given).map(({ text }) => text);
const lineOf = (...given: Parameters<typeof comparisonOf>): string => conclusions(comparisonOf(...given), view)[0];

describe('a conclusion', () => {
  test('names what is better, the numbers, the interval and the wins', () => {
    expect(lineOf()).toBe(
      'b is better: 3 against 4 (-25 %, 95 % interval of the difference -0.5 to -0.25, wins 61 of 100)',
    );
    expect(lineOf({ outcome: 'worse' })).toMatch(/^b is worse: 3 against 4 /);
    expect([...render(comparisonOf(), view, PEN, NOTHING_TOLD)]).toEqual([`${lineOf()}\n`]);
  });

  test('says that no difference is shown where the interval holds 0', () => {
    expect(lineOf({ outcome: 'undecided', interval: { ...INTERVAL, high: 1 } })).toBe(
      'not decided: no difference between b and a is shown: 3 against 4 (-25 %, 95 % interval of the difference -0.5 to 1, wins 61 of 100)',
    );
  });

  test('without an interval says what this sample has, and that it shows no more', () => {
    expect(lineOf({ outcome: 'undecided', interval: NONE })).toBe(
      'not decided: in this sample b has the smaller mse: 3 against 4 (-25 %, wins 61 of 100); the data do not show more: no 95 % interval: fewer than 2 rows',
    );
    const [reference, other] = [
      modelOf('a', 3),
      modelOf('b', 4, changeOf({ difference: 1, interval: NONE, outcome: 'undecided' })),
    ];
    // The one that is ahead comes first, with its own wins.
    expect(lineOf({}, { models: [reference, other], reference })).toMatch(
      /^not decided: in this sample a has the smaller mse: 3 against 4 \(-25 %, wins 30 of 100\)/,
    );
    expect(lineOf({ outcome: 'undecided', interval: NONE, difference: 0 })).toMatch(
      /^not decided: in this sample b and a have the same mse: /,
    );
    expect(lineOf({ outcome: 'undecided', interval: NONE, difference: Number.NaN })).toMatch(
      /^not decided: no difference /,
    );
  });

  test('of a score has the higher one ahead', () => {
    const accuracy = { run: runOf('accuracy') };
    const reference = { ...modelOf('a', 0.8), ...accuracy };
    const other = {
      ...modelOf('b', 0.9, changeOf({ difference: 0.1, interval: NONE, outcome: 'undecided' })),
      ...accuracy,
    };
    expect(lineOf({}, { models: [reference, other], reference })).toMatch(
      /in this sample b has the higher accuracy: 0.9 against 0.8/,
    );
  });

  test('of several models says against which, and whether one is the best', () => {
    const { models, reference } = comparisonOf();
    const three = { models: [...models, modelOf('c', 5, changeOf({ outcome: 'worse' }))], reference };
    const best = { model: models[1], isShown: true };
    expect(conclusions(comparisonOf({}, { ...three, leader: best }), view)).toEqual([
      expect.stringMatching(/^b is better than a: /),
      expect.stringMatching(/^c is worse than a: /),
      'b is the best of 3: better than each other',
    ]);
    expect(conclusions(comparisonOf({}, { ...three, leader: { ...best, isShown: false } }), view)[2]).toBe(
      'which model is the best is not decided: in this sample b has the best mse',
    );
    expect(conclusions(comparisonOf({}, { ...three, leader: undefined }), view)).toHaveLength(2);
  });

  test('shows all digits of headlines that differ beyond a few', () => {
    const reference = modelOf('a', 0.123456);
    const models = [reference, modelOf('b', 0.123457, changeOf())];
    expect(lineOf({}, { models, reference })).toContain('0.123457 against 0.123456');
  });

  test('in Korean', () => {
    const korean = viewOf({ language: 'ko', ...speechOf('ko') });
    expect(conclusions(comparisonOf(), korean)[0]).toBe(
      '더 좋은 모델은 b: 3 대 4 (-25 %, 차이의 95 % 신뢰구간 -0.5 ~ -0.25, 100건 중 61건 승)',
    );
  });
});
