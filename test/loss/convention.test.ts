import { expect, test } from '@jest/globals';
import { CONVENTION_WORDS, CONVENTIONS, parseConvention } from '../../src/loss/convention.ts';
import { refusalOf } from '../support/refusal.ts';

test('a convention is found in any case and with blanks around it', () => {
  expect(['math', ' Keras ', 'SCRATCH'].map(parseConvention)).toEqual(['math', 'keras', 'scratch']);
});

test('an unknown convention is refused with all there are, and with the nearest', () => {
  const { message, hint } = refusalOf(() => parseConvention('kears'));
  expect(message).toBe('unknown convention "kears": known are math, scratch, keras, torch, sklearn');
  expect(hint).toBe('did you mean keras?');
  expect(refusalOf(() => parseConvention('tensorflow')).hint).toBeUndefined();
});

test('every convention is explained in both languages', () => {
  for (const name of CONVENTIONS) {
    const { en, ko } = CONVENTION_WORDS[name];
    expect(en).toMatch(/[a-z]{3}/);
    // A product keeps its name in Korean.
    expect(ko).toMatch(['keras', 'torch', 'sklearn'].includes(name) ? /^[A-Zs]/ : /[가-힣]/);
  }
});
