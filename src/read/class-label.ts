import { quote, UserError } from '../error.ts';
import { parseNumber } from './cell.ts';

/** How the cells of a label column become class indices. */
export interface ClassLabels {
  readonly count: number;
  readonly names: ReadonlyMap<string, number>;
  /** Whether integers are indices: not where the names themselves are numbers. */
  readonly indexed: boolean;
  readonly base: number;
  /** The classes as messages list them. */
  readonly text: string;
  readonly hint: string | undefined;
}

/** The classes of a prediction's columns. `names` are theirs where they have any; `base` is the index of the first class. */
export function createClassLabels(
  count: number,
  names: readonly string[] | undefined,
  base: number | undefined,
): ClassLabels {
  const first = base ?? 0;
  const numeric = names?.every((name) => parseNumber(name) !== undefined) ?? false;
  const range = `${first} to ${first + count - 1}`;
  const listed = names && (names.length > 10 ? [...names.slice(0, 10), '…'] : names).join(', ');
  return {
    count,
    names: new Map(names?.map((name, index) => [name, index])),
    indexed: !numeric || base !== undefined,
    base: first,
    text: listed === undefined ? range : numeric ? listed : `${listed} (or ${range})`,
    hint: names === undefined ? 'class names come from the header of the predictions, or from --classes' : undefined,
  };
}

/** The class index of a label, by name or by number; undefined for a label that is no class. */
export function readClass(cell: unknown, { names, indexed, base, count }: ClassLabels): number | undefined {
  const named = names.get(typeof cell === 'string' ? cell.trim() : String(cell));
  if (named !== undefined) return named;
  const index = indexed ? (parseNumber(cell) ?? Number.NaN) - base : Number.NaN;
  return Number.isInteger(index) && index >= 0 && index < count ? index : undefined;
}

/** The names of the classes: as `--classes` gives them, else the column names without what they begin with in common (`prob_`). */
export function classNames(
  columns: readonly string[] | undefined,
  given: readonly string[] | undefined,
  count: number,
): readonly string[] | undefined {
  if (given !== undefined && given.length !== count) {
    throw new UserError(`--classes names ${given.length} classes, and the predictions have ${count} columns`);
  }
  const names = given ?? (columns && withoutCommonPrefix(columns));
  const twice = names?.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UserError(`two classes are called ${quote(twice)}`);
  return names;
}

/** `prob_cat, prob_dog` as `cat, dog`: the common beginning, up to its last separator. */
export function withoutCommonPrefix(names: readonly string[]): readonly string[] {
  const [first] = names;
  let length = 0;
  while (length < first.length && names.every((name) => name[length] === first[length])) length++;
  const prefix = /^.*[_.:\- ]/.exec(first.slice(0, length))?.[0] ?? '';
  return names.every((name) => name.length > prefix.length) ? names.map((name) => name.slice(prefix.length)) : names;
}
