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
  if (isNear(t, power)) return 2 * t * t * deviationSeries(t, power) * p ** (2 - power);
  if (power === 1) return 2 * ((y === 0 ? 0 : y * logQuotient(y, p)) - y + p);
  if (power === 2) return 2 * (logQuotient(p, y) + t);
  const asWritten = threeTerms(p, y, power);
  // Terms that overflow against one another are taken relative to p.
  return Number.isFinite(asWritten) ? asWritten : p ** (2 - power) * threeTerms(1, y / p, power);
}

function threeTerms(p: number, y: number, power: number): number {
  const ofLabel = y > 0 ? y ** (2 - power) / ((1 - power) * (2 - power)) : 0;
  return 2 * (ofLabel - (y * p ** (1 - power)) / (1 - power) + p ** (2 - power) / (2 - power));
}

/** Its derivative, 2(p − y) / p^power. */
export function unitDevianceSlope(p: number, y: number, power: number): number {
  return power === 0 ? 2 * (p - y) : 2 * ((p - y) / p) * p ** (1 - power);
}
