import { withoutCommonPrefix } from '../columns/class-names.ts';
import type { Selection } from '../columns/column-list.ts';
import type { Reading } from '../columns/search.ts';
import { isWeightFile, selectWeights } from '../columns/weight-file.ts';
import { openTable } from '../input/open.ts';
import type { Series, Table } from '../input/table.ts';
import { transpose } from '../input/transpose.ts';
import { readsRows } from '../loss/loss.ts';
import type { Io, Threads } from '../platform/platform.ts';
import { hint, problem } from '../problem/problem.ts';
import type { ScoreOptions } from '../request/options.ts';
import { message } from '../words/message.ts';

/** The files of a run. */
export interface OpenedFiles {
  readonly preds: Table;
  /** Undefined where there is one file. */
  readonly labels: Table | undefined;
  /** The column of weights, where they have a file of their own. */
  readonly weights: Selection | undefined;
  /** What reads ahead in files that are large. */
  readonly threads: Threads | undefined;
  /** Those on the disk that are read. */
  readonly paths: readonly string[];
  /** Those that are several. */
  readonly series: readonly Series[];
}

/** Opens predictions, labels and weights for losses that read the same. Throws UserError for what cannot be read. */
export async function openFiles(
  predsPath: string,
  labelsPath: string | undefined,
  reading: Reading,
  options: ScoreOptions,
  io: Io,
): Promise<OpenedFiles> {
  if (predsPath === '-' && labelsPath === '-')
    throw problem('standard-input-twice', {}, { hints: [hint('one-in-a-file', {})] });
  const open = (path: string, flatRowIsRecord: boolean, labelNames: readonly string[]): Promise<Table> =>
    openTable(path, { ...settingsOf(options), flatRowIsRecord, labelNames }, io);

  const opened = await open(predsPath, readsRows(reading.shape), []);
  const openedLabels =
    labelsPath === undefined
      ? undefined
      : await open(labelsPath, opened.isFlatRow ?? false, labelNamesOf(opened, reading, options));
  // Labels of one column are one a sample already; target rows are turned with the predictions.
  const turn = async (table: Table): Promise<Table> => (options.axis === '0' ? transpose(table) : table);
  const preds = await turn(opened);
  const labels = openedLabels && openedLabels.width > 1 ? await turn(openedLabels) : openedLabels;
  const both = [preds, ...(labels === undefined ? [] : [labels])];
  const weights = await openWeights(options, both, io, (path) => open(path, false, []));

  const read = [
    { path: predsPath, table: opened },
    ...(openedLabels === undefined ? [] : [{ path: labelsPath, table: openedLabels }]),
    ...(weights === undefined ? [] : [{ path: options.weight, table: weights.table }]),
  ];
  return {
    preds,
    labels,
    weights,
    threads: await startReading([...both, ...(weights === undefined ? [] : [weights.table])], options, io),
    paths: read.flatMap(({ path, table }) => (path === '-' ? [] : (table.series?.files ?? [table.file]))),
    series: read.flatMap(({ table }) => table.series ?? []),
  };
}

/** How every file is read. */
function settingsOf({ inputFormat, delimiter, header, id, by, clusters, where }: ScoreOptions) {
  const keepsNumberText = [id, by, clusters, where].some((option) => option !== undefined);
  return { format: inputFormat, delimiter, header, keepsNumberText };
}

/** Names that are labels: those of classes, by the header of the predictions or as they were given. */
function labelNamesOf({ header = [] }: Table, { shape }: Reading, { classes = [] }: ScoreOptions): readonly string[] {
  const names = shape === 'class' || shape === 'either' ? header.filter((name) => name !== '') : [];
  return [...names, ...(names.length > 0 ? withoutCommonPrefix(names) : []), ...classes];
}

/** The weights, where `--weight` names a file of theirs: row by row beside the others. Throws UserError where rows pair by key. */
async function openWeights(
  { weight, id }: ScoreOptions,
  tables: readonly Table[],
  io: Io,
  open: (path: string) => Promise<Table>,
): Promise<Selection | undefined> {
  if (weight === undefined || !isWeightFile(weight, tables) || io.files.size(weight) === undefined) return undefined;
  if (id === undefined) return selectWeights(await open(weight));
  const within = [message('flag', { name: 'weight', value: weight })];
  throw problem('weight-file-pairs-by-position', {}, { within, hints: [hint('weights-in-column', {})] });
}

// In the time that threads take to start, one reads half as much.
const MANY_BYTES = 32 * 2 ** 20;
// Of fewer rows threads would read ahead what nobody wants.
const MANY_ROWS = 1e6;

/** Threads that read ahead in these files, where they are large enough and wanted. */
async function startReading(
  tables: readonly Table[],
  { limit, id, threads }: ScoreOptions,
  io: Io,
): Promise<Threads | undefined> {
  const isShort = limit !== undefined && limit < MANY_ROWS;
  // The text of keys is read here.
  const count = isShort || id !== undefined ? 1 : (threads ?? io.cores);
  const size = tables.reduce((sum, { text, series }) => sum + (series?.textSize ?? text?.region?.size ?? 0), 0);
  return count > 1 && size >= MANY_BYTES ? io.startThreads(count) : undefined;
}
