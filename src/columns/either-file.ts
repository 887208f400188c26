import type { Table } from '../input/table.ts';
import { nearest } from '../problem/nearest.ts';
import { UserError } from '../problem/problem.ts';
import { findColumn, parseColumns, type Selection } from './column-list.ts';

/** The one column that was named. Throws UserError where it is not one, or is in both files and no prefix says in which. */
export function findOne(
  text: string | undefined,
  flag: string,
  rule: string,
  preds: Table,
  labels: Table | undefined,
): Selection | undefined {
  if (text === undefined) return undefined;
  const selection = findInEither(text, flag, preds, labels);
  if (selection.indices.length !== 1)
    throw new UserError(`${flag} ${text}: ${rule}, and this names ${selection.indices.length} columns`);
  return selection;
}

/** The columns of `--by`, each of which may be in either file. Throws UserError for one that is named twice. */
export function selectGroups(text: string | undefined, preds: Table, labels: Table | undefined): readonly Selection[] {
  const groups = (text?.split(',') ?? []).flatMap((part) => {
    const { table, indices } = findInEither(part.trim(), '--by', preds, labels);
    return indices.map((index): Selection => ({ table, indices: [index] }));
  });
  const isTwice = groups.some((group, which) =>
    groups.some(
      (other, before) => before < which && other.table === group.table && other.indices[0] === group.indices[0],
    ),
  );
  if (isTwice) throw new UserError(`--by ${text}: a column is named twice`);
  return groups;
}

/** Columns in whichever file has them. Throws UserError where both do and no prefix says which. */
function findInEither(text: string, flag: string, preds: Table, labels: Table | undefined): Selection {
  const inBoth =
    labels !== undefined && findColumn(text, preds) !== undefined && findColumn(text, labels) !== undefined;
  if (inBoth)
    throw new UserError(
      `${flag} ${text}: both files have it`,
      `say which: ${flag} preds:${text} or ${flag} labels:${text}`,
    );
  // A name that is in neither is looked for where there is one like it.
  const isOfPreds =
    findColumn(text, preds) !== undefined ||
    (labels !== undefined && findColumn(text, labels) === undefined && nearest(text, preds.header ?? []) !== undefined);
  const usual = labels === undefined || isOfPreds ? preds : labels;
  return parseColumns(text, flag, usual, preds, labels);
}
