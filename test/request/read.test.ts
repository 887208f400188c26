import { expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { flagsOf } from '../../src/request/flags-of.ts';
import { type Given, readGiven } from '../../src/request/read.ts';
import { message } from '../../src/words/message.ts';
import { refusalOf } from '../support/refusal.ts';

const flags = flagsOf('check', [findLoss('triplet').loss, findLoss('huber').loss], () => false);

function given(name: string, ...texts: string[]): Given {
  const flag = flags.find((own) => own.name === name);
  if (flag === undefined) throw new Error(name);
  const origin = { within: [message('flag', { name })] };
  return { flag, value: texts.map((text) => ({ text, origin })) };
}

test('parameters and roles of losses stand apart from the other options', () => {
  expect(readGiven([given('delta', '2'), given('anchor', '1-2'), given('limit', '3')])).toEqual({
    limit: 3,
    parameters: { delta: 2 },
    roles: { anchor: '1-2' },
  });
});

test('a value is given once, but for a flag that takes several', () => {
  const twice = refusalOf(() => readGiven([given('limit', '3', '4')]));
  expect([twice.message, twice.hint]).toEqual(['--limit is given twice', 'leave one of them out']);
  expect(refusalOf(() => readGiven([given('pred', 'a', 'b')])).hint).toBe('in one: --pred a,b');
  expect(refusalOf(() => readGiven([given('delta', '1', '1')])).message).toBe('--delta is given twice');
  expect(readGiven([given('failIf', 'mean > 1', 'n < 3')]).failIf).toHaveLength(2);
});

test('a condition is given once', () => {
  expect(refusalOf(() => readGiven([given('where', 'a > 1', 'b > 1')])).message).toBe('--where is given twice');
});

test('a value that is refused names its flag, once', () => {
  expect(refusalOf(() => readGiven([given('limit', 'x')])).message).toBe(
    '--limit: "x" is not a whole number of 1 or more',
  );
});
