/** Rows of numbers, row-major: row i, column k stands at `values[i * width + k]`. */
export interface Matrix {
  readonly width: number;
  readonly values: Float64Array;
}
