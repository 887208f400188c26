import { expect, test } from '@jest/globals';
import * as library from '../src/index.ts';

test('the library gives what its readers are told of', () => {
  expect(Object.keys(library).sort()).toEqual([
    'CONVENTIONS',
    'UserError',
    'activations',
    'createExactSum',
    'evaluate',
    'findLoss',
    'gradient',
    'losses',
  ]);
  expect(library.evaluate('mse', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]).mean).toBe(2.2);
});
