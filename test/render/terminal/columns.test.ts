import { expect, test } from '@jest/globals';
import { drawColumns } from '../../../src/render/terminal/columns.ts';

test('columns have no blanks at the end of a line', () => {
  expect(
    drawColumns([
      [['a'], ['bbb'], ['']],
      [['cccc'], ['d'], ['e']],
    ]),
  ).toBe('a     bbb\ncccc  d    e\n');
});

test('a cell may have several lines, and a text a line of its own', () => {
  expect(drawColumns([[['손실'], ['x', 'y']], 'alone', [['b'], []]], 2)).toBe('  손실  x\n        y\nalone\n  b\n');
});
