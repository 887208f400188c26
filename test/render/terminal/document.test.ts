import { expect, test } from '@jest/globals';
import { arrangeComparison } from '../../../src/document/comparison.ts';
import { createStyle } from '../../../src/render/color.ts';
import { drawDocument } from '../../../src/render/terminal/document.ts';
import { comparisonOf } from '../../support/comparisons.ts';
import { PEN, viewOf } from '../../support/view.ts';

test('the table ends with the conclusion, in the colour of what it says', async () => {
  const text = [...drawDocument(arrangeComparison(comparisonOf(), viewOf()), PEN)].join('');
  expect(text).toMatch(/^rows that change most from a to b\n┌/);
  expect(text).toMatch(/\nmean \(MSE\) +4 +3\n/);
  expect(text.split('\n').at(-2)).toMatch(/^b is better: 3 against 4 /);
  const colored = (outcome: 'better' | 'worse' | 'undecided', style: Awaited<ReturnType<typeof createStyle>>) =>
    [...drawDocument(arrangeComparison(comparisonOf({ outcome }), viewOf()), { ...PEN, style })].at(-1);
  const style = await createStyle(true);
  expect(colored('better', style)).toContain('\u001b[32m');
  expect(colored('worse', style)).toContain('\u001b[31m');
  expect(colored('undecided', style)).toContain('\u001b[33m');
});
