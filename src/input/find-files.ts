import type { Platform } from '../platform/platform.ts';
import { type Hint, hint, type Note, note, problem } from '../problem/problem.ts';
import { expandBraces, hasWildcard, isGlob, namePattern, withoutEscapes } from './glob.ts';

type Files = Pick<Platform['files'], 'exists' | 'list'>;

const NAMES_SHOWN = 3;

/**
 * The files that a path stands for: itself where it is no glob or exists as it stands; else those that match, in the order of the
 * bytes of their names. Throws UserError where nothing matches, or one of the words within braces finds nothing.
 */
export function findFiles(path: string, files: Files): readonly string[] {
  if (!isGlob(path) || files.exists(path)) return [path];
  const words = expandBraces(path);
  const found = words.flatMap((word) => {
    const matched = hasWildcard(word) ? match(word, files) : [withoutEscapes(word)].filter(files.exists);
    if (matched.length > 0) return matched;
    const pattern = words.length > 1 ? { pattern: path } : {};
    throw problem('no-file-matches', { word, ...pattern }, { hints: hintsFor(word, files) });
  });
  return [...new Set(found)].sort(compareBytes);
}

/** The files that a pattern without braces matches. */
function match(pattern: string, files: Files): string[] {
  const segments = pattern.split('/');
  const { folder, rest } = splitBase(segments);
  return walk(folder, rest, files);
}

/** The folder in front of the first wildcard, and what follows; `''` is the folder one is in. */
function splitBase(segments: readonly string[]): { readonly folder: string; readonly rest: readonly string[] } {
  const first = segments.findIndex(hasWildcard);
  const base = segments.slice(0, first).map((segment) => `${withoutEscapes(segment)}/`);
  return { folder: base.join(''), rest: segments.slice(first) };
}

function walk(folder: string, [segment, ...rest]: readonly string[], files: Files): string[] {
  if (segment === '**') return walkDeep(folder, rest.length > 0 ? rest : ['*'], files);
  const pattern = namePattern(segment);
  return files.list(folder === '' ? '.' : folder).flatMap(({ name, isFolder }) => {
    if (!pattern.test(name)) return [];
    if (rest.length === 0) return isFolder ? [] : [folder + name];
    return isFolder ? walk(`${folder}${name}/`, rest, files) : [];
  });
}

/** As `walk`, in a folder and in all within it, but for hidden ones and those that are links, which may lead in a circle. */
function walkDeep(folder: string, rest: readonly string[], files: Files): string[] {
  const below = files
    .list(folder === '' ? '.' : folder)
    .filter(({ name, isFolder, isLink }) => isFolder && !isLink && !name.startsWith('.'))
    .flatMap(({ name }) => walkDeep(`${folder}${name}/`, rest, files));
  return [...walk(folder, rest, files), ...below];
}

/** What there is where nothing was found. */
function hintsFor(word: string, files: Files): readonly Hint[] {
  const segments = word.split('/');
  const { folder } = hasWildcard(word) ? splitBase(segments) : { folder: word.slice(0, word.lastIndexOf('/') + 1) };
  if (folder !== '' && !files.exists(folder)) return [hint('no-such-directory', { folder })];
  const extension = /\.\w+$/.exec(word)?.[0] ?? '';
  const names = files
    .list(folder === '' ? '.' : folder)
    .filter(({ name, isFolder }) => !isFolder && !name.startsWith('.') && name.endsWith(extension))
    .map(({ name }) => folder + name)
    .sort(compareBytes);
  if (names.length === 0) return [];
  const more = Math.max(0, names.length - NAMES_SHOWN);
  return [hint('files-there', { names: names.slice(0, NAMES_SHOWN), more })];
}

const encoder = new TextEncoder();

/** The order of `ls` under LC_ALL=C, which is the same on every machine. */
export function compareBytes(left: string, right: string): number {
  const [one, other] = [encoder.encode(left), encoder.encode(right)];
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) if (one[at] !== other[at]) return one[at] - other[at];
  return one.length - other.length;
}

/** What to say of files whose numbers are in another order than their names; undefined where all are as one would count. */
export function noteOrder(paths: readonly string[]): Note | undefined {
  const padded = paths.map((path) => path.replace(/\d+/g, (digits) => digits.padStart(20, '0')));
  const index = padded.findIndex((path, at) => at > 0 && compareBytes(padded[at - 1], path) > 0);
  return index < 0 ? undefined : note('order-of-names', { before: paths[index - 1], after: paths[index] });
}
