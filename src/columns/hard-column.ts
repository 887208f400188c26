import { isMissing, parseNumber } from '../input/cell.ts';
import { columnAt, type Table } from '../input/table.ts';
import { type Note, note } from '../problem/problem.ts';
import type { Selection } from './column-list.ts';
import { isIdentifier, isNameOf, plainName } from './known-names.ts';

/** Names of columns whose words are classes. */
const CLASSES: ReadonlySet<string> = new Set(
  ['label', 'labels', 'class', 'classes', 'category', 'pred', 'preds', 'prediction', 'predictions', 'predicted']
    .concat(['predict', 'response', 'y_pred', 'yhat', 'y_hat'])
    .concat(['pred_label', 'pred_class', 'predicted_label', 'predicted_class', 'predicted_category']),
);

/**
 * The one column of words among those of a table that holds classes by their names: it stands beside columns that only tell rows apart,
 * or is called so. Undefined where there is none such, as far as the first rows show.
 */
export function findHardColumn(
  table: Table,
  among: readonly number[],
  flag: 'pred' | 'label',
  notes: Note[],
): Selection | undefined {
  const nameAt = (index: number): string => table.header?.[index] ?? '';
  const rest = among.filter((index) => !isIdentifier(nameAt(index)));
  const [index, ...others] = rest.filter((one) => holdsWords(table, one));
  if (index === undefined || others.length > 0) return undefined;
  const isAlone = rest.length === 1 && rest.length < among.length;
  if (!isAlone && !isNameOfClasses(table, index)) return undefined;
  if (!isAlone && !isNameOf(flag, nameAt(index)))
    notes.push(note('words-as-classes', { column: columnAt(table, index), flag }, { file: table.file }));
  return { table, indices: [index] };
}

/** Whether words stand in a column, and no numbers. */
export function holdsWords({ preview }: Table, index: number): boolean {
  const cells = (preview?.rows ?? []).map((row) => row[index]).filter((cell) => !isMissing(cell));
  return cells.length > 0 && cells.every((cell) => typeof cell === 'string' && parseNumber(cell) === undefined);
}

/** Whether a column's name, or that of its array, says that its words are classes. */
export const isNameOfClasses = ({ header, arrays }: Table, index: number): boolean =>
  CLASSES.has(plainName((arrays ?? header)?.[index] ?? ''));
