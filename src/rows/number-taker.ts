import { cellOf, type NumberColumn } from '../input/table.ts';
import type { MissingPolicy } from './cell-errors.ts';
import { createFinder, needsText, type RoleColumns, readCell } from './role-columns.ts';
import { takeWitness } from './witness-cell.ts';

/** The numbers of some rows of a batch, row-major, from the columns of one role; undefined where one needs a closer look. */
export type TakeNumbers = (columns: readonly NumberColumn[], first: number, count: number) => Float64Array | undefined;

/** Creates what takes the numbers of a role, or their class indices, into reused memory. */
export function createTaker(role: RoleColumns, { missing, allowNan, asIs }: MissingPolicy): TakeNumbers {
  const width = role.indices.length;
  const find = createFinder(role);
  let memory = new Float64Array(0);
  const reserve = (size: number): Float64Array => {
    if (memory.length < size) memory = new Float64Array(size);
    return memory.subarray(0, size);
  };
  if (role.isWitness)
    return ([column], first, count) => {
      const taken = reserve(count);
      takeWitness(column, first, taken);
      return taken;
    };
  if (needsText(role))
    return ([column], first, count) => {
      const taken = reserve(count);
      for (let row = 0; row < count; row++) taken[row] = readCell(cellOf(column, first + row), role) ?? Number.NaN;
      return taken;
    };
  if (find === undefined) {
    return (columns, first, count) => {
      const values = view(columns, first, count) ?? gather(columns, first, reserve(width * count));
      const takesNaN = missing === 'skip' || (allowNan && columns.every(({ isMissing }) => isMissing === undefined));
      if (!asIs && columns.some(({ exact }) => exact !== undefined) && !areSafe(values)) return undefined;
      return takesNaN || !hasNaN(values) ? values : undefined;
    };
  }
  return (columns, first, count) => {
    const labels = gather(columns, first, reserve(width * count));
    return findAll(
      labels,
      find,
      columns.some(({ exact, isMissing }) => exact !== undefined || isMissing !== undefined),
    )
      ? labels
      : undefined;
  };
}

/** The rows where they lie, if that is row by row and nothing between. */
function view(columns: readonly NumberColumn[], first: number, count: number): Float64Array | undefined {
  const width = columns.length;
  if (width === 0) return new Float64Array(0);
  const [{ values, offset }] = columns;
  const isDense = columns.every(
    (column, index) => column.values === values && column.stride === width && column.offset === offset + index,
  );
  return isDense ? values.subarray(offset + first * width, offset + (first + count) * width) : undefined;
}

function gather(columns: readonly NumberColumn[], first: number, into: Float64Array): Float64Array {
  const width = columns.length;
  columns.forEach(({ values, offset, stride }, column) => {
    let from = offset + first * stride;
    for (let to = column; to < into.length; to += width) {
      into[to] = values[from];
      from += stride;
    }
  });
  return into;
}

/** Puts class indices in the place of labels; false where one is no class, or is only known in full. */
function findAll(labels: Float64Array, findClass: (label: number) => number | undefined, areWide: boolean): boolean {
  for (let at = 0; at < labels.length; at++) {
    const index = areWide && !Number.isSafeInteger(labels[at]) ? undefined : findClass(labels[at]);
    if (index === undefined) return false;
    labels[at] = index;
  }
  return true;
}

// A loop by itself: within the generator it takes five times as long.

/** Whether a double holds each for sure, where they are integers. */
function areSafe(values: Float64Array): boolean {
  for (let at = 0; at < values.length; at++) if (Math.abs(values[at]) > Number.MAX_SAFE_INTEGER) return false;
  return true;
}

/** Whether one of them is NaN. A sum of eight is where one is, and rarely else; then each is looked at. */
function hasNaN(values: Float64Array): boolean {
  const whole = values.length - (values.length % 8);
  for (let at = 0; at < whole; at += 8) {
    const left = values[at] + values[at + 1] + (values[at + 2] + values[at + 3]);
    const right = values[at + 4] + values[at + 5] + (values[at + 6] + values[at + 7]);
    if (Number.isNaN(left + right) && values.subarray(at, at + 8).some(Number.isNaN)) return true;
  }
  return values.subarray(whole).some(Number.isNaN);
}
