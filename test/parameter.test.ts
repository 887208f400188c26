import { describe, expect, test } from '@jest/globals';
import { interval, POSITIVE } from '../src/domain.ts';
import { checkValue, choice, flag, kebab, number, parseValue, snake } from '../src/parameter.ts';
import { refusalOf } from './support/refusal.ts';

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

describe('parseValue', () => {
  test('reads numbers, yes or no, and words', () => {
    expect(parseValue('w', NUMBER, '2.5e-3')).toBe(0.0025);
    expect([parseValue('f', FLAG, 'true'), parseValue('f', FLAG, 'false')]).toEqual([true, false]);
    expect(parseValue('c', CHOICE, 'sum')).toBe('sum');
  });

  test('refuses what is no number, naming the flag', () => {
    for (const text of ['', ' ', 'abc', 'NaN', '1,5', '1 2'])
      expect(refusalOf(() => parseValue('posWeight', NUMBER, text)).message).toBe(
        `--pos-weight: "${text}" is not a number`,
      );
  });

  test('refuses a number outside the domain, and both open ends', () => {
    for (const text of ['0', '-1', 'Infinity'])
      expect(refusalOf(() => parseValue('posWeight', NUMBER, text)).message).toBe(
        `--pos-weight: "${text}" is not in (0, ∞)`,
      );
    refusalOf(() => parseValue('clip', number(0, HELP, interval(0, 0.5, 'high')), '0.5'));
  });

  test('refuses another word than the choices and another answer than true and false', () => {
    expect(refusalOf(() => parseValue('c', CHOICE, 'Mean')).message).toBe('--c: "Mean" is not one of mean, sum');
    expect(refusalOf(() => parseValue('f', FLAG, 'yes')).message).toBe('--f: "yes" is not true or false');
  });
});

describe('checkValue', () => {
  test('gives back what is allowed, to the last bit', () => {
    expect(checkValue('w', NUMBER, 0.1 + 0.2)).toBe(0.1 + 0.2);
    expect(checkValue('w', NUMBER, 5e-324)).toBe(5e-324);
    expect([checkValue('f', FLAG, true), checkValue('c', CHOICE, 'sum')]).toEqual([true, 'sum']);
  });

  test('refuses another type, also where its text would do', () => {
    expect(refusalOf(() => checkValue('w', NUMBER, '1')).message).toBe('w: "1" is not a number');
    refusalOf(() => checkValue('f', FLAG, 'true'));
    refusalOf(() => checkValue('c', CHOICE, 1));
  });

  test('refuses NaN and a number outside the domain', () => {
    refusalOf(() => checkValue('w', NUMBER, Number.NaN));
    refusalOf(() => checkValue('w', NUMBER, 0));
  });
});
