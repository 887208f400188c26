import type { Selection } from './column-list.ts';

/**
 * Roles of one column. Their cells are read as numbers, or as values that are numbered as they come. A flag names the
 * column; that of a base bears the name that the loss gives it.
 */
export const COLUMN_ROLES = {
  weight: { flag: 'weight', holds: 'numbers' },
  base: { flag: undefined, holds: 'numbers' },
  cluster: { flag: 'clusters', holds: 'values' },
} as const;

export type ColumnRole = keyof typeof COLUMN_ROLES;

/** A flag that names the column of a role. */
export type RoleFlag = NonNullable<(typeof COLUMN_ROLES)[ColumnRole]['flag']>;

export const COLUMN_ROLE_NAMES = Object.keys(COLUMN_ROLES) as readonly ColumnRole[];

/** What a column of an input is for; each column of a key, of groups, of a condition or that is shown, and each witness, has a role of its own. */
export type Role =
  | 'prediction'
  | 'label'
  | ColumnRole
  | `group ${number}`
  | `condition ${number}`
  | `key ${number}`
  | `shown ${number}`
  | WitnessRole;

/** A column that tells whether rows of two files belong together. */
export type WitnessRole = `witness ${number}`;

/** The columns of each role; a label has none for a loss without labels. */
export type RoleSelections = Readonly<Partial<Record<Role, Selection>>> & {
  readonly prediction: Selection;
  readonly label: Selection;
};

/** Whether the cells of a role are values that are numbered as they come, and no numbers. */
export function holdsValues(role: Role): boolean {
  return role.startsWith('group ') || (role in COLUMN_ROLES && COLUMN_ROLES[role as ColumnRole].holds === 'values');
}
