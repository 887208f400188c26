import { expect, test } from '@jest/globals';
import { libraryNames } from '../../src/loss/library-names.ts';

test('of names that mean the same the first is shown, after its library', () => {
  const note = { en: 'raw scores', ko: '점수' };
  const libraries = { torch: ['BCELoss', { names: ['BCEWithLogitsLoss', 'bce_with_logits'], note }], keras: ['bce'] };
  expect(libraryNames({ libraries })).toEqual(['torch.BCELoss', 'torch.BCEWithLogitsLoss', 'keras.bce']);
});
