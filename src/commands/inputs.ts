import { UserError } from '../error.ts';
import type { GroupColumn } from '../group.ts';
import type { Io, Threads } from '../io.ts';
import { holdsIndices, readsRows } from '../loss.ts';
import { type Pairing, pairByPosition, type Source } from '../pair/by-position.ts';
import { nameColumns } from '../parts.ts';
import type { RoleColumns } from '../read/block-builder.ts';
import { type ClassLabels, createClassLabels, nameClasses, withoutCommonPrefix } from '../read/class-label.ts';
import type { Selection } from '../read/column-list.ts';
import { decode } from '../read/decode.ts';
import { createDictionary, type Dictionary } from '../read/dictionary.ts';
import { openTable } from '../read/open.ts';
import { namesOf, type Reading, type Selections, selectColumns } from '../read/select.ts';
import { isDelimited, type OpenOptions, type Table } from '../read/table.ts';
import { transpose } from '../read/transpose.ts';
import type { ScoreOptions } from './options.ts';

/** The files of a run, opened, and their columns chosen. */
export interface OpenedInputs {
  readonly selections: Selections;
  /** What tells the prediction columns apart. */
  readonly columns: readonly string[];
  readonly labelWidth: number;
  /** The names of the classes where labels are class indices that are shown by name. */
  readonly classes: readonly string[] | undefined;
  /** The columns by which rows are grouped; their values are known as far as rows are read. */
  readonly groups: readonly GroupColumn[];
  /** Pairs their rows, which are not read before they are asked for; labels among `ignored` stand for no class. */
  pair(ignored: readonly number[]): Pairing;
}

/** Inputs whose rows are paired. */
export interface Inputs extends OpenedInputs {
  readonly pairing: Pairing;
}

/** Opens predictions and labels for losses that read the same. Throws UserError for what cannot be read or is not decided. */
export async function openInputs(
  predsPath: string,
  labelsPath: string | undefined,
  reading: Reading,
  options: ScoreOptions,
  io: Io,
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
    };
    return openTable(path, settings, io);
  };

  const isClass = shape === 'class' || shape === 'either';
  const flag =
    options.classes !== undefined ? '--classes' : options.classBase !== undefined ? '--class-base' : undefined;
  if (flag !== undefined && !isClass && shape !== 'row') throw new UserError(`${flag}: ${reading.name} has no classes`);
  const opened = await open(predsPath, readsRows(shape), []);
  const turned = options.axis === '0';
  const preds = turned ? await transpose(opened) : opened;
  const header = opened.header ?? [];
  const labelNames = isClass
    ? [...header, ...(header.length > 0 ? withoutCommonPrefix(header) : []), ...(options.classes ?? [])]
    : [];
  const openedLabels = labelsPath === undefined ? undefined : await open(labelsPath, opened.isFlatRow, labelNames);
  // Labels of one column are one a sample already; target rows are turned with the predictions.
  const labels =
    turned && openedLabels !== undefined && openedLabels.width > 1 ? await transpose(openedLabels) : openedLabels;

  const tables = [preds, ...(labels === undefined ? [] : [labels])];
  const threads = await startReading(tables, options.threads ?? io.cores, io);
  const selections = selectColumns(preds, labels, reading, {
    prediction: options.pred,
    label: options.label,
    weight: options.weight,
    by: options.by,
    roles: options.roles,
    classes: options.classes,
  });
  const { prediction, label } = selections;
  const width = prediction.indices.length;
  const names = isClass ? nameClasses(namesOf(prediction), options.classes, width) : undefined;
  const isIndexed = holdsIndices(shape, { width }, { width: label.indices.length });
  const dictionaries = selections.groups.map(() => createDictionary());
  const base = options.classBase ?? 0;
  const positions =
    reading.parts.length > 0
      ? nameColumns(reading.parts, width)
      : Array.from({ length: width }, (_, index) => String(isClass ? index + base : index + 1));
  return {
    selections,
    pair: (ignored) =>
      pair(
        selections,
        isIndexed ? createClassLabels(width, names, options.classBase, ignored) : undefined,
        dictionaries,
        options,
        threads,
      ),
    columns: names?.shown ?? namesOf(prediction) ?? positions,
    labelWidth: label.indices.length,
    classes: isIndexed ? (names?.shown ?? (base > 0 ? positions : undefined)) : undefined,
    groups: selections.groups.map(({ table, indices: [index] }, which) => ({
      name: table.header?.[index] ?? String(index + 1),
      valueAt: dictionaries[which].valueAt,
    })),
  };
}

// In the time that threads take to start, one reads half as much.
const MANY_BYTES = 32 * 2 ** 20;

/** Threads that read ahead in these files, where they are large enough. */
async function startReading(tables: readonly Table[], count: number, io: Io): Promise<Threads | undefined> {
  const size = tables.reduce((sum, { text }) => sum + (text?.region?.size ?? 0), 0);
  return count > 1 && size >= MANY_BYTES ? io.startThreads(count) : undefined;
}

function pair(
  selections: Selections,
  classes: ClassLabels | undefined,
  dictionaries: readonly Dictionary[],
  options: ScoreOptions,
  threads: Threads | undefined,
): Pairing {
  const missing = options.missing ?? 'error';
  const { prediction, label, weight, base, groups } = selections;
  const optional = (role: 'weight' | 'base', selection: Selection | undefined): [Table, RoleColumns][] =>
    selection === undefined ? [] : [[selection.table, { role, indices: selection.indices }]];
  const chosen: [Table, RoleColumns][] = [
    [prediction.table, { role: 'prediction', indices: prediction.indices }],
    [label.table, { role: 'label', indices: label.indices, ...(classes === undefined ? {} : { classes }) }],
    ...optional('weight', weight),
    ...optional('base', base),
    ...groups.map(({ table, indices }, which): [Table, RoleColumns] => [
      table,
      { role: `group${which}`, indices, dictionary: dictionaries[which] },
    ]),
  ];
  const source = (table: Table): Source => ({
    file: table.file,
    hasHeader: isDelimited(table) && table.header !== undefined,
    blocks: decode(
      table,
      chosen.flatMap(([from, role]) => (from === table ? role : [])),
      { missing, canSkip: true, allowNan: options.allowNan ?? false },
      threads,
    ),
  });
  const [first, second] = new Set(chosen.map(([table]) => table));
  return pairByPosition(source(first), second && source(second), missing === 'skip');
}
