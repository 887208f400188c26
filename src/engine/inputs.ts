import { type ClassLabels, createClassLabels } from '../columns/class-label.ts';
import { nameClasses, withoutCommonPrefix } from '../columns/class-names.ts';
import { namesOf, type Selection } from '../columns/column-list.ts';
import type { KeyColumns } from '../columns/key-columns.ts';
import type { Role } from '../columns/role.ts';
import { bindCondition, type RowCondition } from '../columns/row-condition.ts';
import type { Reading } from '../columns/search.ts';
import { type Selections, selectColumns } from '../columns/select.ts';
import { isWeightFile, selectWeights } from '../columns/weight-file.ts';
import { openTable } from '../input/open.ts';
import type { OpenOptions, Table } from '../input/table.ts';
import { transpose } from '../input/transpose.ts';
import { holdsIndices, readsRows } from '../loss/loss.ts';
import { nameColumns } from '../loss/parts.ts';
import type { Io, Threads } from '../platform/platform.ts';
import { hint, type Note, UserError } from '../problem/problem.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { GroupColumn } from '../result/group.ts';
import { numberedRoles } from '../rows/block.ts';
import type { Pairing } from '../rows/filter.ts';
import { createDictionaries, type Order, pairRows } from './pairing.ts';

/** The files of a run, opened, and their columns chosen. */
export interface OpenedInputs {
  readonly selections: Selections;
  /** The files that are read. */
  readonly paths: readonly string[];
  /** What was chosen on the way, and is to be said. */
  readonly notes: readonly Note[];
  /** The files of globs that were read and have no rows. */
  emptyFiles(): readonly string[];
  /** The condition that rows are held against. */
  readonly where: RowCondition | undefined;
  /** What tells the prediction columns apart. */
  readonly columns: readonly string[];
  readonly labelWidth: number;
  /** What tells the key columns apart, where such were named. */
  readonly ids: readonly string[] | undefined;
  /** The names of the classes where labels are class indices that are shown by name. */
  readonly classes: readonly string[] | undefined;
  /** The columns by which rows are grouped; their values are known as far as rows are read. */
  readonly groups: readonly GroupColumn[];
  /** The column of the clusters in which rows come. */
  readonly clusters: Pick<GroupColumn, 'valueAt'> | undefined;
  /**
   * Pairs their rows, which are not read before they are asked for; labels among `ignored` stand for no class. Rows that pair by key
   * come in the order of the predictions, or of the labels: the other file is kept in memory.
   */
  pair(ignored: readonly number[], order?: Order): Pairing;
}

/** Inputs whose rows are paired. */
export interface Inputs extends OpenedInputs {
  readonly pairing: Pairing;
}

/** Opens predictions and labels for losses that read the same; messages call the flag of the predictions as it was given. Throws UserError for what cannot be read or is not decided. */
export async function openInputs(
  predsPath: string,
  labelsPath: string | undefined,
  reading: Reading,
  options: ScoreOptions,
  io: Io,
  predictionFlag: 'pred' | 'models' = 'pred',
): Promise<OpenedInputs> {
  const { shape } = reading;
  if (predsPath === '-' && labelsPath === '-') {
    throw new UserError(
      'standard input can be read once, and both files are "-"',
      'put both in one file, or one in a file',
    );
  }
  const open = async (path: string, flatRowIsRecord: boolean, labelNames: readonly string[]): Promise<Table> => {
    const settings: OpenOptions = {
      format: options.inputFormat,
      delimiter: options.delimiter,
      header: options.header,
      flatRowIsRecord,
      labelNames,
      keepsNumberText: [options.id, options.by, options.clusters, options.where].some((option) => option !== undefined),
    };
    return openTable(path, settings, io);
  };

  const isClass = shape === 'class' || shape === 'either';
  const flag =
    options.classes !== undefined ? '--classes' : options.classBase !== undefined ? '--class-base' : undefined;
  if (flag !== undefined && !isClass && shape !== 'row' && shape !== 'binary')
    throw new UserError(`${flag}: ${reading.name} has no classes`);
  checkJoin(labelsPath, options);
  const opened = await open(predsPath, readsRows(shape), []);
  const turned = options.axis === '0';
  const preds = turned ? await transpose(opened) : opened;
  const header = (opened.header ?? []).filter((name) => name !== '');
  const labelNames = isClass
    ? [...header, ...(header.length > 0 ? withoutCommonPrefix(header) : []), ...(options.classes ?? [])]
    : (options.classes ?? []);
  const openedLabels =
    labelsPath === undefined ? undefined : await open(labelsPath, opened.isFlatRow ?? false, labelNames);
  // Labels of one column are one a sample already; target rows are turned with the predictions.
  const labels =
    turned && openedLabels !== undefined && openedLabels.width > 1 ? await transpose(openedLabels) : openedLabels;

  const both = [preds, ...(labels === undefined ? [] : [labels])];
  const weights = await openWeights(options, both, io, (path) => open(path, false, []));
  const tables = [...both, ...(weights === undefined ? [] : [weights.table])];
  const isShort = options.limit !== undefined && options.limit < MANY_ROWS;
  // The text of keys is read here.
  const isAlone = isShort || options.id !== undefined;
  const threads = await startReading(tables, isAlone ? 1 : (options.threads ?? io.cores), io);
  const where = options.where && bindCondition(options.where, { preds, labels });
  const wanted = { ...options, predictionFlag, apart: { weight: weights }, tested: where?.columns };
  const selections = selectColumns({ preds, labels }, reading, wanted);
  const { prediction, label, cluster } = selections.roles;
  const width = prediction.indices.length;
  const isBinary = shape === 'binary' || (shape === 'either' && width === 1);
  const names = isClass && !isBinary ? nameClasses(namesOf(prediction), options.classes, width) : undefined;
  const isIndexed = holdsIndices(shape, { width }, { width: label.indices.length });
  const dictionaries = createDictionaries(selections.roles);
  const valueAt = (role: Role): GroupColumn['valueAt'] => dictionaries[role]?.valueAt ?? (() => undefined);
  const base = options.classBase ?? 0;
  const positions =
    reading.parts.length > 0
      ? nameColumns(reading.parts, width)
      : Array.from({ length: width }, (_, index) => String(isClass ? index + base : index + 1));
  const named: [string, Table][] = [
    [predsPath, opened],
    ...(labelsPath === undefined || openedLabels === undefined ? [] : [[labelsPath, openedLabels] as [string, Table]]),
    ...(weights === undefined ? [] : [[weights.table.file, weights.table] as [string, Table]]),
  ];
  const files = named.flatMap(([, { series }]) => series ?? []);
  return {
    selections,
    paths: named.flatMap(([path, table]) => (path === '-' ? [] : (table.series?.files ?? [table.file]))),
    notes: [...files.flatMap(({ note }) => note ?? []), ...selections.notes],
    emptyFiles: () => files.flatMap((series) => series.empty()),
    where,
    pair: (ignored, order = 'predictions') =>
      pairRows({
        selections,
        where,
        classes: isIndexed
          ? createClassLabels(width, names, options.classBase, ignored)
          : isBinary
            ? twoClasses(reading.name, label, options)
            : undefined,
        labelWords: { readsTruth: isClass || isBinary, wordHint: isBinary ? TWO_CLASSES : undefined },
        dictionaries,
        options,
        threads,
        order,
      }),
    columns: names?.shown ?? namesOf(prediction) ?? positions,
    labelWidth: label.indices.length,
    ids: selections.keys && nameKeys(selections.keys),
    classes: isIndexed ? (names?.shown ?? (base > 0 ? positions : undefined)) : undefined,
    groups: numberedRoles(selections.roles, 'group').map(({ table, indices: [index] }, number) => ({
      name: table.header?.[index] ?? String(index + 1),
      valueAt: valueAt(`group ${number}`),
    })),
    clusters: cluster && { valueAt: valueAt('cluster') },
  };
}

const TWO_CLASSES = hint('name-two-classes', {});

/** What `--classes` and `--class-base` make of labels that are 0 and 1 otherwise; undefined where neither is given. */
function twoClasses(
  name: string,
  { indices }: Selection,
  { classes, classBase }: ScoreOptions,
): ClassLabels | undefined {
  if (classes === undefined && classBase === undefined) return undefined;
  const flag = classes === undefined ? '--class-base' : '--classes';
  if (classes !== undefined && classes.length !== 2)
    throw new UserError(
      `--classes names ${classes.length} classes, and ${name} has two`,
      '--classes NEGATIVE,POSITIVE',
    );
  if (indices.length !== 1)
    throw new UserError(`${flag} is about one column of labels, and there are ${indices.length}`);
  return createClassLabels(2, nameClasses(undefined, classes, 2), classBase);
}

/** Throws UserError for what cannot go with a join, or asks for one where there is none. */
function checkJoin(labelsPath: string | undefined, { id, onlyCommon, axis }: ScoreOptions): void {
  if (id !== undefined && axis === '0')
    throw new UserError('--id names columns of keys, and under --axis 0 each column is a sample');
  if (!onlyCommon) return;
  if (id === undefined) throw new UserError('--only-common is about keys', '--id COLUMN says where they are');
  if (labelsPath === undefined) throw new UserError('--only-common: there is no second file');
}

/** `id`; several key columns by their names in the predictions. */
function nameKeys({ preds: { table, indices } }: KeyColumns): readonly string[] {
  if (indices.length === 1) return ['id'];
  return indices.map((index) => `id_${table.header?.[index] ?? index + 1}`);
}

/** The weights, where `--weight` names a file of theirs: row by row beside the others. Throws UserError where rows pair by key. */
async function openWeights(
  { weight, id }: ScoreOptions,
  tables: readonly Table[],
  io: Io,
  open: (path: string) => Promise<Table>,
): Promise<Selection | undefined> {
  if (weight === undefined || !isWeightFile(weight, tables) || io.files.size(weight) === undefined) return undefined;
  if (id !== undefined)
    throw new UserError(
      `--weight ${weight}: a file of weights pairs by position, and --id by key`,
      'put the weights in a column of PREDS or LABELS',
    );
  return selectWeights(await open(weight));
}

// In the time that threads take to start, one reads half as much.
const MANY_BYTES = 32 * 2 ** 20;
// Of fewer rows threads would read ahead what nobody wants.
const MANY_ROWS = 1e6;

/** Threads that read ahead in these files, where they are large enough. */
async function startReading(tables: readonly Table[], count: number, io: Io): Promise<Threads | undefined> {
  const size = tables.reduce((sum, { text, series }) => sum + (series?.textSize ?? text?.region?.size ?? 0), 0);
  return count > 1 && size >= MANY_BYTES ? io.startThreads(count) : undefined;
}
