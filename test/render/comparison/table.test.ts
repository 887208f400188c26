import { expect, test } from '@jest/globals';
import { createStyle } from '../../../src/render/color.ts';
import { render } from '../../../src/render/comparison/table.ts';
import { comparisonOf } from '../../support/comparisons.ts';
import { viewOf } from '../../support/view.ts';

test('the table ends with the conclusion, in the colour of what it says', async () => {
  const text = [...render(comparisonOf(), await viewOf())].join('');
  expect(text).toMatch(/^rows that change most from a to b\n┌/);
  expect(text).toMatch(/\nmean \(MSE\) +4 +3\n/);
  expect(text.split('\n').at(-2)).toMatch(/^b is better: 3 against 4 /);
  const colored = (outcome: 'better' | 'worse' | 'undecided', style: Awaited<ReturnType<typeof createStyle>>) =>
    viewOf({ style }).then((view) => [...render(comparisonOf({ outcome }), view)].at(-1));
  const style = await createStyle(true);
  expect(await colored('better', style)).toContain('\u001b[32m');
  expect(await colored('worse', style)).toContain('\u001b[31m');
  expect(await colored('undecided', style)).toContain('\u001b[33m');
});
