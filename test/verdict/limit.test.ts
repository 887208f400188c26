import { describe, expect, test } from '@jest/globals';
import { parseLimit, parseMaximum, parseMinimum } from '../../src/verdict/limit.ts';
import { TERMS } from '../../src/verdict/terms.ts';
import { refusalOf } from '../support/refusal.ts';

describe('parseLimit', () => {
  test('reads a term, an operator and a number, with or without blanks', () => {
    const limit = { term: 'mean', operator: '>', bound: 0.05, percent: undefined };
    for (const text of ['mean > 0.05', 'mean>0.05', ' Mean  >  5e-2 ']) expect(parseLimit(text)).toEqual(limit);
    expect(parseLimit('accuracy<=.9')).toMatchObject({ term: 'accuracy', operator: '<=', bound: 0.9 });
  });

  test('reads quantiles from p1 to p99, and the median as p50', () => {
    expect(['p1 > 1', 'p99 > 1', 'median > 1'].map((text) => parseLimit(text).percent)).toEqual([1, 99, 50]);
  });

  test('reads the share of the worst rows, and the other name of the skipped ones', () => {
    expect(parseLimit('share-of-worst(10) > 0.5')).toMatchObject({ term: 'share-of-worst(10)', worst: 10, bound: 0.5 });
    expect(parseLimit('share-of-worst( 3 )>1')).toMatchObject({ term: 'share-of-worst(3)', worst: 3 });
    expect(parseLimit('skip-count > 0')).toMatchObject({ term: 'skipped' });
    for (const text of ['share-of-worst > 1', 'share-of-worst() > 1', 'share-of-worst(0) > 1', 'mean(3) > 1'])
      refusalOf(() => parseLimit(text));
  });

  test('refuses an unknown term with all there are, and with the nearest', () => {
    const { message, hint } = refusalOf(() => parseLimit('maen > 1'));
    for (const term of [...TERMS, 'p1 to p99', 'share-of-worst(K)']) expect(message).toContain(term);
    expect(hint).toBe('did you mean mean?');
    for (const text of ['p0 > 1', 'p100 > 1', 'p01 > 1', 'rows > 1']) refusalOf(() => parseLimit(text));
  });

  test('refuses what is no limit', () => {
    for (const text of [
      '',
      'mean',
      'mean 0.05',
      '> 1',
      'mean = 1',
      'mean => 1',
      'mean > ',
      'mean > 1 2',
      'mean > x',
      'mean > NaN',
    ])
      refusalOf(() => parseLimit(text));
  });
});

test('a loss by any of its names, or a run by its label, is its headline', () => {
  for (const loss of ['rmse', 'root_mean_squared_error', 'torch.nn.MSELoss', 'huber:delta=2', 'mse:keras', 'keras'])
    expect(parseLimit(`${loss} > 0.3`)).toEqual({
      term: 'headline',
      operator: '>',
      bound: 0.3,
      percent: undefined,
      loss,
    });
  expect(parseLimit('accuracy < 0.9')).toMatchObject({ term: 'accuracy', loss: 'accuracy' });
  expect(refusalOf(() => parseLimit('rsme > 1')).hint).toBe('did you mean rmse?');
});

test('--max and --min are about the headline, of losses and of scores', () => {
  expect(parseMaximum('0.3')).toEqual({ term: 'headline', operator: '>', bound: 0.3, percent: undefined, side: 'max' });
  expect(parseMinimum('.9')).toEqual({ term: 'headline', operator: '<', bound: 0.9, percent: undefined, side: 'min' });
  for (const text of ['', 'x', 'nan']) {
    refusalOf(() => parseMaximum(text));
    refusalOf(() => parseMinimum(text));
  }
});
