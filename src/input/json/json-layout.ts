import { problem } from '../../problem/problem.ts';
import type { Place } from '../../words/message.ts';

/** How the columns of a file lie in its JSON records, read off the first record. */
export interface RecordLayout {
  /** Column names, dotted for nested objects and arrays; undefined where a record is a number or an array of them. */
  readonly header: readonly string[] | undefined;
  readonly width: number;
  /** Where each column lies; one of no keys where a record is no object and no array. */
  readonly paths: readonly Path[];
  /** The columns of one record; undefined for a key it does not have. Throws UserError where its arrays are longer or shorter. */
  columns(record: unknown, place: () => Place): unknown[];
}

/** The keys to a value, those of arrays among them. */
export type Path = readonly string[];

/** Nesting that no table has; the walk below recurses. */
const DEEPEST = 32;

/** Reads the layout of `record`, the first of its file. */
export function layoutOf(record: unknown, place: Place): RecordLayout {
  if (!isObject(record) && !Array.isArray(record)) {
    return { header: undefined, width: 1, paths: [[]], columns: (value) => [value] };
  }
  const paths: Path[] = [];
  const lengths: { path: Path; length: number }[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (path.length > DEEPEST) throw problem('json-too-deep', { deepest: DEEPEST }, { place });
    if (Array.isArray(value)) {
      lengths.push({ path, length: value.length });
      value.forEach((item, index) => {
        walk(item, [...path, String(index)]);
      });
    } else if (isObject(value)) {
      for (const key of Object.keys(value)) walk(value[key], [...path, key]);
    } else paths.push(path);
  };
  walk(record, []);
  if (paths.length === 0) throw problem('record-without-values', {}, { place });

  const isNamed = isObject(record);
  return {
    header: isNamed ? paths.map((path) => path.join('.')) : undefined,
    width: paths.length,
    paths,
    columns(value, where) {
      if (isObject(value) !== isNamed || (!isNamed && !Array.isArray(value)))
        throw problem('record-kind', { value, isNamed }, { place: where() });
      for (const { path, length } of lengths) {
        const found = follow(value, path);
        if (found === undefined || found === null) continue;
        if (Array.isArray(found) && found.length === length) continue;
        const name = path.length > 0 && { name: path.join('.') };
        const size = Array.isArray(found) && { found: found.length };
        throw problem('array-length', { ...name, ...size, length }, { place: where() });
      }
      return paths.map((path) => follow(value, path));
    },
  };
}

/** The value at a path; undefined where it ends early. Own keys only: `__proto__` is data like any other. */
export function follow(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
