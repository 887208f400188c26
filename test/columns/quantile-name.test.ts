import { expect, test } from '@jest/globals';
import { readQuantileName } from '../../src/columns/quantile-name.ts';

test.each([
  ['AutoARIMA-lo-95', 'autoarima', 0.025, 'lower'],
  ['NHITS-hi-80', 'nhits', 0.9, 'upper'],
  ['NHITS-median', 'nhits', 0.5, undefined],
  ['Lo 95', '', 0.025, 'lower'],
  ['Hi.80', '', 0.9, 'upper'],
  ['lower_90', '', 0.05, 'lower'],
  ['yhat_upper', 'yhat', undefined, 'upper'],
  ['lwr', '', undefined, 'lower'],
  ['.pred_lower', '.pred', undefined, 'lower'],
  ['conf.high', 'conf', undefined, 'upper'],
  ['obs_ci_lower', 'obs_ci', undefined, 'lower'],
  ['lower y', '', undefined, 'lower'],
  ['0.05', '', 0.05, 'lower'],
  ['0.5', '', 0.5, undefined],
  ['y_q0.9', 'y', 0.9, 'upper'],
  ['quantile_0.1', '', 0.1, 'lower'],
  ['q05', '', 0.05, 'lower'],
  ['Q97.5', '', 0.975, 'upper'],
  ['P90', '', 0.9, 'upper'],
  ['5%', '', 0.05, 'lower'],
])('%s is of "%s" the quantile %s', (name, stem, quantile, end) => {
  expect(readQuantileName(name)).toEqual({ stem, quantile, end });
});

test('other names are none', () => {
  for (const name of [
    'y',
    'p',
    'p1',
    'q1',
    'yhat',
    'y_pred',
    'high',
    'low',
    'mean',
    'flower',
    'x_95',
    '1',
    '95',
    'logit_2',
  ])
    expect(readQuantileName(name)).toBeUndefined();
});
