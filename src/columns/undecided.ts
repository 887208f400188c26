import type { Table } from '../input/table.ts';
import { type Hint, hint, problem, type UserError } from '../problem/problem.ts';
import { columnNames } from './column-list.ts';
import { delimiterHint } from './delimiter-hint.ts';
import { areOneArray, isNameOf, KNOWN_NAMES } from './known-names.ts';
import type { Search } from './search.ts';
import { sharedKey } from './shared-key.ts';

/** The error of predictions or labels that may be in several columns, or in none. */
export function undecided(
  search: Search,
  table: Table,
  flag: keyof typeof KNOWN_NAMES,
  remaining: readonly number[],
): UserError {
  const place = { file: table.file };
  if (table.width === 1) {
    const hints = [delimiterHint(table) ?? hint('labels-as-second-file', {})];
    return problem('one-column-for-both', { file: table.file }, { hints });
  }
  const { arrays } = table;
  const known = columnNames(table, remaining);
  if (arrays !== undefined && !areOneArray(table, remaining)) {
    const names = remaining.map((index) => arrays[index]);
    const example = names.find((name) => !isNameOf(flag === 'pred' ? 'label' : 'pred', name)) ?? names[0];
    return problem('which-array', { flag, known }, { place, hints: [hint('name-array', { flag, example })] });
  }
  return problem('which-column', { flag, known }, { place, hints: [remedyOf(search, table, flag)] });
}

function remedyOf({ files, hasKeys }: Search, { header, width }: Table, flag: keyof typeof KNOWN_NAMES): Hint {
  // A column of identifiers in both files is what most likely leaves one too many.
  const key = hasKeys ? undefined : sharedKey(files);
  if (key) return hint('pair-by-column', { flag, column: key }, { id: key });
  const example = header === undefined ? { pred: '1', label: '2' }[flag] : KNOWN_NAMES[flag][0];
  // Several outputs a row are as likely as a number column beside the values: they are offered, and not assumed.
  return !hasKeys && files.labels?.width === files.preds.width
    ? hint('name-column-or-outputs', { flag, example, width })
    : hint('name-column', { flag, example });
}
