import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { losses } from '../src/loss/registry.ts';
import { renderList } from '../src/render/index.ts';
import { PEN, viewOf } from './support/view.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');

test('the table of losses is what the registry says', async () => {
  const table = /<!-- losses: .* -->\n([\s\S]*?)<!-- end -->/.exec(readme)?.[1];
  expect(table).toBe(await renderList(losses, 'markdown', viewOf(), PEN));
});

test('the example at its top is what the notes have', () => {
  const shown = /\n\$ lossctl mse preds.csv labels.csv\n([\s\S]*?)```/.exec(readme)?.[1];
  expect(shown).toBe(read('fixtures/notes/mse-five-samples/table.txt'));
});

test('the files it names are there', () => {
  const paths = readme.match(/fixtures\/notes\/[\w/.-]+\.csv/g) ?? [];
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) expect(read(path)).not.toBe('');
});
