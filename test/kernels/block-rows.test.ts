import { expect, test } from '@jest/globals';
import { BLOCK_ROWS, blockRows } from '../../src/kernels/block-rows.ts';

test('a block has fewer rows of many columns, and always one', () => {
  expect([0, 1, 10, 1000, 10_000_000].map(blockRows)).toEqual([BLOCK_ROWS, BLOCK_ROWS, 13107, 131, 1]);
});
