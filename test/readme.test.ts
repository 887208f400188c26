import { expect, test } from '@jest/globals';
import { DOCUMENTS, fill } from './support/generated.ts';
import { readOwn } from './support/repository.ts';

const readme = readOwn('README.md');

test.each(DOCUMENTS)('the parts of %s that follow from the sources are as npm run readme writes them', async (name) => {
  const text = readOwn(name);
  expect(await fill(text)).toBe(text);
});

test('the example at its top is what the notes have', () => {
  const shown = /\n\$ lossctl mse preds.csv labels.csv\n([\s\S]*?)```/.exec(readme)?.[1];
  expect(shown).toBe(readOwn('fixtures/notes/mse-five-samples/table.txt'));
});

test('the files it names are there', () => {
  const paths = readme.match(/fixtures\/notes\/[\w/.-]+\.csv/g) ?? [];
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) expect(readOwn(path)).not.toBe('');
});
