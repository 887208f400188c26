import type { Table } from '../input/table.ts';
import { nearest } from '../problem/nearest.ts';
import { hint, problem, UserError } from '../problem/problem.ts';
import { message } from '../words/message.ts';
import { type Files, findColumn, parseColumns, type Selection } from './column-list.ts';

/** The one column that a flag names. Throws UserError where it is not one, or is in both files and no prefix says in which. */
export function findOne(text: string | undefined, flag: string, files: Files): Selection | undefined {
  if (text === undefined) return undefined;
  const selection = findInEither(text, flag, files);
  const count = selection.indices.length;
  if (count !== 1)
    throw problem('one-column-wanted', { count }, { within: [message('flag', { name: flag, value: text })] });
  return selection;
}

/** The columns of `--by` or `--show`, each of which may be in either file. Throws UserError for one that is named twice. */
export function selectEach(text: string | undefined, flag: 'by' | 'show', files: Files): readonly Selection[] {
  const columns = (text?.split(',') ?? []).flatMap((part) => {
    const { table, indices } = findList(part.trim(), flag, files) ?? findInEither(part.trim(), flag, files);
    return indices.map((index): Selection => ({ table, indices: [index] }));
  });
  const isTwice = columns.some(({ table, indices }, which) =>
    columns.some((other, before) => before < which && other.table === table && other.indices[0] === indices[0]),
  );
  if (isTwice && text !== undefined)
    throw problem('column-named-twice', {}, { within: [message('flag', { name: flag, value: text })] });
  return columns;
}

/** Columns in whichever file has them. Throws UserError where both do and no prefix says which. */
function findInEither(text: string, flag: string, files: Files): Selection {
  const { preds, labels } = files;
  const isIn = {
    preds: findColumn(text, preds) !== undefined,
    labels: labels && findColumn(text, labels) !== undefined,
  };
  if (isIn.preds && isIn.labels) throw inBoth(text, flag);
  // A name that is in neither is looked for where there is one like it.
  const isLikePreds = labels !== undefined && !isIn.labels && nearest(text, preds.header ?? []) !== undefined;
  const usual = labels === undefined || isIn.preds || isLikePreds ? preds : labels;
  return parseColumns(text, flag, usual, files);
}

/** The columns of a range, a glob or a path, in the one file that has such; undefined for a name. Throws UserError where both do. */
function findList(text: string, flag: string, { preds, labels }: Files): Selection | undefined {
  if (labels === undefined || /^(preds|labels):/.test(text)) return undefined;
  const tables = [preds, labels];
  if (tables.some((table) => findColumn(text, table) !== undefined)) return undefined;
  const found = tables.flatMap((table) => findIn(text, flag, table));
  if (found.length > 1) throw inBoth(text, flag);
  return found.at(0);
}

function findIn(text: string, flag: string, table: Table): readonly Selection[] {
  try {
    return [parseColumns(text, flag, table, { preds: table, labels: undefined })];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

const inBoth = (text: string, flag: string): UserError =>
  problem(
    'in-both-files',
    {},
    {
      within: [message('flag', { name: flag, value: text })],
      hints: [hint('say-which-file', { flag, column: text })],
    },
  );
