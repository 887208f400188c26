import { truthOf } from '../input/boolean-words.ts';
import { parseNumber } from '../input/cell.ts';
import type { ClassList } from '../words/columns.ts';
import type { ClassNames } from './class-names.ts';

/** How the cells of a label column become class indices. */
export interface ClassLabels {
  readonly count: number;
  readonly names: ReadonlyMap<string, number>;
  /** The index of the first class, where integers are indices and go before names; undefined where names are numbers. */
  readonly base: number | undefined;
  /** Whether they may as well count from 1, which later labels decide: each is its own number. */
  readonly isOpen?: boolean;
  /** Whether integers were said to be indices, so that they go before names that are numbers. */
  readonly indexFirst: boolean;
  /** Whether the first index was read off other labels, so that another is none. */
  readonly isBaseSeen?: boolean | undefined;
  /** Of two classes those that false and true stand for. */
  readonly truths: readonly [number, number] | undefined;
  /** Labels, as the file has them, that stand for no class. */
  readonly ignored: readonly number[];
  /** Whether `--classes` names them. */
  readonly areTold: boolean;
  /** The flag that numbers them anew, where the predictions beside them may be classes as they are. */
  readonly renumberedBy?: 'classes' | 'class-base' | undefined;
  /** The classes as messages list them. */
  readonly list: ClassList;
}

/** How labels name `count` classes. `base` is `--class-base`, where it was given. */
export function createClassLabels(
  count: number,
  names: ClassNames | undefined,
  base: number | undefined,
  ignored: readonly number[] = [],
): ClassLabels {
  const first = base ?? 0;
  const numeric = names?.shown.every((name) => parseNumber(name) !== undefined) ?? false;
  // Names that are numbers leave no room for indices, unless these were said to go before them.
  const areNamed = names !== undefined && !(numeric && base !== undefined);
  return {
    count,
    names: names?.index ?? new Map(),
    base: numeric && base === undefined ? undefined : first,
    indexFirst: base !== undefined,
    truths: count === 2 ? truthsOf(names?.shown ?? []) : undefined,
    ignored,
    areTold: names?.areTold ?? false,
    list: {
      ...(areNamed && { names: names.shown }),
      ...((!areNamed || !numeric) && { range: [first, first + count - 1] as const }),
    },
  };
}

/** Of classes that are called true and false, or yes and no, each is the one it says; of others the second is true. */
function truthsOf(names: readonly string[]): readonly [number, number] {
  return truthOf(names[0]) === 1 && truthOf(names[1]) === 0 ? [1, 0] : [0, 1];
}

/** The class index of a label, by name or by number, an ignored one among them; undefined for a label that is no class. */
export function readClass(
  cell: unknown,
  { names, base, isOpen = false, indexFirst, truths, ignored, count }: ClassLabels,
): number | undefined {
  const value = parseNumber(cell);
  if (value !== undefined && ignored.includes(value)) return value - (base ?? 0);
  const index = value === undefined || base === undefined ? Number.NaN : value - base;
  const known = Number.isInteger(index) && index >= 0 && index < count + Number(isOpen) ? index : undefined;
  if (indexFirst && value !== undefined) return known;
  const text = typeof cell === 'string' ? cell.trim() : String(cell);
  if (value !== undefined) return names.get(text) ?? names.get(String(value)) ?? known;
  const truth = truthOf(cell);
  return names.get(text) ?? (truth === undefined ? undefined : truths?.[truth]);
}

/** Whether a number says nothing of what a column holds: it is ignored, or told as the name of a class. */
export const isOfEitherKind = ({ ignored, names, areTold }: ClassLabels, value: number): boolean =>
  ignored.includes(value) || (areTold && names.has(String(value)));

/** Whether there may be such a number: some is ignored, or numbers and words are told as names. */
export function hasEitherKind({ ignored, names, areTold }: ClassLabels): boolean {
  const areNumbers = areTold ? [...names.keys()].map((name) => parseNumber(name) !== undefined) : [];
  return ignored.length > 0 || (areNumbers.includes(true) && areNumbers.includes(false));
}

// Labels below this are found in a table, in a tenth of the time that a map takes.
const SMALL = 1024;

/** The same for numbers, of which each is looked up once. */
export function createClassFinder(classes: ClassLabels): (label: number) => number | undefined {
  const small = new Float64Array(SMALL).fill(Number.NaN);
  const known = new Map<number, number>();
  return (label) => {
    const index = label >= 0 && label < SMALL ? small[label] : undefined;
    if (index !== undefined && !Number.isNaN(index)) return index;
    const found = known.get(label) ?? readClass(label, classes);
    if (found === undefined) return undefined;
    known.set(label, found);
    if (label >= 0 && label < SMALL) small[label] = found;
    return found;
  };
}
