import { logit, sigmoid } from '../math/logistic.ts';
import { logSoftmax, softmax } from '../math/softmax.ts';
import { type Domain, REAL, UNIT } from './domain.ts';

/** What turns raw scores into predictions, or back: a function of one number or of a row. */
export interface Activation {
  readonly name: string;
  readonly formula: string;
  readonly domain: Domain;
  /** Whether a row is one input; else each of its numbers is. */
  readonly ofRows: boolean;
  /** Writes the result for `row` to `result`. */
  apply(row: Float64Array, result: Float64Array): void;
}

const each = (name: string, formula: string, domain: Domain, value: (z: number) => number): Activation => ({
  name,
  formula,
  domain,
  ofRows: false,
  apply(row, result) {
    for (let k = 0; k < row.length; k++) result[k] = value(row[k]);
  },
});

export const activations: readonly Activation[] = [
  each('sigmoid', '1 / (1 + e^−z)', REAL, sigmoid),
  { name: 'softmax', formula: 'e^z_k / Σ_j e^z_j', domain: REAL, ofRows: true, apply: softmax },
  { name: 'log-softmax', formula: 'z_k − ln Σ_j e^z_j', domain: REAL, ofRows: true, apply: logSoftmax },
  each('logit', 'ln(p / (1 − p))', UNIT, logit),
  each('relu', 'max(0, z)', REAL, (z) => Math.max(0, z)),
];
