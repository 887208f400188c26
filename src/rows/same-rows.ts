import type { Matrix } from '../math/matrix.ts';
import { UserError } from '../problem/problem.ts';
import { english } from '../words/en/wording.ts';
import type { LocatedMatrix, Pairs } from './block.ts';

/** A model as messages call it, and what its classes are called, where labels are their indices. */
export interface NamedModel {
  readonly name: string;
  readonly classes: readonly string[] | undefined;
}

/**
 * Throws UserError where models have different labels or weights in a row. Classes are the same by name where all models have the
 * same names, in whatever order.
 */
export function checkSameRows(models: readonly NamedModel[], rows: readonly Pairs[]): void {
  const [first] = rows;
  for (let index = 1; index < rows.length; index++) {
    const names = [models[0].name, models[index].name] as const;
    const translate = translation(models[0].classes, models[index].classes);
    const nameOf = (model: number, value: number): string =>
      (translate === undefined ? undefined : models[model].classes?.[value]) ?? String(value);
    const label = firstDifference(first.roles.label, rows[index].roles.label, translate);
    if (label !== undefined)
      throw new UserError(
        `${place(first.roles.label, label)}: the label is ${nameOf(0, first.roles.label.values[label])} for ${names[0]} and ${nameOf(index, rows[index].roles.label.values[label])} for ${names[1]}`,
        translate === undefined
          ? 'models are compared on the same labels'
          : 'their columns of classes are in another order: labels by name, or --pred in the same order',
      );
    const key = differentKey(first, rows[index]);
    if (key !== undefined)
      throw new UserError(
        `${english.place(first.roles.prediction.place(key))}: its key for ${names[0]} is another than that for ${names[1]}, in ${english.place(rows[index].roles.prediction.place(key))}`,
        'without labels rows pair by position: bring the files into the same order',
      );
    for (const role of ['weight', 'base'] as const) {
      const [own, other] = [first.roles[role], rows[index].roles[role]];
      const row = own && other && firstDifference(own, other);
      if (row !== undefined)
        throw new UserError(
          `${place(own, row)}: it is ${own?.values[row]} for ${names[0]} and ${other?.values[row]} for ${names[1]}`,
          'models are compared on the same weights',
        );
    }
  }
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

function place({ width, place: placeOf }: LocatedMatrix | undefined = EMPTY, offset: number): string {
  return english.place(placeOf(Math.floor(offset / width), offset % width));
}

const EMPTY: LocatedMatrix = { width: 1, values: new Float64Array(0), place: () => ({}) };
