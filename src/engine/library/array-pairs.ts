import { type Loss, readsRows } from '../../loss/loss.ts';
import { checkWidths } from '../../loss/parts.ts';
import { hint, problem } from '../../problem/problem.ts';
import type { LocatedMatrix, Pairs } from '../../rows/block.ts';
import { copyObject, showGiven } from './given.ts';
import { type Accepted, type GivenArray, readArray } from './read-array.ts';

/** Arrays beside the predictions. */
export interface Beside {
  readonly label?: GivenArray | undefined;
  readonly weights?: unknown;
  readonly base?: unknown;
}

const NO_LABELS: LocatedMatrix = {
  width: 0,
  values: new Float64Array(),
  place: (row) => ({ array: 'label', row: row + 1 }),
};

/** Arrays as one block. Throws UserError where they are of different lengths, or empty. */
export function pairArrays(loss: Loss, prediction: GivenArray, { label, weights, base }: Beside): Pairs {
  const { count } = prediction;
  const hold = (array: GivenArray, role: string): GivenArray => {
    if (array.count === count) return array;
    const isOneRow = readsRows(loss.shape) && prediction.width === 1 && array.count === 1;
    const hints = isOneRow ? [hint('sample-is-a-row', {})] : [];
    throw problem('unequal-array-counts', { predictions: count, others: array.count, role }, { hints });
  };
  const readOne = (given: unknown, role: string): GivenArray => {
    const array = hold(readArray(given, role), role);
    if (array.width !== 1) throw problem('one-number-a-row', { width: array.width }, { place: { array: role } });
    return array;
  };
  if (label !== undefined) hold(label, 'label');
  if (count === 0) throw problem('no-samples', { loss: loss.name });
  if (label === undefined && loss.labelWidth(prediction.width) > 0)
    throw problem('labels-missing', { loss: loss.name });
  if (loss.base !== undefined && base === undefined)
    throw problem('no-base-column', { loss: loss.name }, { hints: [hint('give-base', {})] });
  return {
    count,
    sample: (row) => row + 1,
    roles: {
      prediction,
      label: label ?? NO_LABELS,
      ...(weights !== undefined && { weight: readOne(weights, 'weight') }),
      ...(base !== undefined && { base: readOne(base, loss.base?.name ?? 'base') }),
    },
  };
}

/** Labels; undefined where none are given. Throws UserError as `readArray`. */
export function readLabels(given: unknown, accepted: Accepted): GivenArray | undefined {
  if (given === undefined) return undefined;
  if (copyObject(given) === undefined) return readArray(given, 'label', accepted);
  const hints = [hint('options-come-last', {})];
  throw problem('not-an-array', { given: showGiven(given) }, { place: { array: 'label' }, hints });
}

/** The predictions as one matrix, the parts of a row side by side. Throws UserError where they do not fit together. */
export function joinParts({ name: loss, parts }: Loss, predictions: unknown, accepted: Accepted = {}): GivenArray {
  const byName = parts.length === 0 ? undefined : copyObject(predictions);
  if (byName === undefined) return readArray(predictions, 'prediction', accepted);
  const names = parts.map(({ name }) => name);
  const arrays = names.map((name) => {
    if (!Object.hasOwn(byName, name)) throw problem('part-missing', { loss, parts: names, missing: name });
    return readArray(byName[name], name, { asIs: accepted.asIs });
  });
  const other = Object.keys(byName).find((name) => !names.includes(name));
  if (other !== undefined) throw problem('unknown-part', { loss, name: other });
  const [{ count }] = arrays;
  const uneven = arrays.findIndex((array) => array.count !== count);
  if (uneven >= 0)
    throw problem('unequal-parts', {
      first: names[0],
      rows: count,
      other: names[uneven],
      others: arrays[uneven].count,
    });
  checkWidths(
    parts,
    arrays.map(({ width }) => width),
  );
  return joinColumns(count, arrays);
}

/** Arrays of as many rows, side by side. */
function joinColumns(count: number, arrays: readonly GivenArray[]): GivenArray {
  const owners = arrays.flatMap((array) => Array.from({ length: array.width }, (_, own) => ({ array, own })));
  return {
    count,
    width: owners.length,
    kind: 'number',
    words: undefined,
    values: Float64Array.from({ length: count * owners.length }, (_, index) => {
      const { array, own } = owners[index % owners.length];
      return array.values[Math.floor(index / owners.length) * array.width + own];
    }),
    place: (row, column = 0) => owners[column].array.place(row, owners[column].own),
  };
}
