import { expect, test } from '@jest/globals';
import { complete, NO_DISTRIBUTIONS } from '../../src/loss/declaration.ts';
import { flag } from '../../src/loss/parameter.ts';
import { pointwise } from '../../src/loss/pointwise.ts';
import { DECLARATION } from '../support/declaration.ts';

const plain = pointwise({
  ...DECLARATION,
  name: 'plain',
  shape: 'scalar',
  parameters: {},
  value: () => 0,
  gradient: () => 0,
});

test('has the defaults of what its declaration leaves out', () => {
  expect(plain).toMatchObject({ aliases: [], libraries: {}, conventions: {}, headline: 'mean', lines: [] });
  expect(plain.constant).toBeUndefined();
  expect(plain.distributions({})).toEqual(NO_DISTRIBUTIONS);
});

test('what it says of some values is asked with them', () => {
  const { least, idle } = complete({
    ...DECLARATION,
    name: 'x',
    shape: 'scalar',
    parameters: { halved: flag({ en: 'x', ko: 'x' }) },
    least: ({ halved }) => (halved ? 0.5 : 1),
  });
  expect([least({ halved: true }), least({ halved: false }), idle({ halved: true })]).toEqual([0.5, 1, {}]);
});
