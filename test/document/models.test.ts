import { expect, test } from '@jest/globals';
import { methodFacts, modelSection } from '../../src/document/models.ts';
import { changeOf, comparisonOf, INTERVAL, modelOf } from '../support/comparisons.ts';
import { textsOf } from '../support/document.ts';
import { viewOf } from '../support/view.ts';

const view = viewOf();

test('has the models side by side', () => {
  expect(textsOf(modelSection(comparisonOf({ flips: { toRight: 2, toWrong: 1 } }), view))).toEqual({
    heads: ['', 'a', 'b'],
    rows: [
      ['mean (MSE)', '4', '3'],
      ['difference', '', '-1'],
      ['relative', '', '-25 %'],
      ['95 % interval', '', '-0.5 to -0.25'],
      ['wins', '', '61'],
      ['ties', '', '9'],
      ['losses', '', '30'],
      ['wrong → right', '', '2'],
      ['right → wrong', '', '1'],
      ['verdict', 'reference', 'better'],
    ],
  });
});

test('says by what method, and of several that they hold together', () => {
  expect(textsOf(methodFacts(comparisonOf(), view)).rows).toEqual([
    ['n', '100', ''],
    ['intervals', 'of the differences of paired losses, by bootstrap-t of 100 rows', ''],
  ]);
  const each = { ...INTERVAL, confidence: 97.5 };
  const { models, reference } = comparisonOf({ interval: each });
  const three = comparisonOf({}, { models: [...models, modelOf('c', 5, changeOf({ interval: each }))], reference });
  expect(textsOf(methodFacts(three, view)).rows[2][1]).toBe(
    '97.5 % each, so that all 2 hold together at 95 % (Bonferroni)',
  );
});
