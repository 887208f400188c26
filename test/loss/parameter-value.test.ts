import { describe, expect, test } from '@jest/globals';
import { interval, POSITIVE } from '../../src/loss/domain.ts';
import { choice, flag, number, numberByColumn, numberList } from '../../src/loss/parameter.ts';
import { checkValue, numbersByName, parseValue } from '../../src/loss/parameter-value.ts';
import { refusalOf } from '../support/refusal.ts';

const HELP = { en: 'help', ko: '도움말' };
const NUMBER = number(1, HELP, POSITIVE);
const FLAG = flag(HELP);
const CHOICE = choice(['mean', 'sum'], HELP);

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
    expect(refusalOf(() => checkValue('w', NUMBER, '1')).message).toBe('--w: "1" is not a number');
    refusalOf(() => checkValue('f', FLAG, 'true'));
    refusalOf(() => checkValue('c', CHOICE, 1));
  });

  test('refuses NaN and a number outside the domain', () => {
    refusalOf(() => checkValue('w', NUMBER, Number.NaN));
    refusalOf(() => checkValue('w', NUMBER, 0));
  });
});

describe('a list', () => {
  const WEIGHTS = numberByColumn(HELP, POSITIVE);
  const INDICES = numberList(HELP);

  test('is read with commas, and may be none', () => {
    expect(parseValue('w', WEIGHTS, '2, 1.5')).toEqual([2, 1.5]);
    expect(parseValue('w', WEIGHTS, 'none')).toEqual([]);
    expect(parseValue('i', INDICES, '-100')).toEqual([-100]);
  });

  test('may be given as one number, and is checked number by number', () => {
    expect(checkValue('w', WEIGHTS, 3)).toEqual([3]);
    expect(refusalOf(() => checkValue('w', WEIGHTS, [1, 0])).message).toBe('--w: 1, 0 is not in (0, ∞)');
    expect(refusalOf(() => parseValue('w', WEIGHTS, '1,x')).message).toBe(
      '--w: "1,x" is not numbers with commas between them',
    );
  });

  test('that names columns waits until they are known, and leaves 1 to the others', () => {
    const text = parseValue('classWeight', WEIGHTS, 'dog=3') as string;
    expect(text).toBe('dog=3');
    expect(numbersByName('classWeight', WEIGHTS, text, ['cat', 'dog'])).toEqual([1, 3]);
    const refuse = (given: string): string =>
      refusalOf(() => numbersByName('classWeight', WEIGHTS, given, ['cat', 'dog'])).message;
    expect(refuse('cow=2')).toBe('--class-weight: "cow" is not one of the classes cat, dog');
    expect(refuse('cat=x')).toBe('--class-weight: "x" is not a number');
    expect(refuse('cat=1,2')).toBe('--class-weight: "2" names no class: write NAME=NUMBER');
    expect(refuse('cat=0')).toBe('--class-weight: "cat=0" is not in (0, ∞)');
    expect(refuse('cat=2,cat=3')).toBe('--class-weight: "cat" is named twice');
  });
});
