import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

const empty = [[0, 0]];

test('is 1 minus twice what is common by the sum of both', () => {
  expect(evaluate('dice', [[1, 1, 0]], [[1, 0, 0]]).mean).toBe(1 / 3);
  expect(evaluate('dice', [[1, 1, 0]], [[1, 1, 0]]).mean).toBe(0);
  expect(evaluate('dice', [[0.5, 0.5]], [[1, 0]], { parameters: { smooth: 1 } }).mean).toBe(0.25);
});

test('refuses a row of nothing unless something says what it costs', () => {
  expect(refusalOf(() => evaluate('dice', empty, empty)).hint).toMatch(/^nothing is predicted and nothing is there/);
  expect(evaluate('dice', empty, empty, { parameters: { empty: '0' } }).mean).toBe(0);
  expect(evaluate('dice', empty, empty, { parameters: { empty: '1' } }).mean).toBe(1);
  expect(evaluate('dice', empty, empty, { parameters: { smooth: 1 } }).mean).toBe(0);
  expect(evaluate('Dice', empty, empty, { convention: 'keras' }).mean).toBe(1);
});

test('refuses what would say of a row of nothing what it cannot cost', () => {
  const options = { parameters: { empty: '0', smooth: 1 } };
  expect(refusalOf(() => evaluate('dice', empty, empty, options)).message).toMatch(/^empty changes nothing here/);
});

test('keeps what little is missing', () => {
  expect(evaluate('dice', [[1 - 2 ** -53, 1]], [[1, 1]]).mean).toBeCloseTo(2 ** -55, 30);
});

test('has slopes by the sum of both', () => {
  // 1 − 2p/(p + 1) at p = 1 beside a background of 0.
  expect([...gradient('dice', [[1, 0]], [[1, 0]])]).toEqual([-0.5, 0.5]);
  expect([...gradient('dice', empty, empty, { parameters: { empty: '0' } })]).toEqual([0, 0]);
});

describeLoss('dice');
