import type { Table } from '../input/table.ts';
import { UserError } from '../problem/problem.ts';
import { parseColumns, type Selection } from './column-list.ts';

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
export function selectKeys(text: string, preds: Table, labels: Table | undefined): KeyColumns {
  const lists = text.split(/,(?=(?:preds|labels):)/);
  const files = labels === undefined ? ['preds'] : ['preds', 'labels'];
  const byFile = files.map((file) => lists.filter((list) => list.startsWith(`${file}:`)));
  const isShared = lists.length === 1 && !/^(preds|labels):/.test(text);
  if (!isShared && (lists.length !== files.length || byFile.some((own) => own.length !== 1)))
    throw new UserError(
      `--id ${text}: ${labels === undefined ? 'there is no second file' : 'each file must have its columns named once'}`,
      labels && '--id COLUMN where both have it, else --id preds:COLUMN,labels:COLUMN',
    );
  const read = (index: number, table: Table): Selection => {
    try {
      return parseColumns(isShared ? text : byFile[index][0], '--id', table, preds, labels);
    } catch (error) {
      if (!(error instanceof UserError) || !isShared || labels === undefined) throw error;
      const different = index === 0 ? `--id preds:COLUMN,labels:${text}` : `--id preds:${text},labels:COLUMN`;
      throw new UserError(error.message, error.hint ?? `where it is called differently: ${different}`);
    }
  };
  const keys = { preds: read(0, preds), labels: labels && read(1, labels) };
  const [own, other] = [keys.preds.indices.length, keys.labels?.indices.length];
  if (other !== undefined && other !== own)
    throw new UserError(`--id ${text}: ${own} key columns in ${preds.file}, and ${other} in ${labels?.file}`);
  return keys;
}
