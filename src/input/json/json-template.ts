import { type MatrixColumn, type RowForm, templateForm } from '../../kernels/form.ts';
import type { Path } from './json-layout.ts';
import { stringEnd } from './string-end.ts';

/** What JSON records have in common that are written alike: all their text but the scalars in it. */
export interface Template {
  readonly before: string;
  /** The scalars in the order of the text: the column of each, and the text that follows it. */
  readonly scalars: readonly { readonly column: number; readonly after: string }[];
}

/**
 * The template of a record, whose columns lie at `paths`. Undefined where its text has others: of a key that stands twice
 * in an object, JSON.parse takes the last.
 */
export function findTemplate(text: string, paths: readonly Path[]): Template | undefined {
  const columns = new Map(paths.map((path, column) => [JSON.stringify(path), column]));
  const found = findScalars(text);
  const scalars: Template['scalars'][number][] = [];
  for (const [index, { path, end }] of found.entries()) {
    const key = JSON.stringify(path);
    const column = columns.get(key);
    if (column === undefined) return undefined;
    columns.delete(key);
    scalars.push({ column, after: text.slice(end, found[index + 1]?.start) });
  }
  return columns.size > 0 ? undefined : { before: text.slice(0, found[0].start), scalars };
}

/** The form of such records, of which the columns with a place are read. */
export function formOf({ before, scalars }: Template, places: readonly (MatrixColumn | undefined)[]): RowForm {
  return templateForm(
    before,
    scalars.map(({ column, after }) => ({ place: places[column], after })),
  );
}

interface Scalar {
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

/** An object or array that is not closed yet, and where in it the text stands; an object before a key has none. */
interface Level {
  readonly isArray: boolean;
  index: number;
  key: string | undefined;
}

// A string's end is looked for by hand: as a part of this, a long one would exhaust the stack of the regular expression.
const TOKEN = /["{}[\],]|[^\s"{}[\],:]+/g;

/** The scalars in a text that is JSON, but for a bare NaN or Infinity. */
function findScalars(text: string): Scalar[] {
  const scalars: Scalar[] = [];
  const open: Level[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token] = match;
    const level = open.at(-1);
    if (token === '{') open.push({ isArray: false, index: 0, key: undefined });
    else if (token === '[') open.push({ isArray: true, index: 0, key: '0' });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (level !== undefined) level.key = level.isArray ? String(++level.index) : undefined;
    } else {
      const start = match.index;
      if (token === '"') TOKEN.lastIndex = stringEnd(text, start);
      const end = TOKEN.lastIndex;
      if (level !== undefined && level.key === undefined) level.key = JSON.parse(text.slice(start, end));
      else scalars.push({ path: open.map(({ key }) => key ?? ''), start, end });
    }
  }
  return scalars;
}
