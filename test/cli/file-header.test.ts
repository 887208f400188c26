import { expect, test } from '@jest/globals';
import { nameFileHeaders } from '../../src/cli/file-header.ts';

test.each([
  ['mse p y --header', 'mse p y --header'],
  ['mse p y --header preds:', 'mse p y --preds-header'],
  ['mse --no-header labels: p y', 'mse --no-labels-header p y'],
  ['mse p y --header=labels', 'mse p y --labels-header'],
  ['mse p y --no-header=preds:', 'mse p y --no-preds-header'],
  ['mse --header preds.csv labels.csv', 'mse --header preds.csv labels.csv'],
  ['mse p y --by preds:', 'mse p y --by preds:'],
])('%s is %s', (words, named) => {
  expect(nameFileHeaders(words.split(' ')).join(' ')).toBe(named);
});
