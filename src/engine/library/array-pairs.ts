import type { Loss } from '../../loss/loss.ts';
import { checkWidths } from '../../loss/parts.ts';
import { hint, problem } from '../../problem/problem.ts';
import type { LocatedMatrix, Pairs } from '../../rows/block.ts';
import type { Numbers, Predictions } from './numbers.ts';

/** Arrays beside the predictions. */
export interface Beside {
  readonly labels?: Numbers | undefined;
  readonly weights?: ArrayLike<number> | undefined;
  readonly base?: ArrayLike<number> | undefined;
}

const NO_LABELS: LocatedMatrix = {
  width: 0,
  values: new Float64Array(),
  place: (row) => ({ array: 'label', row: row + 1 }),
};

/** Arrays as one block. Throws UserError where they are of different lengths, ragged or empty. */
export function pairArrays(loss: Loss, prediction: LocatedMatrix, { labels, weights, base }: Beside): Pairs {
  const count = prediction.width === 0 ? 0 : prediction.values.length / prediction.width;
  const beside = (numbers: Numbers, role: string): LocatedMatrix => {
    if (numbers.length !== count)
      throw problem('unequal-array-counts', { predictions: count, others: numbers.length, role });
    return toMatrix(numbers, role);
  };
  const label = labels === undefined ? NO_LABELS : beside(labels, 'label');
  if (count === 0) throw problem('no-samples', { loss: loss.name });
  if (loss.base !== undefined && base === undefined)
    throw problem('no-base-column', { loss: loss.name }, { hints: [hint('give-base', {})] });
  return {
    count,
    sample: (row) => row + 1,
    roles: {
      prediction,
      label,
      ...(weights && { weight: beside(weights, 'weight') }),
      ...(base && { base: beside(base, loss.base?.name ?? 'base') }),
    },
  };
}

/** The predictions as one matrix, the parts of a row side by side. Throws UserError where they do not fit together. */
export function joinParts({ name: loss, parts }: Loss, predictions: Predictions): LocatedMatrix {
  if (isNumbers(predictions)) return toMatrix(predictions, 'prediction');
  const names = parts.map(({ name }) => name);
  const matrices = names.map((name) => {
    if (!Object.hasOwn(predictions, name)) throw problem('part-missing', { loss, parts: names, missing: name });
    return toMatrix(predictions[name], name);
  });
  const other = Object.keys(predictions).find((name) => !names.includes(name));
  if (other !== undefined) throw problem('unknown-part', { loss, name: other });
  const counts = matrices.map(({ values, width }) => values.length / width);
  const uneven = counts.findIndex((count) => count !== counts[0]);
  if (uneven >= 0)
    throw problem('unequal-parts', { first: names[0], rows: counts[0], other: names[uneven], others: counts[uneven] });
  checkWidths(
    parts,
    matrices.map(({ width }) => width),
  );
  return joinColumns(counts[0], matrices);
}

/** Matrices of as many rows, side by side. */
function joinColumns(count: number, matrices: readonly LocatedMatrix[]): LocatedMatrix {
  const owners = matrices.flatMap((matrix) => Array.from({ length: matrix.width }, (_, own) => ({ matrix, own })));
  return {
    width: owners.length,
    values: Float64Array.from({ length: count * owners.length }, (_, index) => {
      const { matrix, own } = owners[index % owners.length];
      return matrix.values[Math.floor(index / owners.length) * matrix.width + own];
    }),
    place: (row, column = 0) => owners[column].matrix.place(row, owners[column].own),
  };
}

/** Whether predictions are one array, and no object of parts. */
function isNumbers(predictions: Predictions): predictions is Numbers {
  return typeof (predictions as Partial<Numbers>).length === 'number';
}

/** An array as a matrix. Throws UserError where its rows are of different widths, or of none. */
function toMatrix(numbers: Numbers, role: string): LocatedMatrix {
  if (ArrayBuffer.isView(numbers)) {
    const values = Float64Array.from(numbers as ArrayLike<number>);
    return { width: 1, values, place: (row) => ({ array: role, row: row + 1 }) };
  }
  const rows = Array.from(numbers as ArrayLike<number | ArrayLike<number>>, (row) =>
    typeof row === 'number' ? [row] : row,
  );
  const width = rows[0]?.length ?? 1;
  const at = (row: number) => ({ place: { array: role, row: row + 1 } });
  if (width === 0) throw problem('array-without-columns', {}, at(0));
  const ragged = rows.findIndex((row) => row.length !== width);
  if (ragged >= 0) throw problem('ragged-array', { width: rows[ragged].length, first: width }, at(ragged));
  const values = new Float64Array(rows.length * width);
  rows.forEach((row, index) => {
    values.set(row, index * width);
  });
  return {
    width,
    values,
    place: (row, column) => ({
      array: role,
      row: row + 1,
      ...(column !== undefined && width > 1 && { column: column + 1 }),
    }),
  };
}
