import { truthOf } from '../input/boolean-words.ts';
import { parseNumber } from '../input/cell.ts';
import { encodingHint } from '../input/number-hint.ts';
import { nearest } from '../problem/nearest.ts';
import { UserError } from '../problem/problem.ts';
import { english } from '../words/en/wording.ts';
import { plural, quote } from '../words/text.ts';

/** The classes of a prediction's columns by name. */
export interface ClassNames {
  /** A name for each class, as results show it. */
  readonly shown: readonly string[];
  /** Every name a label may bear: the column's own, and without what all begin with. */
  readonly index: ReadonlyMap<string, number>;
}

/** How the cells of a label column become class indices. */
export interface ClassLabels {
  readonly count: number;
  readonly names: ReadonlyMap<string, number>;
  /** The index of the first class, where integers are indices and go before names; undefined where names are numbers. */
  readonly base: number | undefined;
  /** Whether integers were said to be indices, so that they go before names that are numbers. */
  readonly indexFirst: boolean;
  /** Of two classes those that false and true stand for. */
  readonly truths: readonly [number, number] | undefined;
  /** Labels, as the file has them, that stand for no class. */
  readonly ignored: readonly number[];
  /** The classes as messages list them. */
  readonly text: string;
}

/** `--classes` as names, else the column names, also without what they begin with in common (`prob_`). Throws UserError where they do not tell the classes apart. */
export function nameClasses(
  columns: readonly string[] | undefined,
  given: readonly string[] | undefined,
  count: number,
): ClassNames | undefined {
  if (given !== undefined && given.length !== count) {
    throw new UserError(`--classes names ${given.length} classes, and the predictions have ${count} columns`);
  }
  const names = given ?? columns;
  if (names === undefined) return undefined;
  const shown = given ?? withoutCommonPrefix(names);
  if (new Set(shown).size < shown.length) {
    const twice = shown.find((name, index) => shown.indexOf(name) !== index);
    throw new UserError(`two classes are called ${quote(twice)}`);
  }
  const entries = [...names, ...shown].map((name, index): [string, number] => [name, index % count]);
  // A class called 1 is also meant by the label 1.0.
  const numbers = shown.flatMap((name, index): [string, number][] => {
    const value = parseNumber(name);
    return value === undefined ? [] : [[String(value), index]];
  });
  // Of names that are no UTF-8 two may look the same.
  const known = [...numbers, ...entries].filter(([name]) => encodingHint(name) === undefined);
  return { shown, index: new Map(known) };
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
  const range = `${first} to ${first + count - 1}`;
  const listed = names && (count > 10 ? [...names.shown.slice(0, 10), '…'] : names.shown).join(', ');
  return {
    count,
    names: names?.index ?? new Map(),
    base: numeric && base === undefined ? undefined : first,
    indexFirst: base !== undefined,
    truths: count === 2 ? truthsOf(names?.shown ?? []) : undefined,
    ignored,
    text:
      listed === undefined || (numeric && base !== undefined) ? range : numeric ? listed : `${listed} (or ${range})`,
  };
}

/** Of classes that are called true and false, or yes and no, each is the one it says; of others the second is true. */
function truthsOf(names: readonly string[]): readonly [number, number] {
  return truthOf(names[0]) === 1 && truthOf(names[1]) === 0 ? [1, 0] : [0, 1];
}

/** The class index of a label, by name or by number, an ignored one among them; undefined for a label that is no class. */
export function readClass(
  cell: unknown,
  { names, base, indexFirst, truths, ignored, count }: ClassLabels,
): number | undefined {
  const value = parseNumber(cell);
  if (value !== undefined && ignored.includes(value)) return value - (base ?? 0);
  const index = value === undefined || base === undefined ? Number.NaN : value - base;
  const known = Number.isInteger(index) && index >= 0 && index < count ? index : undefined;
  if (indexFirst && value !== undefined) return known;
  const text = typeof cell === 'string' ? cell.trim() : String(cell);
  if (value !== undefined) return names.get(text) ?? names.get(String(value)) ?? known;
  const truth = truthOf(cell);
  return names.get(text) ?? (truth === undefined ? undefined : truths?.[truth]);
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

/** What to do about a label that is no class. */
export function classHint(cell: unknown, { names, base, count }: ClassLabels): string {
  const value = parseNumber(cell);
  if (value !== undefined && value < 0)
    return `a label that stands for no class is left out by --ignore-index ${value}`;
  if (value !== undefined && base !== undefined) {
    if (!Number.isInteger(value)) return 'the index of a class is a whole number';
    const other = base === 0 ? 1 : 0;
    return value >= other && value < other + count
      ? `labels counted from ${other} need --class-base ${other}`
      : `${plural(count, 'prediction column')}, one per class: is one missing?`;
  }
  const text = String(cell).trim();
  const encoding = encodingHint(text);
  if (encoding !== undefined) return english.say(encoding);
  const near =
    [...names.keys()].find((name) => name.toLowerCase() === text.toLowerCase()) ?? nearest(text, names.keys());
  if (near !== undefined) return `did you mean ${quote(near)}?`;
  return names.size === 0
    ? 'class names come from the header of the predictions, or from --classes'
    : 'class names come from the header of the predictions; --classes renames them, --class-base makes labels indices';
}

/** `prob_cat, prob_dog` as `cat, dog`: the common beginning, up to its last separator. */
export function withoutCommonPrefix(names: readonly string[]): readonly string[] {
  const [first] = names;
  let length = 0;
  while (length < first.length && names.every((name) => name[length] === first[length])) length++;
  const prefix = /^.*[_.:-]/.exec(first.slice(0, length))?.[0] ?? '';
  return names.every((name) => name.length > prefix.length) ? names.map((name) => name.slice(prefix.length)) : names;
}
