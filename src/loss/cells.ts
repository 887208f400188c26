import { holdsIndices, type LossRows, type Shape } from './loss.ts';

/** The numbers of some rows, row by row: each prediction with its label, and the weight of its row where rows have weights. */
export interface Cells {
  readonly predictions: Float64Array;
  readonly labels: Float64Array;
  readonly weights: Float64Array | undefined;
}

/** A class index is its one-hot row. */
export function cellsOf(shape: Shape, { count, prediction, label, weight }: LossRows): Cells {
  const { width, values: predictions } = prediction;
  const weights = weight?.values;
  return {
    predictions,
    labels: holdsIndices(shape, prediction, label) ? oneHot(label.values, count, width) : label.values,
    weights: weights && (width === 1 ? weights : predictions.map((_, index) => weights[Math.floor(index / width)])),
  };
}

function oneHot(indices: Float64Array, count: number, width: number): Float64Array {
  const rows = new Float64Array(count * width);
  for (let row = 0; row < count; row++) rows[row * width + indices[row]] = 1;
  return rows;
}
