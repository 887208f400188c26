import { expect, test } from '@jest/globals';
import { spreadFormOf } from '../../src/loss/spread-name.ts';

test('names say a variance, its root, or a logarithm of either', () => {
  for (const name of ['variance', 'var', 'y_var', 'sigma2', 'sigma_sq', 'variance_1', 'pred_variance'])
    expect(spreadFormOf(name)).toBe('variance');
  for (const name of ['std', 'sigma', 'scale', 'y_std', 'std_1', 'sd', 'std_dev', 'stddev', 'sigma1'])
    expect(spreadFormOf(name)).toBe('std');
  for (const name of ['log_var', 'logvar', 'log_variance', 'log_sigma2', 'pred_logvar'])
    expect(spreadFormOf(name)).toBe('log');
  for (const name of ['log_std', 'log_sigma', 'log_scale']) expect(spreadFormOf(name)).toBe('log-std');
  for (const name of ['mean', 'y', 'variant', 'logit', 'stdin', 'x_1', 'lower'])
    expect(spreadFormOf(name)).toBeUndefined();
});
