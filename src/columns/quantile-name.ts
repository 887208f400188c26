/** What a column of quantiles says of itself. */
export interface QuantileName {
  /** What it is a quantile of: a model, or nothing. */
  readonly stem: string;
  /** Which quantile, where the name says it. */
  readonly quantile: number | undefined;
  /** Which end of an interval, where it is one. */
  readonly end: 'lower' | 'upper' | undefined;
}

const ENDS: Readonly<Record<string, 'lower' | 'upper'>> = {
  lo: 'lower',
  low: 'lower',
  lwr: 'lower',
  lower: 'lower',
  hi: 'upper',
  high: 'upper',
  upr: 'upper',
  upper: 'upper',
};

/** `AutoARIMA-lo-95` of statsforecast, `Lo 95` of R, `lower_95`. */
const WITH_LEVEL = /^(.*?)[-_. ]?\b(lo|hi|lwr|upr|lower|upper)[-_. ]?(\d{2}(?:\.\d+)?)%?$/;
/** `yhat_lower` of Prophet, `lwr` of R, `.pred_lower` of tidymodels, `conf.low` of broom, `lower y` of statsmodels. */
const WITHOUT_LEVEL = /^(?:(?:(.*?)[-_. ])?(lwr|upr|lower|upper)|(.*?)[-_. ](lo|hi|low|high)|()(lower|upper)[-_. ].*)$/;
/** `0.05` of GluonTS, `q0.05`, `quantile_0.5`. */
const SHARE = /^(.*?)(?:(?:^|[-_. ])(?:q|quantile)[-_. ]?|^)(0?\.\d+)$/;
/** `q05`, `Q2.5`, `p90`, `5%`. */
const PERCENT = /^(?:(.*?)(?:^|[-_. ])(?:q|p|quantile)[-_. ]?(\d{2}|\d{1,2}\.\d+)|()(\d{1,2}(?:\.\d+)?)%)$/;

/** Reads the name of a quantile or of an interval's end; undefined for any other name. */
export function readQuantileName(text: string): QuantileName | undefined {
  const name = text.trim().toLowerCase();
  const [, stem = '', end, level] = WITH_LEVEL.exec(name.replace(/_/g, ' ')) ?? [];
  if (end !== undefined) {
    const tail = (1 - Number(level) / 100) / 2;
    return { stem, quantile: exact(ENDS[end] === 'lower' ? tail : 1 - tail), end: ENDS[end] };
  }
  const share = SHARE.exec(name);
  if (share !== null) return atQuantile(share[1], Number(share[2]));
  const percent = PERCENT.exec(name);
  if (percent !== null) return atQuantile(percent[1] ?? '', Number(percent[2] ?? percent[4]) / 100);
  if (/[-_. ]median$/.test(name)) return atQuantile(name.replace(/[-_. ]median$/, ''), 0.5);
  const [bare, ...parts] = WITHOUT_LEVEL.exec(name) ?? [];
  if (bare === undefined) return undefined;
  const side = parts.find((part) => part !== undefined && part in ENDS) ?? '';
  return {
    stem: parts.find((part) => part !== undefined && part !== side) ?? '',
    quantile: undefined,
    end: ENDS[side],
  };
}

const atQuantile = (stem: string, value: number): QuantileName => {
  const quantile = exact(value);
  return { stem, quantile, end: quantile < 0.5 ? 'lower' : quantile > 0.5 ? 'upper' : undefined };
};

/** Without the digits that come of the arithmetic. */
const exact = (value: number): number => Number(value.toPrecision(12));
