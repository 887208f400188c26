import { expect, test } from '@jest/globals';
import { readHeader } from '../../../src/input/text/header.ts';
import { refusalOf } from '../../support/refusal.ts';

const headerOf = (first: string, second?: string, delimiter = ',') =>
  readHeader({ cells: first.split(delimiter), second: second?.split(delimiter), delimiter, file: 'f.csv', line: 1 });

test('names stand without the blanks around them', () => {
  expect(headerOf(' p ,y')).toEqual({ header: ['p', 'y'], width: 2 });
});

test('R leaves out the name of the row names where the delimiter is no comma', () => {
  expect(headerOf('"p" "y"', '"1" 0.5 1', ' ')).toEqual({ header: ['', '"p"', '"y"'], width: 3 });
  expect(headerOf('p', '1,5')).toEqual({ header: ['p'], width: 1 });
});

test('two columns of one name are refused by their place', () => {
  expect(refusalOf(() => headerOf('p,p')).message).toBe('f.csv:1: two columns are called "p"');
});
