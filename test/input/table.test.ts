import { expect, test } from '@jest/globals';
import { columnName, noRows } from '../../src/input/table.ts';

test('a column is called by its name, else by its position from 1', () => {
  expect(columnName({ header: ['p', 'y'] }, 1)).toBe('column "y"');
  expect(columnName({ header: undefined }, 1)).toBe('column 2');
});

test('a column name that would break the line of a message is shown escaped', () => {
  expect(columnName({ header: ['a\nb\u001b'] }, 0)).toBe('column "a\\u000ab\\u001b"');
});

test('a file without rows says whether it has a header, and what to do if that is none', () => {
  expect(noRows('f', false)).toMatchObject({ message: 'f: no rows', hint: undefined });
  expect(noRows('f', true)).toMatchObject({
    message: 'f: a header and no rows',
    hint: 'if the first row is data, add --no-header',
  });
});
