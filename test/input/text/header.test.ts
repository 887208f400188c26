import { expect, test } from '@jest/globals';
import { readHeading } from '../../../src/input/text/header.ts';
import { wordNote } from '../../../src/problem/problem.ts';
import { english } from '../../../src/words/en/wording.ts';
import { refusalOf } from '../../support/refusal.ts';

const AUTO = { header: undefined, labelNames: [] as string[] };

function headingOf(first: string, second?: string, options: Parameters<typeof readHeading>[1] = AUTO, delimiter = ',') {
  const rows = { first: first.split(delimiter), second: second?.split(delimiter), delimiter, file: 'f.csv', line: 1 };
  return readHeading(rows, options);
}

const headerOf = (...args: Parameters<typeof headingOf>) => headingOf(...args).header;

test('a first row is a header where no field of it is a number, a missing word or a label', () => {
  expect(headerOf(' p ,y')).toEqual(['p', 'y']);
  for (const row of ['1,y', 'p,', 'NA,y', '']) expect(headerOf(row)).toBeUndefined();
  expect(headerOf('cat', undefined, { ...AUTO, labelNames: ['cat'] })).toBeUndefined();
});

test('an empty field before names stands for row names, as pandas and R write it', () => {
  expect(headerOf(',p,y', '0,0.5,1')).toEqual(['', 'p', 'y']);
  expect(headerOf(',0,1,2', '7,0.2,0.3,0.5')).toEqual(['', '0', '1', '2']);
  for (const row of [',0.5,1', ',1,0', ',p,', ',,p']) expect(headerOf(row)).toBeUndefined();
});

test('R leaves out the name of the row names where the delimiter is no comma', () => {
  expect(headingOf('"p" "y"', '"1" 0.5 1', AUTO, ' ')).toMatchObject({ header: ['', '"p"', '"y"'], width: 3 });
  expect(headingOf('p', '1,5')).toMatchObject({ header: ['p'], width: 1 });
});

test('a column of yes and no has no header where it begins with one of them', () => {
  expect(headerOf('TRUE', 'FALSE')).toBeUndefined();
  expect(headerOf('y', 'n')).toBeUndefined();
  expect(headerOf('true', '1')).toEqual(['true']);
  expect(headerOf('y', '0')).toEqual(['y']);
});

test('where names are numbers it is said what was taken them for', () => {
  const notesOf = (first: string, second: string): string[] =>
    headingOf(first, second).notes.map((note) => wordNote(note, english));
  expect(notesOf(',0', '0,0.5')).toEqual([
    'f.csv: the first row, ,0, is read as a header; if it is data, add --no-header',
  ]);
  expect(notesOf('0,1,2', '0.2,0.3,0.5')).toEqual([
    'f.csv: the first row, 0,1,2, is read as data; if it names columns, add --header',
  ]);
  expect(headingOf('0', '0.5').notes).toHaveLength(1);
  for (const [first, second] of [
    ['0', '1'],
    ['0,1', '1,0'],
    ['0.1,0.9', '0.2,0.8'],
    ['p', '0.5'],
  ])
    expect(headingOf(first, second).notes).toEqual([]);
});

test('what was said about it goes before what it looks like', () => {
  expect(headerOf('1,2', undefined, { ...AUTO, header: true })).toEqual(['1', '2']);
  expect(headerOf('p,y', undefined, { ...AUTO, header: false })).toBeUndefined();
  expect(headingOf('0,1,2', '0.2,0.3,0.5', { ...AUTO, header: false }).notes).toEqual([]);
});

test('two columns of one name are refused by their place', () => {
  expect(refusalOf(() => headerOf('p,p')).message).toBe('f.csv:1: two columns are called "p"');
});
