import { expect, test } from '@jest/globals';
import { POSITIVE } from '../../src/loss/domain.ts';
import { choice, flag, formatValue, kebab, number, numberAt, snake } from '../../src/loss/parameter.ts';

const HELP = { en: 'help', ko: '도움말' };
const NUMBER = number(1, HELP, POSITIVE);
const FLAG = flag(HELP);
const CHOICE = choice(['mean', 'sum'], HELP);

test('a name is written with hyphens in flags and with underscores in JSON', () => {
  expect(['labelSmoothing', 'clip', 'fromLogits'].map(kebab)).toEqual(['label-smoothing', 'clip', 'from-logits']);
  expect(['labelSmoothing', 'clip', 'fromLogits'].map(snake)).toEqual(['label_smoothing', 'clip', 'from_logits']);
});

test('a flag is off and a choice its first word unless asked for', () => {
  expect([FLAG.default, CHOICE.default, NUMBER.default]).toEqual([false, 'mean', 1]);
});

test('a list has one number for all columns, or one for each, or none', () => {
  expect([numberAt([], 1, 9), numberAt([2], 1, 9), numberAt([2, 3], 1, 9)]).toEqual([9, 2, 3]);
});

test('a list is written as its numbers, and an empty one as none', () => {
  expect([formatValue([1, 2]), formatValue([]), formatValue(true)]).toEqual(['1, 2', 'none', 'true']);
});
