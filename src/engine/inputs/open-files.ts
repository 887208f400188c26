import { withoutCommonPrefix } from '../../columns/class-names.ts';
import type { Selection } from '../../columns/column-list.ts';
import type { Choice } from '../../columns/evidence.ts';
import { settleHeaders } from '../../columns/header/settle-headers.ts';
import type { Reading } from '../../columns/search.ts';
import { isWeightFile, selectWeights } from '../../columns/weight-file.ts';
import { openTable } from '../../input/open.ts';
import type { Table } from '../../input/table.ts';
import { transpose } from '../../input/transpose.ts';
import { readsRows } from '../../loss/loss.ts';
import type { Platform, Threads } from '../../platform/platform.ts';
import { hint, type Note, problem } from '../../problem/problem.ts';
import type { ScoreOptions } from '../../request/options.ts';
import { message } from '../../words/message.ts';

/** The files of predictions and labels, by their paths; one may hold both. */
export interface Paths {
  readonly preds: string;
  readonly labels?: string | undefined;
}

/** The same, opened: each with a row a sample, under `--axis 0` turned. */
export interface OpenedFiles {
  readonly preds: Table;
  readonly labels: Table | undefined;
  /** The column of weights, where it stands in a file of its own. */
  readonly weights: Selection | undefined;
  /** The files that are read, but for standard input. */
  readonly paths: readonly string[];
  readonly notes: readonly Note[];
  readonly choices: readonly Choice[];
  /** The first row, where it is read as data and may as well be the header of every file. */
  readonly firstRowInDoubt: string | undefined;
  /** The files of globs that were read and have no rows. */
  emptyFiles(): readonly string[];
}

/** Opens predictions and labels for losses that read the same, and weights. Throws UserError for what cannot be read. */
export async function openFiles(
  paths: Paths,
  { shape }: Reading,
  options: ScoreOptions,
  platform: Platform,
): Promise<OpenedFiles> {
  if (paths.preds === '-' && paths.labels === '-')
    throw problem('both-files-are-stdin', {}, { hints: [hint('one-file-or-both', {})] });
  const open = (path: string, flatRowIsRecord: boolean, header = options.header): Promise<Table> =>
    openTable(path, { ...settingsOf(options), header, flatRowIsRecord }, platform);
  const { predsHeader, labelsHeader } = options;

  const ownPreds = await open(paths.preds, readsRows(shape), predsHeader);
  const { labels: path } = paths;
  const ownLabels = path === undefined ? [] : [await open(path, ownPreds.isFlatRow ?? false, labelsHeader)];
  const settled = await settleHeaders([ownPreds, ...ownLabels], options.id === undefined, (table) =>
    labelNames(table, shape, options),
  );
  const [preds, labels] = settled.tables as readonly [Table, Table | undefined];
  const isTurned = options.axis === '0';
  const turned = isTurned ? await transpose(preds) : preds;
  // Labels of one column are one a sample already; target rows are turned with the predictions.
  const beside = isTurned && labels !== undefined && labels.width > 1 ? await transpose(labels) : labels;
  const tables = [turned, ...(beside === undefined ? [] : [beside])];
  const weights = await openWeights(options, tables, platform, async (name) => {
    const alone = await settleHeaders([await open(name, false)], false, () => []);
    return alone.tables[0];
  });
  const named = [
    { path: paths.preds, table: preds },
    ...(labels === undefined ? [] : [{ path, table: labels }]),
    ...(weights === undefined ? [] : [{ path: weights.table.file, table: weights.table }]),
  ];
  const series = named.flatMap(({ table }) => table.series ?? []);
  return {
    preds: turned,
    labels: beside,
    weights,
    paths: named.flatMap(({ path: name, table }) => (name === '-' ? [] : (table.series?.files ?? [table.file]))),
    notes: [...series.flatMap(({ note }) => note ?? []), ...settled.notes],
    choices: settled.choices,
    firstRowInDoubt: settled.doubt,
    emptyFiles: () => series.flatMap((own) => own.empty()),
  };
}

function settingsOf(options: ScoreOptions) {
  const { inputFormat: format, delimiter, decimal, comment, id, by, clusters, where, show } = options;
  const keepsNumberText = [id, by, clusters, where, show].some((option) => option !== undefined);
  return { format, delimiter, decimal, comment, keepsNumberText };
}

/** What labels may be called, where they are words: a header is told from them by these. */
function labelNames(preds: Table, shape: Reading['shape'], { classes = [] }: ScoreOptions): readonly string[] {
  if (shape !== 'class' && shape !== 'either') return classes;
  const header = (preds.header ?? []).filter((name) => name !== '');
  return [...header, ...(header.length > 0 ? withoutCommonPrefix(header) : []), ...classes];
}

/** The weights, where `--weight` names a file of theirs: row by row beside the others. Throws UserError where rows pair by key. */
async function openWeights(
  { weight, id }: ScoreOptions,
  tables: readonly Table[],
  platform: Platform,
  open: (path: string) => Promise<Table>,
): Promise<Selection | undefined> {
  if (weight === undefined || !isWeightFile(weight, tables) || platform.files.size(weight) === undefined)
    return undefined;
  if (id !== undefined)
    throw problem(
      'weights-beside-keys',
      {},
      { within: [message('flag', { name: 'weight', value: weight })], hints: [hint('weights-in-column', {})] },
    );
  return selectWeights(await open(weight));
}

// In the time that threads take to start, one reads half as much.
const MANY_BYTES = 32 * 2 ** 20;
// Of fewer rows threads would read ahead what nobody wants.
const MANY_ROWS = 1e6;

/** Threads that read ahead in these files, where they are large enough and all of their rows are wanted. */
export async function startReading(
  { preds, labels, weights }: OpenedFiles,
  { limit = Infinity, id, threads }: ScoreOptions,
  platform: Platform,
): Promise<Threads | undefined> {
  // The text of keys is read here.
  const count = limit < MANY_ROWS || id !== undefined ? 1 : (threads ?? platform.cores);
  const size = [preds, labels, weights?.table].reduce((sum, table) => sum + sizeOf(table), 0);
  return count > 1 && size >= MANY_BYTES ? platform.startThreads(count) : undefined;
}

const sizeOf = (table: Table | undefined): number => table?.series?.textSize ?? table?.text?.region?.size ?? 0;
