import type { CellTests } from '../columns/cell-test.ts';
import { type ClassLabels, createClassFinder, readClass } from '../columns/class-label.ts';
import type { Dictionary } from '../columns/dictionary.ts';
import type { KeyColumn } from '../columns/key-column.ts';
import type { Role } from '../columns/role.ts';
import type { ShownColumn } from '../columns/shown-column.ts';
import { truthOf } from '../input/boolean-words.ts';
import { parseNumber } from '../input/cell.ts';
import type { Hint } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';
import type { WordReader } from './class-words.ts';
import { readWitness } from './witness-cell.ts';

/** Columns of a table and what they are for. */
export interface RoleColumns {
  readonly role: Role;
  readonly indices: readonly number[];
  /** Where the cells are class labels: how they become class indices. */
  readonly classes?: ClassLabels;
  /** Whether true and yes are 1, false and no are 0. */
  readonly readsTruth?: boolean;
  /** Where hard classes may be words: how these become numbers. */
  readonly words?: WordReader | undefined;
  /** What to do about a word among numbers. */
  readonly wordHint?: Hint | undefined;
  /** Where the cells are held against a condition: how they become outcomes. */
  readonly tests?: CellTests;
  /** Where rows are grouped by the cells: what numbers their values. */
  readonly dictionary?: Dictionary;
  /** Where the cells are keys: what keeps them. Their numbers stand for nothing. */
  readonly keys?: KeyColumn;
  /** Where the cells are shown as they are written: what keeps them. Their numbers stand for nothing. */
  readonly shown?: ShownColumn;
  /** Whether the cells only tell whether rows belong together: any is a number or stands for one. */
  readonly isWitness?: boolean;
}

/** Whether the cells of a role are numbers themselves, and stand for nothing else. */
export const holdsNumbers = (role: RoleColumns): boolean =>
  role.classes === undefined &&
  role.tests === undefined &&
  role.dictionary === undefined &&
  !keepsText(role) &&
  !role.isWitness;

/** Whether the cells of a role are kept as text and have no matrix. */
export const keepsText = ({ keys, shown }: RoleColumns): boolean => keys !== undefined || shown !== undefined;

/** Whether cells of a role are wanted as they are written, numbers too. */
export const needsText = (role: RoleColumns): boolean =>
  role.dictionary !== undefined || keepsText(role) || role.tests?.needsText === true;

/** What a cell is as a number, by its role; undefined where it is none. */
export function readCell(cell: unknown, role: RoleColumns): number | undefined {
  const { classes, tests, dictionary, readsTruth, words } = role;
  if (role.isWitness) return readWitness(cell);
  if (tests !== undefined) return tests.read(cell);
  if (dictionary !== undefined) return dictionary.indexOf(cell);
  if (classes !== undefined) return readClass(cell, classes);
  return parseNumber(cell) ?? words?.read(cell) ?? (readsTruth ? truthOf(cell) : undefined);
}

/** The same of a row of a block, where text is kept and has a placeholder. Throws UserError for what is no key. */
export function takeCell(cell: unknown, role: RoleColumns, row: number, place: () => Place): number | undefined {
  if (role.keys !== undefined) return role.keys.put(row, cell, place);
  return role.shown === undefined ? readCell(cell, role) : role.shown.put(row, cell);
}

/** Creates what maps numbers to class indices or outcomes; undefined where numbers stay as they are. */
export function createFinder({ classes, tests }: RoleColumns): ((number: number) => number | undefined) | undefined {
  if (tests !== undefined) return (number) => tests.read(number);
  return classes && createClassFinder(classes);
}

/** The columns that are read, of all roles. */
export function columnsOf(roles: readonly RoleColumns[]): number {
  return roles.reduce((sum, { indices }) => sum + indices.length, 0);
}
