import { expect, test } from '@jest/globals';
import { losses } from '../../../src/loss/registry.ts';
import { render } from '../../../src/render/rows/list.ts';

test('the names stand one a line', () => {
  expect(render(losses.slice(0, 2))).toBe(`${losses[0].name}\n${losses[1].name}\n`);
});
