import type { Selection } from '../../columns/column-list.ts';
import type { Choice } from '../../columns/evidence.ts';
import type { KeyColumns } from '../../columns/key-columns.ts';
import type { Role } from '../../columns/role.ts';
import { bindCondition, type RowCondition } from '../../columns/row-condition.ts';
import type { Reading } from '../../columns/search.ts';
import { type Selections, selectColumns } from '../../columns/select.ts';
import { columnAt } from '../../input/table.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Note, problem } from '../../problem/problem.ts';
import type { ScoreOptions } from '../../request/options.ts';
import type { GroupColumn } from '../../result/group.ts';
import type { ShownName } from '../../result/row.ts';
import { numberedRoles } from '../../rows/block.ts';
import { type ClassWords, isFound } from '../../rows/class-words.ts';
import type { Pairing } from '../../rows/filter.ts';
import { holdIndices } from '../../rows/hold-indices.ts';
import { holdWords } from '../../rows/hold-words.ts';
import { scalePredictions } from '../../rows/scale.ts';
import { createOpenBase, type OpenBase, settleBase } from '../../rows/settle-base.ts';
import type { WordBook } from '../../rows/word-book.ts';
import { message } from '../../words/message.ts';
import { checkClassFlags, findBase, readClasses } from './class-reading.ts';
import { type OpenedFiles, openFiles, type Paths, startReading } from './open-files.ts';
import { createDictionaries, type Order, pairRows } from './pairing.ts';
import { createSecondLook } from './second-look.ts';

/** The files of a run, opened, and their columns chosen. */
export interface OpenedInputs {
  readonly selections: Selections;
  /** The files that are read. */
  readonly paths: readonly string[];
  /** What was chosen on the way, and is to be said. */
  readonly notes: readonly Note[];
  /** What was chosen, with what speaks for it. */
  readonly choices: readonly Choice[];
  /** The first row, where it is read as data and may as well be the header of every file. */
  readonly firstRowInDoubt: string | undefined;
  /** The files of globs that were read and have no rows. */
  emptyFiles(): readonly string[];
  /** The condition that rows are held against. */
  readonly where: RowCondition | undefined;
  readonly skipsMissing: boolean;
  /** The number of the first class, where that was said. */
  readonly classBase: number | undefined;
  /** Where later labels decide it: it is known as far as rows are read. */
  readonly openBase: OpenBase | undefined;
  /** What tells the prediction columns apart. */
  readonly columns: readonly string[];
  readonly labelWidth: number;
  /** What tells the key columns apart, where such were named. */
  readonly ids: readonly string[] | undefined;
  /** The names of the classes where labels are class indices that are shown by name. */
  readonly classes: readonly string[] | undefined;
  /** The words of hard classes, where predictions and labels may be such; they are known as far as rows are read. */
  readonly words: ClassWords | undefined;
  /** The columns by which rows are grouped; their values are known as far as rows are read. */
  readonly groups: readonly GroupColumn[];
  /** The columns that are shown beside rows. */
  readonly shown: readonly ShownName[];
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

/** What is particular to the input of a model among others. */
export interface ModelInput {
  /** The flag that says which column its predictions are. */
  readonly predictionFlag?: 'pred' | 'models';
  /** The words of the other models' classes. */
  readonly book?: WordBook | undefined;
}

/** Opens predictions and labels for losses that read the same; messages call the flag of the predictions as it was given. Throws UserError for what cannot be read or is not decided. */
export async function openInputs(
  paths: Paths,
  reading: Reading,
  options: ScoreOptions,
  platform: Platform,
  { predictionFlag = 'pred', book }: ModelInput = {},
): Promise<OpenedInputs> {
  checkClassFlags(reading, options);
  checkJoin(paths, options);
  const files = await openFiles(paths, reading, options, platform);
  const threads = await startReading(files, options, platform);
  const where = options.where && bindCondition(options.where, files);
  const wanted = { ...options, predictionFlag, apart: { weight: files.weights }, tested: where?.columns };
  const selections = selectColumns(files, reading, wanted);
  const { roles, keys } = selections;
  const base = findBase(reading, roles, options);
  const openBase = base?.isOpen ? createOpenBase(base.columns) : undefined;
  const { classBase = openBase ? undefined : base?.base } = options;
  const { columns, classes, words, renumbering, labelsOf, ...cells } = readClasses(
    reading,
    roles,
    { ...options, classBase, isBaseSeen: base?.isSeen ?? false, isBaseOpen: openBase !== undefined },
    book,
  );
  const { scale, asIs } = options;
  const dictionaries = createDictionaries(roles);
  const look = isReadable(paths, files, platform)
    ? createSecondLook(selections.twins, files, (id) =>
        openFiles(paths, reading, { ...options, ...(id !== undefined && { id }) }, platform),
      )
    : undefined;
  const valueAt = (role: Role): GroupColumn['valueAt'] => dictionaries[role]?.valueAt ?? (() => undefined);
  return {
    selections,
    paths: files.paths,
    notes: [...files.notes, ...selections.notes, ...(base?.notes ?? [])],
    choices: [...files.choices, ...selections.choices, ...(base ? [base.choice] : [])],
    firstRowInDoubt: files.firstRowInDoubt,
    emptyFiles: files.emptyFiles,
    skipsMissing: options.missing === 'skip',
    classBase,
    openBase,
    where,
    pair(ignored, order = 'predictions') {
      const chosen = { selections, where, classes: labelsOf(ignored), ...cells };
      const pairing = pairRows({ ...chosen, dictionaries, options, threads, order, look });
      const based = openBase === undefined ? pairing.pairs : settleBase(pairing.pairs, openBase, ignored);
      const held = isFound(words) && !asIs ? holdWords(based, words) : based;
      const pairs = scale === undefined ? held : scalePredictions(held, scale);
      return { ...pairing, pairs: renumbering && !asIs ? holdIndices(pairs, renumbering) : pairs };
    },
    columns,
    labelWidth: roles.label.indices.length,
    ids: keys && nameKeys(keys),
    classes,
    words,
    shown: nameShown(selections.shown, files),
    groups: numberedRoles(roles, 'group').map(({ table, indices: [index] }, number) => ({
      name: table.header?.[index] ?? String(index + 1),
      valueAt: valueAt(`group ${number}`),
    })),
    clusters: roles.cluster && { valueAt: valueAt('cluster') },
  };
}

/** Whether flags, or names and labels, say where labels of classes begin. */
export const isBaseTold = ({ classBase, openBase }: OpenedInputs): boolean =>
  classBase !== undefined || openBase !== undefined;

/** Whether files can be read more than once. */
function isReadable({ preds, labels }: Paths, { paths }: OpenedFiles, { files }: Platform): boolean {
  return preds !== '-' && labels !== '-' && paths.every((path) => files.size(path) !== undefined);
}

/** Throws UserError for a join of one file. */
function checkJoin({ labels }: Paths, { onlyCommon }: ScoreOptions): void {
  if (onlyCommon && labels === undefined)
    throw problem('no-second-file', {}, { within: [message('flag', { name: 'only-common' })] });
}

/** Columns as their files call them. */
const nameShown = (shown: readonly Selection[], { preds }: OpenedFiles): ShownName[] =>
  shown.map(({ table, indices: [index] }) => ({
    name: String(columnAt(table, index)),
    source: table === preds ? 'preds' : 'labels',
  }));

/** `id`; several key columns by their names in the predictions. */
function nameKeys({ preds: { table, indices } }: KeyColumns): readonly string[] {
  if (indices.length === 1) return ['id'];
  return indices.map((index) => `id_${table.header?.[index] ?? index + 1}`);
}
