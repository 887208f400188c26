import { UserError } from '../error.ts';
import type { Part } from '../loss.ts';
import { indicesOf, listColumns, parseColumns, type Selection } from './column-list.ts';
import { columnName, type Table } from './table.ts';

/** The columns that were named for the parts of a prediction, by the name of their flag; `pred` names the first part or all. */
export type PartNames = Readonly<Record<string, string | undefined>>;

/**
 * Chooses the columns of a prediction of several parts, side by side in the order of the parts. Those not named are found
 * in the header, as `anchor` or `anchor_1`; if that does not decide, the remaining columns are shared out in their order,
 * which is said. Throws UserError where parts lie in two files, or only some of them are known.
 */
export function selectParts(
  preds: Table,
  labels: Table | undefined,
  parts: readonly Part[],
  names: PartNames,
  others: ReadonlySet<number>,
  notes: string[],
): Selection {
  const read = (flag: string): Selection | undefined => {
    const text = names[flag];
    return text === undefined ? undefined : parseColumns(text, `--${flag}`, preds, preds, labels);
  };
  const pred = read('pred');
  const given = parts.map(({ name }) => read(name));
  const [first, ...rest] = parts;
  if (pred !== undefined && given.every((selection) => selection === undefined)) return pred;
  if (pred !== undefined && given[0] !== undefined)
    throw new UserError(`--pred and --${first.name} both name the ${first.name} columns`);
  const known = given.some((selection) => selection !== undefined)
    ? [given[0] ?? pred, ...given.slice(1)]
    : parts.map(({ name }) => inHeader(preds, name, others));
  if (known.every((selection) => selection !== undefined)) return join(known);
  const taken = new Set([...others, ...known.flatMap((selection) => selection?.indices ?? [])]);
  const remaining = indicesOf(preds).filter((index) => !taken.has(index));
  if (known[0] === undefined && known.slice(1).every((selection) => selection !== undefined) && rest.length > 0)
    return join([{ table: preds, indices: remaining }, ...(known.slice(1) as Selection[])]);
  if (known.some((selection) => selection !== undefined)) {
    const missing = parts.filter((_, index) => known[index] === undefined).map(({ name }) => name);
    throw new UserError(
      `${preds.file}: which columns are ${missing.join(' and ')}? there are ${listColumns(preds, remaining)}`,
      `name them: ${missing.map((name) => `--${name} COLUMNS`).join(' ')}`,
    );
  }
  if (parts.length > 1) {
    const columns = remaining.map((index) => columnName(preds, index)).join(', ');
    notes.push(`${preds.file}: ${columns} are read as ${parts.map(({ name }) => name).join(', ')}, in this order`);
  }
  return { table: preds, indices: remaining };
}

/** The columns that the header calls `name`, or that begin with it: `anchor_1`, `anchor.x`. */
function inHeader(table: Table, name: string, others: ReadonlySet<number>): Selection | undefined {
  const pattern = new RegExp(`^${name}($|[_.-])`, 'i');
  const indices = indicesOf(table).filter((index) => !others.has(index) && pattern.test(table.header?.[index] ?? ''));
  return indices.length > 0 ? { table, indices } : undefined;
}

function join(selections: readonly Selection[]): Selection {
  const [{ table }] = selections;
  const other = selections.find((selection) => selection.table !== table);
  if (other !== undefined)
    throw new UserError(`parts of a prediction lie in ${table.file} and ${other.table.file}: put them in one file`);
  const indices = selections.flatMap((selection) => selection.indices);
  const twice = indices.find((index, position) => indices.indexOf(index) !== position);
  if (twice !== undefined) throw new UserError(`${table.file}: ${columnName(table, twice)} is named for two parts`);
  return { table, indices };
}
