/** ln(1 + e^x), without overflow for large x and without cancellation for very negative x. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** 1 / (1 + e^-z), by the form that does not overflow on either side. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const power = Math.exp(z);
  return power / (1 + power);
}

/** ln(p / (1 - p)), the inverse of sigmoid; -Infinity at 0, Infinity at 1. */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}
