import { expect, test } from '@jest/globals';
import { nameModels } from '../../../src/engine/planning/model-names.ts';

const named = (...paths: string[]): string[] =>
  nameModels(
    paths.map((path) => ({ path })),
    undefined,
  );

test('models are called as their files without folder and extension, where these differ', () => {
  expect(named('old/a.csv', 'new/b.csv.gz')).toEqual(['a', 'b']);
  expect(named('old/preds.csv', 'new/preds.csv')).toEqual(['old/preds.csv', 'new/preds.csv']);
  expect(named('-', 'b.csv', '.hidden')).toEqual(['-', 'b', '.hidden']);
  expect(named('v1.2.csv', 'v1.3.csv')).toEqual(['v1.2', 'v1.3']);
});

test('the same file twice has a number', () => {
  expect(named('a.csv', 'a.csv', 'a.csv')).toEqual(['a', 'a (2)', 'a (3)']);
});

test('or as their columns, or as they are named', () => {
  const places = ['p', 'q'].map((column) => ({ path: 's.csv', column }));
  expect(nameModels(places, undefined)).toEqual(['p', 'q']);
  expect(nameModels(places, ['old', 'new'])).toEqual(['old', 'new']);
});
