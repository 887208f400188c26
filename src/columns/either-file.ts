import { nearest } from '../problem/nearest.ts';
import { hint, problem } from '../problem/problem.ts';
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

/** The columns of `--by`, each of which may be in either file. Throws UserError for one that is named twice. */
export function selectGroups(text: string | undefined, files: Files): readonly Selection[] {
  const groups = (text?.split(',') ?? []).flatMap((part) => {
    const { table, indices } = findInEither(part.trim(), 'by', files);
    return indices.map((index): Selection => ({ table, indices: [index] }));
  });
  const isTwice = groups.some((group, which) =>
    groups.some(
      (other, before) => before < which && other.table === group.table && other.indices[0] === group.indices[0],
    ),
  );
  if (isTwice && text !== undefined)
    throw problem('column-named-twice', {}, { within: [message('flag', { name: 'by', value: text })] });
  return groups;
}

/** Columns in whichever file has them. Throws UserError where both do and no prefix says which. */
function findInEither(text: string, flag: string, files: Files): Selection {
  const { preds, labels } = files;
  const isIn = {
    preds: findColumn(text, preds) !== undefined,
    labels: labels && findColumn(text, labels) !== undefined,
  };
  if (isIn.preds && isIn.labels)
    throw problem(
      'in-both-files',
      {},
      {
        within: [message('flag', { name: flag, value: text })],
        hints: [hint('say-which-file', { flag, column: text })],
      },
    );
  // A name that is in neither is looked for where there is one like it.
  const isLikePreds = labels !== undefined && !isIn.labels && nearest(text, preds.header ?? []) !== undefined;
  const usual = labels === undefined || isIn.preds || isLikePreds ? preds : labels;
  return parseColumns(text, flag, usual, files);
}
