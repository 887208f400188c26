import { createExactSum } from '../math/exact-sum.ts';
import { exactAt } from '../math/matrix.ts';
import type { LocatedMatrix, Pairs } from './block.ts';
import { tooWide } from './too-wide.ts';

// Those of a block are asked for by everything that is made of it.
const known = new WeakMap<Pairs, Pairs>();

/** Whether predictions or labels are whole numbers that no double holds. */
export const hasRests = ({ roles: { prediction, label } }: Pairs): boolean => lacks(prediction) || lacks(label);

const lacks = ({ rest }: LocatedMatrix): boolean => rest?.some((lacking) => lacking !== 0) ?? false;

/**
 * The same pairs for what follows from differences alone: a number that no double holds, and what stands beside it, are their exact
 * difference, rounded once, and 0.
 */
export function asDifferences(pairs: Pairs): Pairs {
  if (!hasRests(pairs)) return pairs;
  const before = known.get(pairs);
  if (before !== undefined) return before;
  const { prediction, label } = pairs.roles;
  const differences = prediction.values.slice();
  const zeros = label.values.slice();
  for (let offset = 0; offset < differences.length; offset++) {
    const [own, other] = [prediction.rest?.[offset] ?? 0, label.rest?.[offset] ?? 0];
    if (own === 0 && other === 0) continue;
    differences[offset] = roundedSum(differences[offset], -zeros[offset], own, -other);
    zeros[offset] = 0;
  }
  const found = {
    ...pairs,
    roles: { ...pairs.roles, prediction: replace(prediction, differences), label: replace(label, zeros) },
  };
  known.set(pairs, found);
  return found;
}

/** Throws UserError, with its place, for the first number that no double holds; `loss` is what cannot do with its difference. */
export function refuseRests(matrix: LocatedMatrix, loss?: string): void {
  const { width, rest, place } = matrix;
  const offset = rest?.findIndex((lacking) => lacking !== 0) ?? -1;
  if (offset >= 0)
    throw tooWide(String(exactAt(matrix, offset)), place(Math.floor(offset / width), offset % width), loss);
}

const replace = ({ width, place }: LocatedMatrix, values: Float64Array): LocatedMatrix => ({ width, values, place });

function roundedSum(...terms: readonly number[]): number {
  if (terms.every(Number.isInteger)) return Number(terms.reduce((total, term) => total + BigInt(term), 0n));
  const sum = createExactSum();
  for (const term of terms) sum.add(term);
  return sum.over(1n);
}
