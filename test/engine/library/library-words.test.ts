import { expect, test } from '@jest/globals';
import { inLibraryWords, wordForLibrary } from '../../../src/engine/library/library-words.ts';
import { note, offer, problem } from '../../../src/problem/problem.ts';
import { refusalOf } from '../../support/refusal.ts';

test('flags become options, and those that the library has not are not offered', () => {
  const error = problem(
    'label-width',
    { predictions: 2, labels: 1, wanted: [2] },
    { hints: [offer('flags-name-columns', { pred: null, label: null }), offer('raw-scores', { 'from-logits': true })] },
  );
  const refusal = refusalOf(() =>
    inLibraryWords(() => {
      throw error;
    }),
  );
  expect(refusal.message).toBe('2 prediction columns need 2 label columns, and there are 1');
  expect(refusal.hint).toBe('raw scores? add parameters: { fromLogits: true }');
});

test('another error is as it was', () => {
  expect(() =>
    inLibraryWords(() => {
      throw new RangeError('own');
    }),
  ).toThrow(RangeError);
});

test('a note names options', () => {
  const warning = note('rows-sum-nearly', { role: 'prediction', rows: 1, flags: { renormalize: true } });
  expect(wordForLibrary(warning)).toBe(
    'predictions that do not sum to 1 within 1e-6: 1 row; parameters: { renormalize: true } divides each by its sum',
  );
});
