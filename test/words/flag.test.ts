import { expect, test } from '@jest/globals';
import { asFlags, asOptions, flagged } from '../../src/words/flag.ts';

const FLAGS = { 'from-logits': true, 'row-sums': 'any', 'class-base': 1, label: null } as const;

test('flags are named as they are typed, and as they are written in code', () => {
  expect(asFlags(FLAGS)).toBe('--from-logits --row-sums any --class-base 1 --label');
  expect(asOptions(FLAGS)).toBe("parameters: { fromLogits: true, rowSums: 'any' }, classBase: 1, label");
});

test('a message is worded from its flags', () => {
  const word = flagged((flags) => `add ${flags}`);
  const say = () => '';
  expect(word({ flags: { renormalize: true } }, say, say, asOptions)).toBe('add parameters: { renormalize: true }');
});
