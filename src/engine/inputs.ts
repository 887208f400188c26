import { namesOf } from '../columns/column-list.ts';
import type { KeyColumns } from '../columns/key-columns.ts';
import type { Role } from '../columns/role.ts';
import { bindCondition, type RowCondition } from '../columns/row-condition.ts';
import type { Reading } from '../columns/search.ts';
import { type Selections, selectColumns } from '../columns/select.ts';
import { nameColumns } from '../loss/parts.ts';
import type { Io } from '../platform/platform.ts';
import { type Note, problem, UserError } from '../problem/problem.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { GroupColumn } from '../result/group.ts';
import { numberedRoles } from '../rows/block.ts';
import type { Pairing } from '../rows/filter.ts';
import { message } from '../words/message.ts';
import { checkClassFlags, readClasses } from './label-classes.ts';
import { openFiles } from './open-files.ts';
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
  checkClassFlags(reading, options);
  checkJoin(labelsPath, options);
  const { preds, labels, weights, threads, paths, series } = await openFiles(
    predsPath,
    labelsPath,
    reading,
    options,
    io,
  );
  const files = { preds, labels };
  const where = options.where && bindCondition(options.where, files);
  const wanted = { ...options, predictionFlag, apart: { weight: weights }, tested: where?.columns };
  const selections = selectColumns(files, reading, wanted);
  const { prediction, label, cluster } = selections.roles;
  const labelClasses = readClasses(reading, selections.roles, options);
  const dictionaries = createDictionaries(selections.roles);
  const valueAt = (role: Role): GroupColumn['valueAt'] => dictionaries[role]?.valueAt ?? (() => undefined);
  const { names, isIndexed } = labelClasses;
  const { classBase = 0 } = options;
  const isClass = reading.shape === 'class' || reading.shape === 'either';
  const positions = positionsOf(reading, prediction.indices.length, isClass ? classBase : 1);
  return {
    selections,
    paths,
    notes: [...series.flatMap(({ note }) => note ?? []), ...selections.notes],
    emptyFiles: () => series.flatMap((one) => one.empty()),
    where,
    pair: (ignored, order = 'predictions') =>
      pairRows({
        selections,
        where,
        labelReading: labelClasses.readingOf(ignored),
        dictionaries,
        options,
        threads,
        order,
      }),
    columns: names?.shown ?? namesOf(prediction) ?? positions,
    labelWidth: label.indices.length,
    ids: selections.keys && nameKeys(selections.keys),
    classes: isIndexed ? (names?.shown ?? (classBase > 0 ? positions : undefined)) : undefined,
    groups: numberedRoles(selections.roles, 'group').map(({ table, indices: [index] }, number) => ({
      name: table.header?.[index] ?? String(index + 1),
      valueAt: valueAt(`group ${number}`),
    })),
    clusters: cluster && { valueAt: valueAt('cluster') },
  };
}

/** What tells columns without names apart: the parts that they are of, or their numbers from `first` on. */
function positionsOf({ parts }: Reading, width: number, first: number): readonly string[] {
  if (parts.length > 0) return nameColumns(parts, width);
  return Array.from({ length: width }, (_, index) => String(index + first));
}

/** Throws UserError for what cannot go with a join, or asks for one where there is none. */
function checkJoin(labelsPath: string | undefined, { id, onlyCommon, axis }: ScoreOptions): void {
  if (id !== undefined && axis === '0')
    throw new UserError('--id names columns of keys, and under --axis 0 each column is a sample');
  if (!onlyCommon) return;
  if (id === undefined) throw new UserError('--only-common is about keys', '--id COLUMN says where they are');
  if (labelsPath === undefined)
    throw problem('no-second-file', {}, { within: [message('flag', { name: 'only-common' })] });
}

/** `id`; several key columns by their names in the predictions. */
function nameKeys({ preds: { table, indices } }: KeyColumns): readonly string[] {
  if (indices.length === 1) return ['id'];
  return indices.map((index) => `id_${table.header?.[index] ?? index + 1}`);
}
