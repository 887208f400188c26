import { expect, test } from '@jest/globals';
import { arrangeDryRun, type DryRun } from '../../src/document/dry-run.ts';
import { sectionsOf, textsOf } from '../support/document.ts';
import { runOf, speechOf, viewOf } from '../support/view.ts';

const understood: DryRun = {
  runs: [runOf('mse')],
  roles: [
    { role: 'predictions', source: 'preds', file: 'p.csv', format: 'csv', hasHeader: true, columns: ['p', 2] },
    {
      role: { name: 'bytes' },
      source: 'labels',
      file: 'y-*.npy',
      files: { count: 2, first: 'y-1.npy', last: 'y-2.npy' },
      format: 'npy',
      hasHeader: undefined,
      columns: [1],
    },
  ],
  classes: ['a\u001b', 'b'],
  classBase: undefined,
  choices: [],
  rowPlan: {},
  label: { classes: 2 },
  pairing: 'key',
  keys: [{ file: 'p.csv', columns: ['id'] }],
  skipsMissing: false,
  rows: ['the first 5 rows'],
  pairs: [{ sample: 1, prediction: [0.5, 0.5], label: [1], losses: [] }],
};

test('says what is taken for what, and shows the first pairs', () => {
  const [facts, pairs] = sectionsOf(arrangeDryRun(understood, viewOf(), 'b\u001b'));
  expect(facts.title).toBe('b\\u001b');
  expect(textsOf(facts).rows).toEqual([
    ['predictions', 'p.csv: csv, a header; column "p", column 2'],
    ['bytes', 'y-*.npy: 2 files, y-1.npy to y-2.npy; npy; column 1'],
    ['classes', 'a\\u001b, b'],
    ['label form', 'one of 2 classes a row'],
    ['pairing', 'by key'],
    ['keys', 'p.csv: column "id"'],
    ['missing', 'a missing value is an error'],
    ['rows', 'the first 5 rows'],
    ['loss', 'mse, convention math, columns mean, headline mean'],
  ]);
  expect(textsOf(pairs)).toEqual({ heads: ['sample', 'prediction', 'label'], rows: [['1', '0.5, 0.5', '1']] });
});

test('a loss without labels has no form of them, and many columns are counted', () => {
  const columns = Array.from({ length: 12 }, (_, index) => index + 1);
  const roles = [{ ...understood.roles[0], columns }];
  const document = arrangeDryRun({ ...understood, roles, label: undefined, keys: [], classes: undefined }, viewOf());
  const { rows } = textsOf(sectionsOf(document)[0]);
  expect(rows.map(([name]) => name)).toEqual(['predictions', 'missing', 'rows', 'loss']);
  expect(rows[0][1]).toMatch(/column 10, … \(12 columns\)$/);
});

test('is Korean where that is wanted', () => {
  const view = viewOf({ language: 'ko', ...speechOf('ko') });
  for (const [name, text] of textsOf(sectionsOf(arrangeDryRun({ ...understood, rows: [] }, view))[0]).rows) {
    if (name !== 'bytes') expect(name).toMatch(/[가-힣]/);
    expect(text).not.toMatch(/column |header|convention|headline|classes/);
  }
});
