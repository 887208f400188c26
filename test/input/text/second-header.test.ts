import { expect, test } from '@jest/globals';
import { checkSecondHeader } from '../../../src/input/text/second-header.ts';

const check =
  (...rows: string[][]) =>
  () =>
    checkSecondHeader(rows, { file: 'f', line: 1 });

test('a second row of names above numbers is refused', () => {
  expect(check(['p', 'y'], ['a', 'b'], ['1', '2'])).toThrow('f:2: a second row of names stands below the first');
  expect(check(['', 'p', 'p'], ['', 'a', 'b'], ['i', '', ''], ['x', '1', '2'])).toThrow('second row');
});

test('words, numbers and what is missing are no names', () => {
  expect(check(['p', 'y'], ['a', '1'], ['1', '2'])).not.toThrow();
  expect(check(['p', 'y'], ['a', 'b'], ['c', 'd'])).not.toThrow();
  expect(check(['p', 'y'], ['NA', ''], ['1', '2'])).not.toThrow();
  expect(check(['p', 'y'], ['?', '-'], ['1', '2'])).not.toThrow();
  expect(check(['p', 'y'], ['a', 'b'])).not.toThrow();
});
