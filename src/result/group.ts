import type { ColumnValue } from '../columns/dictionary.ts';
import type { Resolved } from '../loss/resolve.ts';
import type { Summary } from './summary.ts';

/** What stands in a column by which rows are grouped; undefined where it is empty. */
export type GroupValue = ColumnValue;

/** A group's value in each column by which rows are grouped. */
export type GroupKey = readonly GroupValue[];

/** A column by which rows are grouped, and what its indices stand for. */
export interface GroupColumn {
  readonly name: string;
  valueAt(index: number): GroupValue;
}

/** `region=north, year=2024`: a group by its values, of which the empty ones are called `missing`. */
export function nameGroup(columns: readonly Pick<GroupColumn, 'name'>[], key: GroupKey, missing: string): string {
  return columns.map(({ name }, column) => `${name}=${key[column] ?? missing}`).join(', ');
}

/** A text that no other group has: no number and text of a column are written alike. */
export function groupText(key: GroupKey): string {
  // An empty text is no value.
  const texts = key.map((value) => (value === undefined ? '' : String(value)));
  return texts.length === 1 ? texts[0] : JSON.stringify(texts);
}

/** What a group is ranked by: the number that its loss is known by. */
export const rankOf = ({ headline, mean }: Pick<GroupSummary, 'headline' | 'mean'>): number => headline ?? mean;

/** The number of the worse group first: of a score the lower one. NaN is worse than any number. */
export function compareRanks({ better }: Pick<Resolved, 'better'>): (a: number, b: number) => number {
  const sign = better === 'higher' ? 1 : -1;
  return (a, b) => {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
    return a === b ? 0 : sign * (a - b);
  };
}

export const NO_GROUPS: GroupList = {
  count: 0,
  keyAt: () => [],
  at() {
    throw new RangeError('there are no groups');
  },
};

/** The first groups of a list, by default all. */
export function* groupsIn(groups: GroupList, count = groups.count): Generator<Group, void> {
  for (let index = 0; index < Math.min(count, groups.count); index++) yield groups.at(index);
}

/** What the rows of one group come to. */
export interface GroupSummary extends Pick<Summary, 'n' | 'ignored' | 'mean' | 'sum' | 'headline' | 'accuracy'> {
  /** Its part of the sum of all losses. */
  readonly share: number;
}

/** A group of rows, with a summary for each run. */
export interface Group {
  readonly key: GroupKey;
  readonly summaries: readonly GroupSummary[];
}

/** The groups of a command, the worst of the first run first, each made when it is asked for. */
export interface GroupList {
  readonly count: number;
  keyAt(index: number): GroupKey;
  at(index: number): Group;
}

/** A group of rows under several models, in their order. */
export interface GroupChange {
  readonly key: GroupKey;
  readonly summaries: readonly GroupSummary[];
  /** What it adds to the change of the mean loss against the reference: n of the group / n × the change of its own mean. */
  readonly contributions: readonly number[];
}
