import { expect, test } from '@jest/globals';
import { partFiles } from '../../src/input/part-files.ts';

const partsOf = (...names: string[]): readonly string[] | undefined =>
  partFiles('out/', { list: () => names.map((name) => ({ name, isFolder: name.endsWith('/'), isLink: false })) });

test('files whose names differ by their numbers are parts of one, without what Spark writes beside them', () => {
  expect(partsOf('part-00001.csv', '_SUCCESS', '.part-00000.csv.crc', 'part-00000.csv')).toEqual([
    'out/part-00000.csv',
    'out/part-00001.csv',
  ]);
  const made = ['0-9a1b2c3d-1111-2222-3333-444455556666-c000', '1-0f1b2c3d-1111-2222-3333-444455556666-c000'];
  expect(partsOf(...made)).toEqual(made.map((name) => `out/${name}`));
  expect(partsOf('train-00000-of-00002.parquet', 'train-00001-of-00002.parquet')).toHaveLength(2);
});

test('others, or a folder among them, leave it open what is meant', () => {
  expect(partsOf('preds.csv', 'labels.csv')).toBeUndefined();
  expect(partsOf('preds.csv')).toBeUndefined();
  expect(partsOf('part-0.csv', 'part-0.json')).toBeUndefined();
  expect(partsOf('fold-1/', 'fold-2/')).toBeUndefined();
  expect(partsOf()).toBeUndefined();
});
