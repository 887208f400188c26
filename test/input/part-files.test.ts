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

test('the datasets package describes its parts beside them', () => {
  expect(partsOf('data-00000-of-00001.arrow', 'dataset_info.json', 'state.json')).toEqual([
    'out/data-00000-of-00001.arrow',
  ]);
});

test('a folder of partitions has the parts of each', () => {
  const folders: Record<string, string[]> = {
    out: ['b=2/', 'b=1/', '_SUCCESS'],
    'out/b=1': ['data_0.parquet'],
    'out/b=2': ['data_0.parquet', 'data_1.parquet'],
  };
  const list = (folder: string) =>
    folders[folder].map((name) => ({ name: name.replace('/', ''), isFolder: name.endsWith('/'), isLink: false }));
  expect(partFiles('out', { list })).toEqual([
    'out/b=1/data_0.parquet',
    'out/b=2/data_0.parquet',
    'out/b=2/data_1.parquet',
  ]);
  folders['out/b=2'] = ['preds.csv', 'labels.csv'];
  expect(partFiles('out', { list })).toBeUndefined();
});
