import { expect, test } from '@jest/globals';
import { createKeyColumn } from '../../src/columns/key-column.ts';

const place = () => ({ file: 'f.csv', line: 2, column: 'id' });

test('the keys of a block are those of its first rows, each as it was put last', () => {
  const keys = createKeyColumn();
  keys.put(0, ' a ', place);
  keys.put(1, 'b', place);
  keys.put(1, 7, place);
  keys.put(2, 'not of the block', place);
  const taken = keys.take(2);
  keys.put(0, 'c', place);
  expect([taken, keys.take(1)]).toEqual([['a', '7'], ['c']]);
});

test('an empty key is an error with its place', () => {
  expect(() => createKeyColumn().put(0, ' ', place)).toThrow('f.csv:2: column "id": the key is empty');
});
