/** The sums of three columns, and of the products of what each value lies from its column's mean. */
export interface Comoments {
  count(): number;
  /** Adds the first `count` values of each column. */
  add(columns: readonly Float64Array[], count: number): void;
  /** The mean of each column. */
  means(): readonly number[];
  /** Σ (Σ_j a_j (x_ij − mean_j))², for the factors a of the columns. */
  squares(factors: readonly number[]): number;
}

/**
 * In one pass, block by block: each is taken around its own means and joined with those before it as Chan, Golub and LeVeque do (The
 * American Statistician 37, 1983, 242-247), so that nothing is lost of what is small beside the means.
 */
export function createComoments(width: number): Comoments {
  let count = 0;
  const means = new Float64Array(width);
  const products = new Float64Array(width * width);

  return {
    count: () => count,
    add(columns, rows) {
      if (rows === 0) return;
      const own = columns.map((values) => sumOf(values, rows) / rows);
      const share = (count * rows) / (count + rows);
      for (let first = 0; first < width; first++) {
        for (let second = first; second < width; second++) {
          let sum = (own[first] - means[first]) * (own[second] - means[second]) * share;
          const [a, b, aMean, bMean] = [columns[first], columns[second], own[first], own[second]];
          for (let row = 0; row < rows; row++) sum += (a[row] - aMean) * (b[row] - bMean);
          products[first * width + second] += sum;
        }
      }
      count += rows;
      for (let column = 0; column < width; column++) means[column] += ((own[column] - means[column]) * rows) / count;
    },
    means: () => [...means],
    squares(factors) {
      let sum = 0;
      for (let first = 0; first < width; first++)
        for (let second = first; second < width; second++)
          sum += (first === second ? 1 : 2) * factors[first] * factors[second] * products[first * width + second];
      return Math.max(0, sum);
    },
  };
}

function sumOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += values[index];
  return sum;
}
