import { expect, test } from '@jest/globals';
import { createFaultList, type MissingPolicy, refuseCell } from '../../src/rows/cell-errors.ts';
import { refusalOf } from '../support/refusal.ts';

const STRICT: MissingPolicy = { missing: 'error', canSkip: true, allowNan: false };
const refuse = (cell: unknown, policy = STRICT): readonly (string | undefined)[] => {
  const { message, hint } = refusalOf(() => refuseCell(cell, policy, () => ({ file: 'f.csv', line: 2 }), {}));
  return [message, hint];
};

test('a cell without a value is an error, or NaN where its row is to be left out', () => {
  expect(refuse('')).toEqual(['f.csv:2: missing value ""', '--missing skip leaves such rows out']);
  expect(refuseCell('NA', { ...STRICT, missing: 'skip' }, () => ({}), {})).toBeNaN();
});

test('NaN is a value where that is allowed, and another word is none', () => {
  expect(refuseCell('nan', { ...STRICT, allowNan: true }, () => ({}), {})).toBeNaN();
  expect(refuse('abc', { ...STRICT, allowNan: true })[0]).toBe('f.csv:2: "abc" is not a number');
});

test('what was probably meant is said', () => {
  expect(refuse('0,5')[1]).toBe('decimal commas? add --decimal ,');
  expect(refuse('1;2')[1]).toBe('fields separated by ";"? add --delimiter ";"');
});

test('an error waits for its row where that is wanted, the first of a row, and what may be missing is none', () => {
  const faults = createFaultList({ ...STRICT, allowNan: true, waits: true });
  expect(faults.refuse(1, 'abc', () => ({ file: 'f.csv', line: 3 }), {})).toBeNaN();
  expect(faults.refuse(1, '', () => ({ file: 'f.csv', line: 3 }), {})).toBeNaN();
  expect(faults.refuse(2, 'nan', () => ({ file: 'f.csv', line: 4 }), {})).toBeNaN();
  expect([faults.of(1), faults.of(3)?.size]).toEqual([undefined, 1]);
  expect(faults.of(3)?.get(1)?.().message).toBe('f.csv:3: "abc" is not a number');
  const next = createFaultList(STRICT);
  next.add(faults.of(3), 2);
  expect(next.of(2)?.size).toBe(1);
  faults.clear();
  expect(faults.of(3)).toBeUndefined();
  expect(refusalOf(() => next.refuse(0, 'abc', () => ({ file: 'f.csv', line: 2 }), {})).message).toBe(
    'f.csv:2: "abc" is not a number',
  );
});

test('fields between blanks are told what separates them', () => {
  for (const cell of ['1.4e-01 5.9e-01', '-0.444305 tag1', '0.2 0.8'])
    expect(refusalOf(() => refuseCell(cell, STRICT, () => ({ file: 'f.txt', line: 2 }), {})).hint).toBe(
      'fields separated by blanks? add --delimiter " "',
    );
});
