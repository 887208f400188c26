import { columnName, type Table } from '../input/table.ts';
import { hasLabels, type Loss, readsRows } from '../loss/loss.ts';
import { withoutBase } from '../loss/parts.ts';
import { UserError, wordNote } from '../problem/problem.ts';
import { english } from '../words/en/wording.ts';
import { quote } from '../words/text.ts';
import { nameClasses, withoutCommonPrefix } from './class-label.ts';
import { delimiterHint, indicesOf, listColumns, parseColumns, type Selection } from './column-list.ts';
import { findOne, selectGroups } from './either-file.ts';
import { type KeyColumns, selectKeys } from './key-columns.ts';
import { findParts, indicesIn, selectParts } from './parts.ts';
import type { TestedColumn } from './row-condition.ts';

export interface Selections {
  readonly prediction: Selection;
  /** Of no columns for a loss that has no labels. */
  readonly label: Selection;
  /** The column of weights, where one was named. */
  readonly weight: Selection | undefined;
  /** The column that the headline divides by, for a loss that has such. */
  readonly base: Selection | undefined;
  /** The columns that tell the rows apart, where such were named. */
  readonly keys: KeyColumns | undefined;
  /** The column of clusters, where one was named. */
  readonly cluster: Selection | undefined;
  /** The columns by which rows are grouped, one each, in their order. */
  readonly groups: readonly Selection[];
  /** What was chosen without being asked for and is not certain, one sentence each. */
  readonly notes: readonly string[];
}

/** What a loss reads. */
export type Reading = Pick<Loss, 'name' | 'shape' | 'parts' | 'base' | 'labelWidth'>;

/** What `--pred`, `--label` and their kin say, where they were given. */
export interface Wanted {
  readonly prediction?: string | undefined;
  /** The flag that says so. */
  readonly predictionFlag?: 'pred' | 'models' | undefined;
  readonly label?: string | undefined;
  readonly weight?: string | undefined;
  /** The weights, where they stand in a file of their own. */
  readonly weights?: Selection | undefined;
  readonly id?: string | undefined;
  /** By what rows are grouped. */
  readonly by?: string | undefined;
  /** In which clusters they come. */
  readonly clusters?: string | undefined;
  /** The columns of each part of the prediction, and of what the headline divides by, by the name of their flag. */
  readonly roles?: Readonly<Record<string, string>> | undefined;
  /** Columns that a condition reads, and that are taken for nothing else unless they are named or bear a well-known name. */
  readonly tested?: readonly TestedColumn[] | undefined;
  /** The names of the classes, where `--classes` gives them. */
  readonly classes?: readonly string[] | undefined;
}

/** Names that rows bear rather than predictions. */
const IDENTIFIER = /^(id|index|row|sample|key|uuid|name)$|[\s_.-](id|index|key|uuid)$/i;
/** `stationId`, where the letter's case is what tells it from a word like arid. */
const CAMEL_IDENTIFIER = /[a-z0-9](Id|ID|Index|Key|Uuid|UUID)$/;
const isIdentifier = (name: string): boolean => IDENTIFIER.test(name) || CAMEL_IDENTIFIER.test(name);

const PREDICTION_NAMES = ['y_pred', 'pred', 'prediction', 'yhat', 'score', 'prob', 'p'];
const LABEL_NAMES = ['y_true', 'true', 'label', 'target', 'y', 'actual'];

/**
 * Chooses the columns of predictions and labels. Those not named are found by the rules of the command line: a file's only
 * remaining column, all remaining ones for the predictions of a class loss, the well-known names. Throws UserError, which
 * lists the columns, where they do not decide.
 */
export function selectColumns(preds: Table, labels: Table | undefined, reading: Reading, wanted: Wanted): Selections {
  const { shape, parts } = reading;
  const notes = [...(preds.notes ?? []), ...(labels?.notes ?? [])].map((note) => wordNote(note, english));
  const named = {
    prediction:
      wanted.prediction === undefined || parts.length > 0
        ? undefined
        : parseColumns(wanted.prediction, `--${wanted.predictionFlag ?? 'pred'}`, preds, preds, labels),
    label:
      wanted.label === undefined ? undefined : parseColumns(wanted.label, '--label', labels ?? preds, preds, labels),
  };
  const weight = wanted.weights ?? findOne(wanted.weight, '--weight', 'a row has one weight', preds, labels);
  const base = selectBase(reading, wanted, preds, labels);
  const keys = wanted.id === undefined ? undefined : selectKeys(wanted.id, preds, labels);
  const groups = selectGroups(wanted.by, preds, labels);
  const cluster = findOne(wanted.clusters, '--clusters', 'a row is of one cluster', preds, labels);
  const grouped = [...groups, ...(cluster === undefined ? [] : [cluster])].map(({ table, indices: [index] }) => ({
    table,
    index,
  }));
  const asides = [...(wanted.tested ?? []), ...grouped].filter((column) => isAside(column, reading, named));
  const asideIn = (table: Table): number[] => {
    const indices = asides.flatMap((column) => (column.table === table ? column.index : []));
    const all = new Set([...indices, ...indicesOf(table).filter((index) => table.header?.[index] === '')]);
    return all.size < table.width ? [...all] : [];
  };
  const taken = (table: Table, other?: Selection): Set<number> =>
    new Set([
      ...[other, weight, base, keys?.preds, keys?.labels].flatMap((selection) =>
        selection?.table === table ? selection.indices : [],
      ),
      ...asideIn(table),
    ]);

  // Several outputs a row are as likely as a number column beside the values: they are offered, and not assumed.
  const isVector = labels !== undefined && labels.width === preds.width && keys === undefined;

  // A column of identifiers in both files is what most likely leaves one too many.
  const key = keys === undefined ? sharedKey(preds, labels) : undefined;

  const chooseLabel = (others: Set<number>): Selection => {
    const table = labels ?? preds;
    const remaining = indicesOf(table).filter((index) => !others.has(index));
    if (remaining.length === 1) return { table, indices: remaining };
    // A labels file of a class loss may hold a target row: as many columns as there are classes.
    const known = wellKnown(table, remaining, LABEL_NAMES, notes);
    if (known !== undefined) return { table, indices: known };
    if ((readsRows(shape) || shape === 'either') && labels !== undefined && areOne(table, remaining))
      return { table, indices: remaining };
    throw undecided(table, 'label', remaining, LABEL_NAMES, isVector, key);
  };

  const choosePrediction = (others: Set<number>): Selection => {
    const remaining = indicesOf(preds).filter((index) => !others.has(index));
    if (remaining.length === 1 || (readsRows(shape) && areOne(preds, remaining)))
      return { table: preds, indices: remaining };
    const known = wellKnown(preds, remaining, PREDICTION_NAMES, notes);
    if (known !== undefined) return { table: preds, indices: known };
    if (shape === 'either' && areOne(preds, remaining)) return { table: preds, indices: remaining };
    throw undecided(preds, 'pred', remaining, PREDICTION_NAMES, isVector, key);
  };

  const known =
    parts.length === 0
      ? []
      : findParts(preds, labels, parts, { ...wanted.roles, pred: wanted.prediction }, taken(preds, named.label));
  const takenByParts = indicesIn(preds, known);

  /** In one file, the columns that the parts leave, where they are as many as the labels must be. */
  const chooseBesideParts = (others: Set<number>): Selection | undefined => {
    if (parts.length === 0 || known.includes(undefined)) return undefined;
    const remaining = indicesOf(preds).filter((index) => !others.has(index));
    return remaining.length === reading.labelWidth(takenByParts.length)
      ? { table: preds, indices: remaining }
      : undefined;
  };

  const chooseOwn = (): Selection => {
    if (!hasLabels(reading)) {
      const second = labels === undefined ? '' : `, and ${labels.file} is a second file`;
      if (labels !== undefined || named.label !== undefined)
        throw new UserError(`${reading.name} has no labels${second}`);
      return { table: preds, indices: [] };
    }
    if (named.label !== undefined) return named.label;
    // In one file a label is found by its name before the predictions take what remains.
    if (labels !== undefined) return chooseLabel(taken(labels));
    const others = new Set([...taken(preds, named.prediction), ...takenByParts]);
    const isPredicted = named.prediction !== undefined || takenByParts.length > 0;
    return chooseBesideParts(others) ?? chooseLabelOfOneFile(preds, others, isPredicted, notes);
  };

  const label = chooseOwn();
  const prediction =
    parts.length > 0
      ? selectParts(preds, parts, known, taken(preds, label), notes)
      : (named.prediction ?? choosePrediction(taken(preds, label)));
  const identifier = wanted.prediction ? undefined : namesOf(prediction)?.find(isIdentifier);
  if (identifier !== undefined && preds.width > 1) {
    const role =
      prediction.indices.length > 1
        ? 'one of the predictions; --pred names those that are'
        : 'the prediction; --pred names another';
    notes.push(`${preds.file}: column ${quote(identifier)} is read as ${role}`);
  }
  if (keys === undefined && label.table !== prediction.table) notes.push(...noteUnusedKey(preds, label.table));
  const isRead = (index: number): boolean =>
    [prediction, label, weight, base].some((role) => role?.table === preds && role.indices.includes(index));
  const unread = (wanted.tested ?? []).filter(
    (column) => column.table === preds && column.tests.isNumeric && asides.includes(column) && !isRead(column.index),
  );
  if (wanted.prediction === undefined && readsRows(shape))
    for (const { table, index } of unread)
      notes.push(`${table.file}: ${columnName(table, index)} is read by --where alone; --pred names the predictions`);
  const aligned = parts.length > 0 ? label : alignClasses(prediction, label, shape, wanted.classes, notes);
  return { prediction, label: aligned, weight, base, cluster, groups, keys, notes };
}

/** Where both files have a column of names that rows bear, and pair by position all the same. */
function noteUnusedKey(preds: Table, labels: Table): string[] {
  const shared = sharedKey(preds, labels);
  if (shared === undefined) return [];
  if (shared === '') {
    // A column called 1 goes before the first.
    const isFirst = ![preds, labels].some(({ header }) => header?.includes('1'));
    return [`both files have row names, and rows pair by position${isFirst ? '; --id 1 pairs them by these' : ''}`];
  }
  return [`both files have a column ${quote(shared)}, and rows pair by position; --id pairs them by such a column`];
}

/** The first column of names that rows bear, of the predictions, that the labels have too. */
function sharedKey(preds: Table, labels: Table | undefined): string | undefined {
  return preds.header?.find((name) => (name === '' || isIdentifier(name)) && labels?.header?.includes(name));
}

/** Whether there are columns, and not of several arrays, of which one is meant. */
function areOne({ arrays }: Table, indices: readonly number[]): boolean {
  return new Set(indices.map((index) => arrays?.[index])).size === 1;
}

/** Whether a column that rows are chosen or grouped by is likely to be nothing else: it has no name that says what it is. */
function isAside(
  { table, index }: Pick<TestedColumn, 'table' | 'index'>,
  { parts, base }: Reading,
  named: { readonly prediction: Selection | undefined; readonly label: Selection | undefined },
): boolean {
  const name = table.header?.[index].toLowerCase() ?? '';
  const known = [
    ...(named.prediction === undefined ? PREDICTION_NAMES : []),
    ...(named.label === undefined ? LABEL_NAMES : []),
    base?.name,
  ];
  if (known.includes(name)) return false;
  return !parts.some((part) => name === part.name || new RegExp(`^${part.name}([_.-]|\\d+$)`).test(name));
}

/** The column that the headline divides by: the one named, else the one of that name. */
function selectBase({ name, base }: Reading, { roles }: Wanted, preds: Table, labels: Table | undefined) {
  if (base === undefined) return undefined;
  const isThere = [preds, labels].some((table) => table?.header?.includes(base.name));
  const text = roles?.[base.name] ?? (isThere ? base.name : undefined);
  if (text === undefined) throw withoutBase(name, base.name);
  return findOne(text, `--${base.name}`, 'a row has one', preds, labels);
}

/** The label column of a file that holds the predictions too. */
function chooseLabelOfOneFile(table: Table, others: Set<number>, isPredicted: boolean, notes: string[]): Selection {
  const remaining = indicesOf(table).filter((index) => !others.has(index));
  if (isPredicted && remaining.length === 1) return { table, indices: remaining };
  const known = wellKnown(table, remaining, LABEL_NAMES, notes);
  if (known === undefined) throw undecided(table, 'label', remaining, LABEL_NAMES);
  return { table, indices: known };
}

/**
 * A target row whose columns bear the names of the classes, in whatever order, is put in the order of the predictions; what
 * follows from it is said, and also where the names of the two files differ.
 */
function alignClasses(
  prediction: Selection,
  label: Selection,
  shape: Reading['shape'],
  given: readonly string[] | undefined,
  notes: string[],
): Selection {
  const targets = namesOf(label);
  const count = prediction.indices.length;
  const hasClasses = readsRows(shape) || (shape === 'either' && count > 1);
  const classes = hasClasses ? nameClasses(namesOf(prediction), given, count) : undefined;
  if (!classes || !targets || targets.length < 2 || targets.length !== count) return label;
  const positionOf = (names: readonly string[]): (number | undefined)[] => names.map((name) => classes.index.get(name));
  const own = positionOf(targets);
  const positions = own.includes(undefined) ? positionOf(withoutCommonPrefix(targets)) : own;
  if (positions.every((position, index) => position === index)) return label;
  if (new Set(positions).size < count || positions.includes(undefined)) {
    notes.push(`${label.table.file}: target columns are matched to the predictions by position, as their names differ`);
    return label;
  }
  notes.push(`${label.table.file}: target columns are matched to the predictions by name, not by position`);
  return { table: label.table, indices: classes.shown.map((_, index) => label.indices[positions.indexOf(index)]) };
}

export function namesOf({ table, indices }: Selection): readonly string[] | undefined {
  const { header } = table;
  return header && indices.map((index) => header[index]);
}

/** The column, or array, with the first of the well-known names, in any case; said where another of them is there too. */
function wellKnown(
  table: Table,
  among: readonly number[],
  names: readonly string[],
  notes: string[],
): readonly number[] | undefined {
  const { arrays, header } = table;
  const nameAt = (index: number): string => (arrays ?? header)?.[index].toLowerCase() ?? '';
  const isFirst = (index: number): boolean => arrays === undefined || arrays.indexOf(arrays[index]) === index;
  const found = names.flatMap((name) => among.filter((index) => nameAt(index) === name && isFirst(index)));
  if (found.length > 1)
    notes.push(
      `${table.file}: took column ${quote(table.header?.[found[0]])} of ${found.map((index) => quote(table.header?.[index])).join(', ')}`,
    );
  if (found.length === 0) return undefined;
  const [first] = found;
  return arrays === undefined ? [first] : among.filter((index) => arrays[index] === arrays[first]);
}

function undecided(
  table: Table,
  flag: 'pred' | 'label',
  remaining: readonly number[],
  names: readonly string[],
  isVector = false,
  key?: string,
): UserError {
  if (table.width === 1) {
    const hint = delimiterHint(table) ?? 'give the labels as a second file';
    return new UserError(`${table.file} has one column, and both predictions and labels are needed`, hint);
  }
  const { arrays } = table;
  const columns = listColumns(table, remaining);
  const what = flag === 'pred' ? 'predictions' : 'labels';
  if (arrays !== undefined && !areOne(table, remaining))
    return new UserError(
      `${table.file}: which array holds the ${what}? there are ${columns}`,
      `name it: --${flag} NAME, as in --${flag} ${arrays[remaining[0]]}`,
    );
  if (key) {
    const name = /[\s,'"]/.test(key) ? `"${key}"` : key;
    return new UserError(
      `${table.file}: which column holds the ${what}? there are ${remaining.length}: ${columns}`,
      `--id ${name} pairs the files by that column; else name it: --${flag} NAME`,
    );
  }
  const example = table.header === undefined ? (flag === 'pred' ? '1' : '2') : names[0];
  return new UserError(
    `${table.file}: which column holds the ${what}? there are ${remaining.length}: ${columns}`,
    isVector
      ? `name it: --${flag} ${example}; several outputs a row: --pred 1-${table.width} --label 1-${table.width}`
      : `name it: --${flag} NAME or --${flag} POSITION, as in --${flag} ${example}`,
  );
}
