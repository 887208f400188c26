import type { View } from '../../document/view.ts';
import type { Group, GroupColumn, GroupKey } from '../../result/group.ts';
import { formatJson } from '../../words/number.ts';
import { type Entry, jsonObject } from './object.ts';

/** The values of a group under the names of its columns; null for none. */
export function groupObject(columns: readonly GroupColumn[], key: GroupKey): string {
  return jsonObject(
    columns.map(({ name }, column) => {
      const value = key[column];
      return [name, typeof value === 'string' ? JSON.stringify(value) : formatJson(value)];
    }),
  );
}

/** A group as keys and JSON texts. */
export function groupEntries({ groups, precision }: View, { key, summaries }: Group, run: number): Entry[] {
  const { n, ignored, mean, sum, headline, accuracy, share } = summaries[run];
  const number = (value: number | undefined): string => formatJson(value, precision);
  return [
    ['group', groupObject(groups, key)],
    ['n', String(n)],
    ...(ignored > 0 ? [['ignored', String(ignored)] as Entry] : []),
    ['mean', number(mean)],
    ['sum', number(sum)],
    ['headline', number(headline)],
    ...(accuracy === undefined ? [] : [['accuracy', number(accuracy)] as Entry]),
    ['share', number(share)],
  ];
}
