import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { runWords } from '../support/fake-io.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

const ROWS = [
  [0.5, 0.5],
  [0.25, 0.75],
];

test('divides the bits of all rows by their bytes', () => {
  const { perSample, headline, sum } = evaluate('bits-per-byte', ROWS, [0, 0], { base: [2, 4] });
  expect([...perSample, sum, headline]).toEqual([1, 2, 3, 0.5]);
  expect(evaluate('bpb', ROWS, [0, 0], { base: [2, 4], weights: [1, 3] }).headline).toBe(0.5);
  expect(evaluate('bpb', ROWS, [0, 0], { base: [2, 4], weights: [3, 1], convention: 'torch' }).headline).toBe(0.5);
});

test('needs the column of bytes, and no negative one', () => {
  const { message, hint } = refusalOf(() => evaluate('bits-per-byte', ROWS, [0, 0]));
  expect([message, hint]).toEqual(['bits-per-byte needs the column that it divides by', 'give it as base']);
  expect(refusalOf(() => evaluate('bits-per-byte', ROWS, [0, 0], { base: [2, -1] })).message).toBe(
    'bytes 2: bytes -1 is not a finite number of 0 or more',
  );
});

test('is infinite over no bytes, unless there are no bits either', () => {
  expect(evaluate('bits-per-byte', ROWS, [0, 0], { base: [0, 0] }).headline).toBe(Infinity);
  expect(evaluate('bits-per-byte', [[1, 0]], [0], { base: [0] }).headline).toBeNaN();
});

test('is ce over ln 2, from raw scores too, and so is its slope', () => {
  const options = { base: [1], parameters: { fromLogits: true } };
  expect(evaluate('bits-per-byte', [[0, 0, 0, 0]], [3], options).headline).toBe(2);
  const [slope] = gradient('bits-per-byte', [[0, 0]], [1], options);
  expect(slope).toBe(0.5 / Math.LN2);
});

test('has the class shares as its best constant, whose bits are their entropy', () => {
  const { bestConstant } = evaluate('bits-per-byte', ROWS, [0, 1], { base: [1, 1] });
  expect(bestConstant).toEqual({ prediction: [0.5, 0.5], loss: 1 });
});

test('asks for the column of bytes before it takes it for a class', async () => {
  const files = { 'p.csv': 'p_cat,p_dog,size,y\n0.5,0.5,3,cat\n' };
  const { stderr } = await runWords('bits-per-byte p.csv', { files });
  expect(stderr).toBe('lossctl: bits-per-byte needs the column that it divides by\nhint: name it: --bytes COLUMN\n');
});

describeLoss('bits-per-byte');
