/** The index of the largest number of a row, the first where several are. */
export function argmax(row: Float64Array): number {
  let best = 0;
  let largest = row[0];
  for (let k = 1; k < row.length; k++) {
    if (!(row[k] > largest)) continue;
    best = k;
    largest = row[k];
  }
  return best;
}

/** Whether a row is largest where its target is, which stands at `only` where that is known. */
export function isLargest(row: Float64Array, target: Float64Array, _values?: unknown, only = argmax(target)): boolean {
  return argmax(row) === only;
}

/**
 * -ln softmax(z)_k = (max - z_k) + ln(1 + the other classes' e^(z_j - max)): both terms are 0 or more, so nothing cancels,
 * and the cost of the largest logit keeps its digits however small it is. `logSumOthers(z)` is the second term.
 */
export function logSumOthers(z: Float64Array, largest: number): number {
  let others = 0;
  for (let j = 0; j < z.length; j++) if (j !== largest) others += Math.exp(z[j] - z[largest]);
  return Math.log1p(others);
}

/** Writes softmax(z) to `shares`. */
export function softmax(z: Float64Array, shares: Float64Array): void {
  const largest = z[argmax(z)];
  let sum = 0;
  for (let k = 0; k < z.length; k++) {
    shares[k] = Math.exp(z[k] - largest);
    sum += shares[k];
  }
  for (let k = 0; k < z.length; k++) shares[k] /= sum;
}

/** Writes ln softmax(z) to `logs`. */
export function logSoftmax(z: Float64Array, logs: Float64Array): void {
  const largest = argmax(z);
  const rest = logSumOthers(z, largest);
  for (let k = 0; k < z.length; k++) logs[k] = k === largest ? 0 - rest : z[k] - z[largest] - rest;
}
