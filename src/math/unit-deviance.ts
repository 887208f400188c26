/** How near 0 a deviation must be for the series, beyond which the formulas as written no longer cancel. */
const NEAR = 0.25;

/**
 * ∫₀^t (t − s)(1 + s)^−power ds / t² for small t, by the binomial series: ½ at 0. It is the unit deviance of the Tweedie
 * family at a relative deviation t, without the cancellation of its three terms; power 2 gives (t − ln(1 + t)) / t².
 */
export function deviationSeries(t: number, power: number): number {
  let term = 0.5;
  let sum = term;
  for (let k = 1; Math.abs(term) > 2 ** -56 * sum; k++) {
    term *= (t * (1 - power - k)) / (k + 2);
    sum += term;
  }
  return sum;
}

/** Whether the series is the better form at t: it converges fast, and the formula as written cancels. */
export function isNear(t: number, power: number): boolean {
  return Math.abs(t) * Math.max(1, Math.abs(power) / 2) < NEAR;
}

/** ln(a / b), without overflow of the quotient. */
function logQuotient(a: number, b: number): number {
  const quotient = a / b;
  return quotient < 2 ** 1000 && quotient > 2 ** -1000 ? Math.log(quotient) : Math.log(a) - Math.log(b);
}

/**
 * Twice what the log-likelihood of y loses by predicting p instead of y, in the exponential family whose variance is
 * p^power: B. Jørgensen, Exponential dispersion models, 1987. Power 0 is the squared error, 1 Poisson, 2 gamma.
 */
export function unitDeviance(p: number, y: number, power: number): number {
  if (power === 0) return (p - y) * (p - y);
  const t = (y - p) / p;
  if (isNear(t, power)) {
    // By halves: p^(2 − power) alone may overflow where the result does not, and for t = 0 there is none.
    const root = t === 0 ? 0 : t * p ** (1 - power / 2);
    return 2 * root * deviationSeries(t, power) * root;
  }
  if (power === 1) return 2 * ((y === 0 ? 0 : y * logQuotient(y, p)) - y + p);
  if (power === 2) return 2 * (logQuotient(p, y) + t);
  const asWritten = threeTerms(p, y, power);
  // Terms that overflow against one another, or of which the second vanishes beside others, are taken relative to p.
  const ratio = y / p;
  const isWhole = p ** (1 - power) > 2 ** -1000 || !(ratio > 2 ** -100 && ratio < 2 ** 100);
  if (Number.isFinite(asWritten) && isWhole) return asWritten;
  // A label that is nothing beside p, or below 0, takes back no term that overflows.
  if (!(ratio > 0)) return Infinity;
  const relative = p ** (2 - power) * threeTerms(1, ratio, power);
  return Number.isNaN(relative) ? Infinity : relative;
}

function threeTerms(p: number, y: number, power: number): number {
  const ofLabel = y > 0 ? y ** (2 - power) / ((1 - power) * (2 - power)) : 0;
  return 2 * (ofLabel - (y * p ** (1 - power)) / (1 - power) + p ** (2 - power) / (2 - power));
}

/** Its derivative, 2(p − y) / p^power. */
export function unitDevianceSlope(p: number, y: number, power: number): number {
  if (power === 0 || p === y) return 2 * (p - y);
  const slope = 2 * ((p - y) / p) * p ** (1 - power);
  if (Number.isFinite(slope) && slope !== 0) return slope;
  // By halves, where a factor overflows or vanishes and the product does not.
  const root = p ** (-power / 2);
  return (p - y) * root * (2 * root);
}
