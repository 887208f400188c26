import { expect, test } from '@jest/globals';
import { render } from '../../../src/render/json/comparison.ts';
import { message } from '../../../src/words/message.ts';
import { comparisonOf, GROUPS, INTERVAL } from '../../support/comparisons.ts';
import { NOTHING_TOLD, PEN, viewOf } from '../../support/view.ts';

const view = viewOf({ groups: [{ name: 'region', valueAt: (index) => ['north', 'south'][index] }] });
const objectOf = (...given: Parameters<typeof comparisonOf>) =>
  JSON.parse([...render(comparisonOf(...given), view, PEN, NOTHING_TOLD)].join(''));

test('the comparison as JSON holds what the lines say', () => {
  const { models } = comparisonOf();
  expect(
    objectOf(
      { flips: { toRight: 2, toWrong: 1 } },
      { groups: [{ ...GROUPS[0], key: [undefined] }, GROUPS[1]], leader: { model: models[1], isShown: true } },
    ),
  ).toEqual({
    schema: 1,
    notes: [],
    loss: 'mse',
    convention: { name: 'math', reduction: 'mean' },
    params: { columns: 'mean' },
    n: 100,
    skipped: 0,
    models: [
      { name: 'a', mean: 4, sum: 400, headline: 4 },
      { name: 'b', mean: 3, sum: 300, headline: 3 },
    ],
    reference: 'a',
    confidence: 95,
    best: 'b',
    comparisons: [
      {
        model: 'b',
        reference: 'a',
        difference: -1,
        relative: -0.25,
        interval: INTERVAL,
        outcome: 'better',
        wins: 61,
        ties: 9,
        losses: 30,
        wrong_to_right: 2,
        right_to_wrong: 1,
        changes: [
          { sample: 7, label: 1, reference_prediction: 3, prediction: 2, reference_loss: 4, loss: 1, change: -3 },
        ],
      },
    ],
    groups: [
      {
        group: { region: null },
        n: 40,
        models: [
          { name: 'a', mean: 5, headline: 5 },
          { name: 'b', mean: 2.5, headline: 2.5, difference: -2.5, contribution: -1 },
        ],
      },
      {
        group: { region: 'north' },
        n: 60,
        models: [
          { name: 'a', mean: 3, headline: 3 },
          { name: 'b', mean: 3, headline: 3, difference: 0, contribution: 0 },
        ],
      },
    ],
  });
});

test('what is not known is null, or says why', () => {
  const interval = { confidence: 95, unit: 'row', units: 3, reason: message('too-few-rows', { fewest: 2 }) } as const;
  const { best, comparisons } = objectOf({ relative: undefined, interval, outcome: 'undecided' });
  expect(best).toBeNull();
  expect(comparisons[0]).toMatchObject({
    relative: null,
    interval: { ...interval, reason: 'fewer than 2 rows', reason_code: 'too-few-rows' },
    outcome: 'undecided',
  });
});
