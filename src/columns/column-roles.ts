import { withoutBase } from '../loss/parts.ts';
import type { Files, Selection } from './column-list.ts';
import { findOne } from './either-file.ts';
import { COLUMN_ROLE_NAMES, COLUMN_ROLES, type ColumnRole } from './role.ts';
import type { Reading, Wanted } from './search.ts';

/** The column of each role, where a flag names one or the loss has it. Throws UserError where a name is not that of one column. */
export function selectByRole(
  files: Files,
  reading: Reading,
  wanted: Wanted,
): Readonly<Partial<Record<ColumnRole, Selection>>> {
  const found = COLUMN_ROLE_NAMES.map((role) => [
    role,
    wanted.apart?.[role] ?? selectOne(role, files, reading, wanted),
  ]);
  return Object.fromEntries(found.filter(([, selection]) => selection !== undefined));
}

function selectOne(role: ColumnRole, files: Files, reading: Reading, wanted: Wanted): Selection | undefined {
  const { flag } = COLUMN_ROLES[role];
  if (flag !== undefined) return findOne(wanted[flag], flag, files);
  return reading.base && findOne(nameOfBase(files, reading, wanted), reading.base.name, files);
}

/** The column that the headline divides by: the one named, else the one of that name. */
function nameOfBase({ preds, labels }: Files, { name: loss, base }: Reading, { roles }: Wanted): string | undefined {
  if (base === undefined) return undefined;
  const isThere = [preds, labels].some((table) => table?.header?.includes(base.name));
  const name = roles?.[base.name] ?? (isThere ? base.name : undefined);
  if (name === undefined) throw withoutBase(loss, base.name);
  return name;
}
