import { COLUMN_ROLE_NAMES, COLUMN_ROLES, type ColumnRole } from '../columns/role.ts';
import { exactAt, type Matrix } from '../math/matrix.ts';
import { hint, problem } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';
import type { LocatedMatrix, Pairs } from './block.ts';
import type { ClassWords } from './class-words.ts';

/** A model as messages call it, and what its classes are called, where labels are their indices. */
export interface NamedModel {
  readonly name: string;
  readonly classes: readonly string[] | undefined;
  /** The words of its hard classes. */
  readonly words?: ClassWords | undefined;
}

/**
 * Throws UserError where models have different labels or weights in a row. Classes are the same by name where all models have the
 * same names, in whatever order.
 */
export function checkSameRows(models: readonly NamedModel[], rows: readonly Pairs[]): void {
  for (let index = 1; index < rows.length; index++) {
    const [own, other] = [
      { model: models[0], pairs: rows[0] },
      { model: models[index], pairs: rows[index] },
    ];
    checkLabels(own, other);
    checkKeys(own, other);
    for (const role of COLUMN_ROLE_NAMES) if (COLUMN_ROLES[role].holds === 'numbers') checkNumbers(role, own, other);
  }
}

/** The rows of a model. */
interface Side {
  readonly model: NamedModel;
  readonly pairs: Pairs;
}

function checkLabels(own: Side, other: Side): void {
  const translate = translation(own.model.classes, other.model.classes);
  const [label, otherLabel] = [own.pairs.roles.label, other.pairs.roles.label];
  const offset = firstDifference(label, otherLabel, translate);
  if (offset === undefined) return;
  const shown = ({ name, classes, words }: NamedModel, matrix: Matrix) => {
    const value = matrix.values[offset];
    const word = words?.wordOf(value, 'label') ?? (translate === undefined ? undefined : classes?.[value]);
    return { model: name, value: word ?? String(exactAt(matrix, offset)) };
  };
  throw problem(
    'labels-differ',
    { models: [shown(own.model, label), shown(other.model, otherLabel)] },
    { place: placeAt(label, offset), hints: [hint(translate === undefined ? 'same-labels' : 'other-class-order', {})] },
  );
}

function checkKeys(own: Side, other: Side): void {
  const row = differentKey(own.pairs, other.pairs);
  if (row === undefined) return;
  throw problem(
    'keys-differ',
    { models: [own.model.name, other.model.name], other: other.pairs.roles.prediction.place(row) },
    { place: own.pairs.roles.prediction.place(row), hints: [hint('same-order', {})] },
  );
}

function checkNumbers(role: ColumnRole, own: Side, other: Side): void {
  const [matrix, otherMatrix] = [own.pairs.roles[role], other.pairs.roles[role]];
  const offset = matrix && otherMatrix && firstDifference(matrix, otherMatrix);
  if (!matrix || !otherMatrix || offset === undefined) return;
  const models = [
    { model: own.model.name, value: matrix.values[offset] },
    { model: other.model.name, value: otherMatrix.values[offset] },
  ] as const;
  throw problem('weights-differ', { models }, { place: placeAt(matrix, offset), hints: [hint('same-weights', {})] });
}

/** Of each class of the other model its index in the first; undefined where they have the same order, or other names. */
function translation(
  first: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly number[] | undefined {
  if (first === undefined || other === undefined || first.length !== other.length) return undefined;
  const indices = other.map((name) => first.indexOf(name));
  return indices.includes(-1) || indices.every((index, at) => index === at) ? undefined : indices;
}

/** Where the values of two matrices differ first. */
function firstDifference(own: Matrix, other: Matrix, translate?: readonly number[]): number | undefined {
  const { values } = other;
  if (own.values.length !== values.length) return 0;
  for (let offset = 0; offset < values.length; offset++) {
    const value = translate?.[values[offset]] ?? values[offset];
    if (own.values[offset] !== value && !Object.is(own.values[offset], value)) return offset;
    if ((own.rest?.[offset] ?? 0) !== (other.rest?.[offset] ?? 0)) return offset;
  }
  return undefined;
}

/** The first row whose keys differ. */
function differentKey({ ids, count }: Pairs, other: Pairs): number | undefined {
  if (ids === undefined || other.ids === undefined) return undefined;
  for (let row = 0; row < count; row++)
    if (ids.some((texts, column) => texts[row] !== other.ids?.[column][row])) return row;
  return undefined;
}

function placeAt({ width, place }: LocatedMatrix, offset: number): Place {
  return place(Math.floor(offset / width), offset % width);
}
