import { type Domain, firstOutside, interval } from '../../loss/domain.ts';
import { ignoredIn, type Loss } from '../../loss/loss.ts';
import { type Part, shareColumns } from '../../loss/parts.ts';
import { toHint } from '../../loss/remedy.ts';
import type { Resolved } from '../../loss/resolve.ts';
import type { Matrix } from '../../math/matrix.ts';
import { type Hint, hint, offer, problem, type UserError } from '../../problem/problem.ts';
import type { LocatedMatrix } from '../../rows/block.ts';
import { arePercentages, mayBeScores } from './value-kinds.ts';

/** The domain of each prediction column, or one for all of them. */
export function domainsByColumn({ loss, values }: Resolved, width: number): readonly Domain[] {
  const shares = shareColumns(loss.parts, width) ?? [];
  const byPart = loss.parts.flatMap((part, index) => Array.from({ length: shares[index] }, () => part.domain(values)));
  return byPart.length > 0 ? byPart : [loss.prediction(values, width)];
}

/** As firstOutside, of a domain for each column, or one for all of them. */
export function firstOutsideColumns(values: Float64Array, domains: readonly Domain[], allowNan: boolean): number {
  const [first] = domains;
  if (domains.length === 1) return firstOutside(values, first, allowNan);
  return values.findIndex((value, offset) => {
    const domain = domains[offset % domains.length];
    return !domain.contains(value) && !(allowNan && Number.isNaN(value));
  });
}

const FINITE = interval(0, Infinity, 'high');

/** Throws UserError, by its place, for a weight, or what a headline divides by, that is no finite number of 0 or more. */
export function checkCounts({ values, place }: LocatedMatrix, name: string): void {
  const row = firstOutside(values, FINITE);
  if (row >= 0) throw problem('not-a-finite-count', { name, value: values[row] }, { place: place(row, 0) });
}

/** Throws UserError, by its place, for a label that is none of the classes and is not to be ignored. */
export function checkIndices({ values }: Resolved, prediction: Matrix, label: LocatedMatrix): void {
  const ignored = ignoredIn(values);
  const isKnown = (index: number): boolean =>
    (Number.isInteger(index) && index >= 0 && index < prediction.width) || ignored.includes(index);
  let row = 0;
  while (row < label.values.length && isKnown(label.values[row])) row++;
  if (row === label.values.length) return;
  const value = label.values[row];
  const hints = value === prediction.width ? [offer('count-from-one', { 'class-base': 1 })] : [];
  throw problem('not-a-class-index', { value, classes: prediction.width }, { place: label.place(row, 0), hints });
}

/** Throws UserError, by its place, for a part that is below another one which it may not be below. */
export function checkOrder({ loss }: Resolved, { width, values, place }: LocatedMatrix): void {
  const shares = shareColumns(loss.parts, width) ?? [];
  const starts = shares.map((_, index) => shares.slice(0, index).reduce((sum, share) => sum + share, 0));
  for (const [index, { name, atLeast }] of loss.parts.entries()) {
    const other = loss.parts.findIndex((part) => part.name === atLeast);
    if (atLeast === undefined || other < 0) continue;
    for (let first = 0; first < values.length; first += width) {
      for (let column = 0; column < shares[index]; column++) {
        const [upper, lower] = [starts[index] + column, starts[other] + column];
        if (!(values[first + upper] < values[first + lower])) continue;
        throw problem(
          'part-below-other',
          { name, value: values[first + upper], other: atLeast, limit: values[first + lower] },
          {
            place: place(first / width, upper),
            hints: [offer('flags-name-columns', { [atLeast]: null, [name]: null })],
          },
        );
      }
    }
  }
}

/** The part that a column of the prediction belongs to. */
function partAt({ parts }: Loss, width: number, column: number): Part | undefined {
  const owners = (shareColumns(parts, width) ?? []).flatMap((share, index) =>
    Array.from({ length: share }, () => parts[index]),
  );
  return owners.at(column);
}

/** The error of a value outside its domain. */
export function outside(
  matrix: LocatedMatrix,
  offset: number,
  role: 'prediction' | 'label',
  domain: Domain,
  resolved: Resolved,
): UserError {
  const { loss } = resolved;
  const column = offset % matrix.width;
  const row = Math.floor(offset / matrix.width);
  const part = role === 'prediction' ? partAt(loss, matrix.width, column) : undefined;
  const hints =
    role === 'prediction' && isOfProbabilities(resolved)
      ? aboutProbabilities(matrix, resolved)
      : (domain.remedies ?? []).map(toHint);
  return problem(
    'outside-domain',
    { name: part?.name ?? role, value: matrix.values[offset], domain: domain.text, loss: loss.name },
    { place: matrix.place(row, column), hints },
  );
}

/** Whether predictions are probabilities where they might be logits. */
const isOfProbabilities = ({ loss, values }: Resolved): boolean =>
  'fromLogits' in loss.parameters && values.fromLogits === false;

/** What rows with a number that is no probability may be. */
function aboutProbabilities(matrix: Matrix, { loss, values }: Resolved): Hint[] {
  const isDistribution = matrix.width > 1 && loss.distributions(values).prediction !== 'any';
  if (arePercentages(matrix, isDistribution)) return [hint('percentages', {}, { scale: 0.01 })];
  return mayBeScores(matrix, isDistribution) ? [offer('raw-scores', { 'from-logits': true })] : [];
}
