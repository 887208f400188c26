import type { Table } from '../input/table.ts';
import { hint, problem, UserError } from '../problem/problem.ts';
import { message } from '../words/message.ts';
import { type Files, parseColumns, type Selection } from './column-list.ts';

/** The columns that tell the rows apart, of each file as many and in the same order. */
export interface KeyColumns {
  readonly preds: Selection;
  /** Undefined where there is one file. */
  readonly labels: Selection | undefined;
}

/**
 * Reads `--id`: one column list for both files, or `preds:LIST,labels:LIST` where their columns are called differently. Throws
 * UserError where a file has no such column, or one of them more than the other.
 */
export function selectKeys(text: string, files: Files): KeyColumns {
  const { preds, labels } = files;
  const within = [message('flag', { name: 'id', value: text })];
  const lists = text.split(/,(?=(?:preds|labels):)/);
  const names = labels === undefined ? ['preds'] : ['preds', 'labels'];
  const byFile = names.map((name) => lists.filter((list) => list.startsWith(`${name}:`)));
  const isShared = lists.length === 1 && !/^(preds|labels):/.test(text);
  if (!isShared && (lists.length !== names.length || byFile.some((own) => own.length !== 1)))
    throw labels === undefined
      ? problem('no-second-file', {}, { within })
      : problem('keys-named-once', {}, { within, hints: [hint('id-forms', {})] });

  const read = (index: number, table: Table): Selection => {
    if (!isShared) return parseColumns(byFile[index][0], 'id', table, files);
    try {
      return parseColumns(text, 'id', table, files);
    } catch (error) {
      if (!(error instanceof UserError) || labels === undefined || error.problem.hints?.length) throw error;
      const lacks = index === 0 ? 'preds' : 'labels';
      throw new UserError({ ...error.problem, hints: [hint('id-called-differently', { list: text, lacks })] });
    }
  };

  const keys = { preds: read(0, preds), labels: labels && read(1, labels) };
  const [own, other] = [keys.preds.indices.length, keys.labels?.indices.length];
  if (labels !== undefined && other !== undefined && other !== own)
    throw problem(
      'unequal-key-columns',
      { preds: { file: preds.file, count: own }, labels: { file: labels.file, count: other } },
      { within },
    );
  return keys;
}
