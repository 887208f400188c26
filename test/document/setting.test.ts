import { expect, test } from '@jest/globals';
import { describeSetting, describeSettings } from '../../src/document/setting.ts';
import { findLoss } from '../../src/loss/registry.ts';
import { dictionaries } from '../../src/words/language.ts';

test('what a convention sets is listed with its headline, and nothing where it sets nothing', () => {
  const { loss: mse } = findLoss('mse');
  expect(describeSetting(mse, 'scratch', dictionaries.en)).toEqual(['columns sum', 'headline half the sum']);
  expect(describeSetting(mse, 'keras', dictionaries.ko)).toEqual([]);
});

test('what all conventions set is one sentence', () => {
  expect(describeSettings(findLoss('bce').loss, dictionaries.en)).toMatch(
    /^keras: clip 1e-7, .*; torch: .*; sklearn: /,
  );
});
