import { expect, test } from '@jest/globals';
import { readClass } from '../../src/columns/class-label.ts';
import { nameClasses } from '../../src/columns/class-names.ts';
import { createOpenLabels, namedIndex } from '../../src/columns/open-base.ts';

/** What labels are beside columns of these names, before it is known where they begin. */
function open(...columns: readonly string[]) {
  const names = nameClasses(columns, undefined, columns.length);
  if (names === undefined) throw new Error('no names');
  const labels = createOpenLabels(columns.length, names, [-100]);
  return { labels, read: (cell: unknown) => readClass(cell, labels) };
}

test('numbers stay as they are, names are between them', () => {
  const { read } = open('V1', 'V2', 'V3');
  expect(['0', 3, '2.0', '-100'].map(read)).toEqual([0, 3, 2, -100]);
  expect(['V1', 'V3'].map(read).map((label) => namedIndex(label ?? 0))).toEqual([0, 2]);
  expect(['4', '-1', '0.5', 'V4'].map(read)).toEqual([undefined, undefined, undefined, undefined]);
  expect(namedIndex(2)).toBeUndefined();
});

test('a common beginning is no part of a name, and the rest of it a number', () => {
  const { labels, read } = open('class_1', 'class_2');
  expect(['class_2', 'true', 'no'].map(read).map((label) => namedIndex(label ?? 0))).toEqual([1, 1, 0]);
  expect(['0', '1', '2'].map(read)).toEqual([0, 1, 2]);
  expect(labels.list).toEqual({ names: ['1', '2'] });
  expect(open('V1', 'V2').labels.list).toEqual({ names: ['V1', 'V2'], range: [1, 2] });
});
