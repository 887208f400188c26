import { expect, test } from '@jest/globals';
import { conclusionsOf } from '../../../src/document/conclusions.ts';
import { render } from '../../../src/render/rows/conclusions.ts';
import { comparisonOf } from '../../support/comparisons.ts';
import { NOTHING_TOLD, PEN, viewOf } from '../../support/view.ts';

test('the conclusions stand one a line, whatever the width', () => {
  const [{ text }] = conclusionsOf(comparisonOf(), viewOf());
  expect([...render(comparisonOf(), viewOf(), { ...PEN, width: 40, breaksSentences: true }, NOTHING_TOLD)]).toEqual([
    `${text}\n`,
  ]);
});
