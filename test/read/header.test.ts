import { expect, test } from '@jest/globals';
import { readHeader } from '../../src/read/header.ts';
import { refusalOf } from '../support/refusal.ts';

const AUTO = { header: undefined, labelNames: [] };

test('a first row is a header where no field of it is a number, a missing word or a label', () => {
  expect(readHeader([' p ', 'y'], AUTO, 'f.csv:1')).toEqual(['p', 'y']);
  for (const row of [
    ['1', 'y'],
    ['p', ''],
    ['NA', 'y'],
  ])
    expect(readHeader(row, AUTO, 'f.csv:1')).toBeUndefined();
  expect(readHeader(['cat'], { ...AUTO, labelNames: ['cat'] }, 'f.csv:1')).toBeUndefined();
});

test('what was said about it goes before what it looks like', () => {
  expect(readHeader(['1', '2'], { ...AUTO, header: true }, 'f.csv:1')).toEqual(['1', '2']);
  expect(readHeader(['p', 'y'], { ...AUTO, header: false }, 'f.csv:1')).toBeUndefined();
});

test('two columns of one name are refused by their place', () => {
  expect(refusalOf(() => readHeader(['p', 'p'], AUTO, 'f.csv:3')).message).toBe('f.csv:3: two columns are called "p"');
});
