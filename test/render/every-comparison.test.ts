import { expect, test } from '@jest/globals';
import { loadCompareRenderer } from '../../src/render/index.ts';
import { COMPARE_FORMATS } from '../../src/request/formats.ts';
import { comparisonOf, GROUPS, modelOf } from '../support/comparisons.ts';
import { NOTHING_TOLD, PEN, viewOf } from '../support/view.ts';

test.each([...COMPARE_FORMATS, 'quiet'] as const)('%s names the models and ends with a line end', async (format) => {
  const render = await loadCompareRenderer(format);
  const text = [...render(comparisonOf(), viewOf(), PEN, NOTHING_TOLD)].join('');
  expect(text).toMatch(/\bb\b/);
  expect(text.endsWith('\n')).toBe(true);
});

test.each([...COMPARE_FORMATS, 'quiet'] as const)('%s lets no control character through', async (format) => {
  const render = await loadCompareRenderer(format);
  const { models, reference, ...rest } = comparisonOf();
  const named = { ...rest, models: [reference, { ...models[1], name: 'b\u001b[2J' }], reference };
  const leader = { model: modelOf('c\u001b[2J', 1), isShown: false };
  const groups = [{ name: 'g\u001b[2J', valueAt: () => 'x\u001b[2J' }];
  const view = viewOf({ groups });
  const text = [...render({ ...named, leader, groups: GROUPS }, view, PEN, NOTHING_TOLD)].join('');
  // Data formats give names as they are, in quotes where they need them; CSV is data to the last byte.
  if (format !== 'csv') expect(text).not.toContain('\u001b');
});
