import { expect, test } from '@jest/globals';
import { runWords } from '../support/fake-io.ts';

const files = {
  'p.csv': 'prob_cat,prob_dog\n0.5,0.5\n0.25,0.75\n0,1\n9,9\n',
  'y.csv': 'id,label\n7,cat\n8,dog\n9,dog\n10,cat\n',
};

test('says what was understood and shows three pairs, and computes nothing', async () => {
  const { code, stdout } = await runWords('ce p.csv y.csv --dry-run --convention keras', { files });
  expect(code).toBe(0);
  for (const part of [
    'p.csv: csv, a header',
    '"prob_cat"',
    'y.csv: csv, a header; column "label"',
    'cat, dog',
    'one of 2 classes',
    'by position',
    'convention keras',
  ])
    expect(stdout).toContain(part);
  expect(stdout).toMatch(/\n1 +0\.5, 0\.5 +cat\n2 +0\.25, 0\.75 +dog\n3 +0, 1 +dog\n$/);
});

test('says which file has no header and where both roles come from', async () => {
  const { stdout } = await runWords('mse f.csv --dry-run --pred 1 --label 2', { files: { 'f.csv': '1,2\n3,4\n' } });
  expect(stdout).toContain('f.csv: csv, no header; column 1');
  expect(stdout).toContain('both in one row');
  expect(stdout).toMatch(/\n1 +1 +2\n2 +3 +4\n$/);
});

test('does not fail a check', async () => {
  const world = { files: { 'p.csv': '1\n', 'y.csv': '2\n' } };
  expect((await runWords('mse p.csv y.csv --dry-run --fail-if mean>0', world)).code).toBe(0);
});

test('shows control characters of names escaped', async () => {
  const { stdout } = await runWords('mse f.csv --dry-run --label y', { files: { 'f.csv': '"a\u001b\nb",y\n1,2\n' } });
  expect(stdout).toContain('a\\u001b\\u000ab');
  expect(stdout).not.toContain('\u001b');
});
