import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import { losses } from '../../../src/loss/registry.ts';
import { createStyle } from '../../../src/render/color.ts';
import { renderList } from '../../../src/render/index.ts';
import { LIST_FORMATS } from '../../../src/request/formats.ts';
import { PEN, viewOf } from '../../support/view.ts';

test.each([...LIST_FORMATS])('%s names every loss', async (format) => {
  const text = await renderList(losses, format, viewOf(), PEN);
  for (const { name } of losses) expect(text).toMatch(new RegExp(`(^|[" |])${name}([" |\n]|$)`, 'm'));
});

test('as JSON a loss has its names, formula, parameters with defaults and conventions', async () => {
  const list = JSON.parse(await renderList(losses, 'json', viewOf(), PEN));
  const ce = list.find(({ name }: { name: string }) => name === 'ce');
  expect(ce).toMatchObject({
    family: 'cross-entropy',
    parameters: { 'label-smoothing': 0, 'from-logits': false },
    conventions: { scratch: { eps: 1e-7 } },
  });
  expect(ce.aliases).toContain('cross-entropy');
});

test('colour changes no letter of the list', async () => {
  const plain = await renderList(losses, 'table', viewOf(), PEN);
  const coloured = await renderList(losses, 'table', viewOf(), { ...PEN, style: await createStyle(true) });
  expect(coloured).not.toBe(plain);
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});
