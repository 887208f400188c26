import { COLUMN_ROLES } from '../columns/role.ts';
import { problem } from '../problem/problem.ts';
import { message } from '../words/message.ts';
import { flagsOf } from './flags-of.ts';
import type { ScoreOptions } from './options.ts';
import { type Given, readGiven } from './read.ts';

/** A reading as JSON has it, as far as flags can say it again. */
interface SavedReading {
  readonly files?: Readonly<Record<string, { readonly header?: boolean }>>;
  readonly columns: readonly {
    readonly role: string;
    readonly file: string;
    readonly columns: readonly (string | number)[];
  }[];
  readonly keys?: readonly (readonly (string | number)[])[];
  readonly classes?: readonly string[];
  readonly class_base?: number;
  readonly missing?: string;
  readonly rows?: Readonly<Record<string, string | number | boolean>>;
  readonly losses?: readonly { readonly loss: string; readonly convention: string }[];
}

// What the roles of a reading are called as flags; those of a loss bear its own names.
const FLAG_OF: Readonly<Record<string, string>> = {
  predictions: 'pred',
  labels: 'label',
  weights: 'weight',
  ...Object.fromEntries(Object.values(COLUMN_ROLES).flatMap(({ flag }) => (flag === undefined ? [] : [[flag, flag]]))),
};

/** What a saved reading settles, as options. */
export type SettledOptions = Partial<ScoreOptions>;

/** The reading of one of several models. */
export interface ModelReading {
  readonly model: string;
  readonly options: SettledOptions;
}

/**
 * Reads what `--dry-run --format json` printed, or a result as JSON, as the flags that say the same; of a comparison those of each
 * model. Throws UserError for a text that is neither.
 */
export function parseReading(text: string, file: string): SettledOptions | readonly ModelReading[] {
  const { reading, models = [] } = savedIn(text);
  if (!Array.isArray(reading) && isReading(reading)) return optionsOf(reading, file);
  if (Array.isArray(reading) && reading.length === models.length && reading.every(isReading))
    return reading.map((own, index) => ({ model: models[index].name, options: optionsOf(own, file) }));
  throw problem('not-a-reading', {}, { place: { file } });
}

/** A result, or what `--dry-run` printed. */
interface Saved {
  readonly reading?: unknown;
  readonly models?: readonly { readonly name: string }[];
}

/** Nothing where the text is no JSON. Of several losses the first has the reading. */
function savedIn(text: string): Saved {
  try {
    const saved = JSON.parse(text) as Saved | readonly (Saved | undefined)[] | null;
    return (Array.isArray(saved) ? saved[0] : saved) ?? {};
  } catch {
    return {};
  }
}

const isReading = (reading: unknown): reading is SavedReading =>
  Array.isArray((reading as Partial<SavedReading> | null | undefined)?.columns);

function optionsOf(reading: SavedReading, file: string): SettledOptions {
  const { files, columns, keys, classes, class_base: classBase, missing, rows, losses } = reading;
  const by = columns.filter(({ role }) => role === 'groups').map(listOf);
  const named = columns.filter(({ role, columns: own }) => role !== 'groups' && own.length > 0);
  const hasNames = files?.preds?.header !== false;
  const said: Readonly<Record<string, string | boolean | undefined>> = {
    predsHeader: files?.preds?.header,
    labelsHeader: files?.labels?.header,
    ...Object.fromEntries(named.flatMap((own) => (FLAG_OF[own.role] ? [[FLAG_OF[own.role], listOf(own)]] : []))),
    by: by.length > 0 ? by.join(',') : undefined,
    id: keys && keysOf(keys),
    classes: hasNames ? undefined : classes?.join(','),
    classBase: classBase?.toString(),
    missing,
    ...Object.fromEntries(
      Object.entries(rows ?? {}).map(([name, value]) => [name, typeof value === 'boolean' ? value : String(value)]),
    ),
    convention: conventionsOf(losses ?? []),
  };
  const roles = named.flatMap((own): [string, string][] => (FLAG_OF[own.role] ? [] : [[own.role, listOf(own)]]));
  const { parameters: _, ...options } = readGiven(givenOf(said, file));
  return { ...options, roles: Object.fromEntries(roles) };
}

/** Flags as a command line would give them. */
function givenOf(said: Readonly<Record<string, string | boolean | undefined>>, file: string): Given[] {
  const within = [message('flag', { name: 'reading', value: file })];
  return flagsOf('score', [], () => false).flatMap((flag): Given[] => {
    const value = said[flag.name];
    if (value === undefined) return [];
    return [{ flag, value: typeof value === 'boolean' ? value : [{ text: value, origin: { within } }] }];
  });
}

/** `preds:p1,p2`: columns by name, or by position where they have none. */
function listOf({ file, columns }: SavedReading['columns'][number]): string {
  const list = columns
    .map((column) => (typeof column === 'string' && /^\d+$/.test(column) ? `name:${column}` : column))
    .join(',');
  return file === 'apart' ? list : `${file}:${list}`;
}

/** One list for both files, or that of each. */
function keysOf(keys: readonly (readonly (string | number)[])[]): string {
  const [preds, labels = preds] = keys.map((columns) => columns.join(','));
  return preds === labels ? preds : `preds:${preds},labels:${labels}`;
}

/** The conventions, where each loss was evaluated under all of them. */
function conventionsOf(losses: readonly { readonly loss: string; readonly convention: string }[]): string | undefined {
  const [names, conventions] = [
    new Set(losses.map(({ loss }) => loss)),
    new Set(losses.map(({ convention }) => convention)),
  ];
  return losses.length > 0 && losses.length === names.size * conventions.size ? [...conventions].join(',') : undefined;
}
