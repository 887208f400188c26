/** Rows of numbers, row-major: row i, column k stands at `values[i * width + k]`. */
export interface Matrix {
  readonly width: number;
  readonly values: Float64Array;
  /** What each value lacks of a whole number that no double holds, and 0 of all others; undefined where none lacks anything. */
  readonly rest?: Float64Array | undefined;
}

/** The number of which a matrix has the nearest double at `offset`: a bigint where no double holds it. */
export function exactAt({ values, rest }: Matrix, offset: number): number | bigint {
  const lacking = rest?.[offset] ?? 0;
  return lacking === 0 ? values[offset] : BigInt(values[offset]) + BigInt(lacking);
}
