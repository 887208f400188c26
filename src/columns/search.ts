import type { Table } from '../input/table.ts';
import type { Held } from '../loss/held.ts';
import type { Loss } from '../loss/loss.ts';
import type { Parameters, Values } from '../loss/parameter.ts';
import type { Note } from '../problem/problem.ts';
import { type Files, indicesOf, type Selection } from './column-list.ts';
import type { ColumnRole, RoleFlag } from './role.ts';
import type { TestedColumn } from './tested-columns.ts';

/** What a loss reads. */
export type Reading = Pick<Loss, 'name' | 'shape' | 'parts' | 'base' | 'labelWidth'> & {
  readonly parameters?: Parameters;
  /** What its predictions are under the values that were asked for: numbers, unless it says more. */
  readonly held?: Held | undefined;
  /** The parameters that were asked for. */
  readonly asked?: Values | undefined;
};

/** What flags say of columns, by their names, where they were given. */
export interface Wanted extends Readonly<Partial<Record<RoleFlag, string | undefined>>> {
  readonly pred?: string | undefined;
  /** The flag that says what `pred` does. */
  readonly predictionFlag?: 'pred' | 'models' | undefined;
  readonly label?: string | undefined;
  readonly id?: string | undefined;
  /** Columns that both files have and that are about different things. */
  readonly unrelated?: string | undefined;
  /** By what rows are grouped. */
  readonly by?: string | undefined;
  /** What is shown beside rows: it is nothing else by that. */
  readonly show?: string | undefined;
  /** Columns of the parts of a prediction and of its base, by the name of their flag. */
  readonly roles?: Readonly<Record<string, string>> | undefined;
  /** The names of the classes, where `--classes` gives them. */
  readonly classes?: readonly string[] | undefined;
  /** Whether what looks wrong is taken as it stands: names that contradict, rows of different things. */
  readonly asIs?: boolean | undefined;
  /** Columns of files of their own. */
  readonly apart?: Readonly<Partial<Record<ColumnRole, Selection | undefined>>> | undefined;
  /** Columns that a condition reads. Only a name or flag makes them anything else. */
  readonly tested?: readonly TestedColumn[] | undefined;
}

/** What is known while the columns of predictions and labels are chosen. */
export interface Search {
  readonly files: Files;
  readonly reading: Reading;
  /** Whether rows pair by key. */
  readonly hasKeys: boolean;
  /** Whether what looks wrong is taken as it stands. */
  readonly asIs: boolean;
  /** What was chosen without being asked for and is not certain. */
  readonly notes: Note[];
  /** The columns of a table that no other role has, nor one of `others`. */
  free(table: Table, ...others: readonly (Selection | undefined)[]): readonly number[];
}

/** The columns of a table that none of some selections has. */
export function without(table: Table, taken: readonly (Selection | undefined)[]): readonly number[] {
  const indices = new Set(taken.flatMap((selection) => (selection?.table === table ? selection.indices : [])));
  return indicesOf(table).filter((index) => !indices.has(index));
}
