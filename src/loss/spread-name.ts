/** What a column says how wide a distribution is by: its variance, the root of that, or a logarithm of either. */
export type SpreadForm = 'variance' | 'std' | 'log' | 'log-std';

const VARIANCE = /^(var|vars|variance|variances|sigma2|s2|sigmasq|sigmasquared)$/;
const ROOT = /^(std|stds|sd|sigma|sigmas|scale|stdev|stddev|stderr|se)\d*$/;

/** The form that a name says, written in lower case with `_` between its words: `y_std`, `log_var`; undefined for other names. */
export function spreadFormOf(name: string): SpreadForm | undefined {
  const words = name.split('_');
  const isLog = words.some((word) => /^log/.test(word));
  const bare = words.map((word) => word.replace(/^log(?=.)/, ''));
  const isSquare = bare.some((word) => word === 'sq' || word === 'squared');
  if (bare.some((word) => VARIANCE.test(word)) || (isSquare && bare.some((word) => ROOT.test(word))))
    return isLog ? 'log' : 'variance';
  if (bare.some((word) => ROOT.test(word)) || name === 'std_dev') return isLog ? 'log-std' : 'std';
  return undefined;
}
