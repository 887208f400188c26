import { expect, test } from '@jest/globals';
import type { Pairs } from '../../src/rows/block.ts';
import { holdIndices } from '../../src/rows/hold-indices.ts';
import { column, pairsOf } from '../support/pairs.ts';

/** How many blocks of such predictions go through, or what is wrong with them. */
async function hold(isOfNumbers: boolean, ...blocks: readonly (readonly number[])[]): Promise<number> {
  async function* pairs(): AsyncGenerator<Pairs> {
    for (const values of blocks) yield pairsOf(column(values), column(values.map(() => 0)));
  }
  let count = 0;
  for await (const _ of holdIndices(pairs(), { flag: 'class-base', isOfNumbers })) count++;
  return count;
}

test('probabilities, and classes of 0 and 1 that stay these, pass', async () => {
  expect(await hold(true, [0.25, 1], [Number.NaN])).toBe(2);
  expect(await hold(true, [1, 1], [0])).toBe(2);
  expect(await hold(false, [1, 1])).toBe(1);
  expect(await hold(true)).toBe(0);
});

test('classes by their old numbers are refused', async () => {
  await expect(hold(false, [1], [1, 2])).rejects.toThrow(
    'p 1, column 0: prediction 2 is a class by its number, and --class-base numbers the classes of the labels from 0',
  );
  await expect(hold(true, [1], [1])).rejects.toThrow('prediction 1 is a class by its number');
});
