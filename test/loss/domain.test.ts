import { expect, test } from '@jest/globals';
import {
  CLIPPED_UNIT,
  COUNT,
  countOutside,
  firstOutside,
  interval,
  LOG_UNIT,
  MEMBERSHIP,
  NON_NEGATIVE,
  POSITIVE,
  REAL,
  restrict,
  SIGNS,
  UNCHECKED_LOG_UNIT,
  UNIT,
} from '../../src/loss/domain.ts';

test('an end belongs to an interval unless it is open', () => {
  const ends = (open: '' | 'low' | 'high' | 'both') => [0, 1].map((end) => interval(0, 1, open).contains(end));
  expect([ends(''), ends('low'), ends('high'), ends('both')]).toEqual([
    [true, true],
    [false, true],
    [true, false],
    [false, false],
  ]);
});

test('an interval is written as mathematics writes it', () => {
  expect(
    [interval(0, 0.5, 'high'), interval(-1, 1, 'low'), interval(-Infinity, 3, 'both')].map(({ text }) => text.en),
  ).toEqual(['[0, 0.5)', '(-1, 1]', '(-∞, 3)']);
});

test('NaN is in no domain', () => {
  expect(
    [REAL, UNIT, NON_NEGATIVE, POSITIVE, CLIPPED_UNIT, LOG_UNIT, SIGNS].map((domain) => domain.contains(Number.NaN)),
  ).toEqual(Array(7).fill(false));
});

test('a probability is off by one unit in the last place, and out', () => {
  expect([0, -0, 1, 5e-324].map(UNIT.contains)).toEqual([true, true, true, true]);
  expect([1 + 2 ** -52, -5e-324].map(UNIT.contains)).toEqual([false, false]);
});

test('infinities are numbers, and are not positive finite ones', () => {
  expect([REAL.contains(Infinity), REAL.contains(-Infinity), NON_NEGATIVE.contains(Infinity)]).toEqual([
    true,
    true,
    true,
  ]);
  expect([POSITIVE.contains(Infinity), POSITIVE.contains(0), POSITIVE.contains(5e-324)]).toEqual([false, false, true]);
});

test('where probabilities are clipped, any number is accepted and [0, 1] is usual', () => {
  expect(CLIPPED_UNIT.contains(7)).toBe(true);
  expect(CLIPPED_UNIT.usual?.contains(7)).toBe(false);
});

test('the labels of a margin are -1, 0 and 1 and nothing between', () => {
  expect([-1, -0, 0, 1].map(SIGNS.contains)).toEqual([true, true, true, true]);
  expect([0.5, 2, -2, 5e-324].map(SIGNS.contains)).toEqual([false, false, false, false]);
});

test('the logarithm of a probability is at most 0', () => {
  expect([-Infinity, 0, 5e-324].map(LOG_UNIT.contains)).toEqual([true, true, false]);
  expect([UNCHECKED_LOG_UNIT.contains(0.5), UNCHECKED_LOG_UNIT.usual?.contains(0.5)]).toEqual([true, false]);
});

test('one of several labels is there or not', () => {
  expect([0, 1].map(MEMBERSHIP.contains)).toEqual([true, true]);
  expect([0.5, -1, 2, Number.NaN].map(MEMBERSHIP.contains)).toEqual([false, false, false, false]);
});

test('a count is a whole number from 1 on', () => {
  expect([1, 2, 1e9].map(COUNT.contains)).toEqual([true, true, true]);
  expect([0, 1.5, -1, Infinity].map(COUNT.contains)).toEqual([false, false, false, false]);
});

test('a restricted domain holds what the domain holds and the condition lets through', () => {
  const odd = restrict(interval(0, 4, 'both'), (value) => value % 2 === 1);
  expect([-1, 0, 1, 2, 3, 4, 5].filter(odd.contains)).toEqual([1, 3]);
  expect(odd.ends).toBeUndefined();
});

// So many that the ends decide, and so few that each is looked at.
test.each([4, 1000])('of %d values the first outside is found, and all of them are counted', (size) => {
  for (const domain of [REAL, UNIT, POSITIVE, COUNT, MEMBERSHIP, SIGNS]) {
    const inside = new Float64Array(size).fill(1);
    expect([firstOutside(inside, domain), countOutside(inside, domain)]).toEqual([-1, 0]);
    const values = inside.with(2, Number.NaN).with(3, Number.NaN);
    expect([firstOutside(values, domain), countOutside(values, domain)]).toEqual([2, 2]);
    expect(firstOutside(values, domain, true)).toBe(-1);
  }
});

test('an interval has its ends, an open one the doubles next to them', () => {
  expect(interval(0, 1).ends).toEqual([0, 1]);
  expect(interval(0, 1, 'both').ends).toEqual([5e-324, 1 - 2 ** -53]);
  expect(interval(-Infinity, Infinity, 'both').ends).toEqual([-Number.MAX_VALUE, Number.MAX_VALUE]);
});
