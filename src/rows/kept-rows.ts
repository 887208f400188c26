import type { Role } from '../columns/role.ts';
import type { ShownText } from '../columns/shown-column.ts';
import type { Place } from '../words/message.ts';
import { type Block, type Keys, type LocatedMatrix, mapTexts, roleEntries } from './block.ts';
import { enlarged } from './key-table.ts';

/** Rows of one file in memory, counted from 0. */
export interface KeptRows {
  /** Keeps a row of a block with keys. */
  add(block: Block, row: number): void;
  /** The line of a row, or its number in its file. */
  lineOf(row: number): number;
  /** Where a row stands in the user's input. */
  place(row: number): Place;
  /** Some of the rows, role by role. */
  take(rows: readonly number[]): TakenRows;
}

export type TakenRows = Pick<Block, 'roles' | 'texts'>;

/** What is kept of one role: `width` numbers a row. */
interface KeptRole {
  readonly role: Role;
  readonly width: number;
  values: Float64Array;
  /** What values lack, where some lack anything. */
  rest: Float64Array | undefined;
}

export function createKeptRows(): KeptRows {
  let lines = new Float64Array(2 ** 12);
  let count = 0;
  let kept: readonly KeptRole[] | undefined;
  let shown: Readonly<Partial<Record<Role, ShownText[]>>> | undefined;
  let placeAt: Keys['placeAt'] = () => ({});

  return {
    add({ roles, keys, texts }, row) {
      if (keys === undefined) throw new Error('a block without keys');
      if (kept === undefined) {
        placeAt = keys.placeAt;
        kept = roleEntries(roles).map(([role, { width }]) => ({
          role,
          width,
          values: new Float64Array(width * lines.length),
          rest: undefined,
        }));
      }
      shown ??= mapTexts(texts, (): ShownText[] => []);
      for (const [role, column] of roleEntries(shown ?? {})) column.push(texts?.[role]?.[row] ?? null);
      if (count === lines.length) {
        lines = enlarged(lines, new Float64Array(2 * count));
        for (const one of kept) {
          one.values = enlarged(one.values, new Float64Array(2 * count * one.width));
          one.rest &&= enlarged(one.rest, new Float64Array(2 * count * one.width));
        }
      }
      lines[count] = keys.lines[row];
      for (const one of kept) {
        const { role, width, values } = one;
        const from = roles[role]?.values ?? [];
        for (let column = 0; column < width; column++) values[count * width + column] = from[row * width + column];
        const lacking = roles[role]?.rest;
        if (lacking === undefined) continue;
        one.rest ??= new Float64Array(values.length);
        for (let column = 0; column < width; column++) one.rest[count * width + column] = lacking[row * width + column];
      }
      count++;
    },
    lineOf: (row) => lines[row],
    place: (row) => placeAt(lines[row]),
    take(rows) {
      const entries = (kept ?? []).map(({ role, width, values, rest }): [Role, LocatedMatrix] => {
        const takeFrom = (numbers: Float64Array): Float64Array => {
          const taken = new Float64Array(rows.length * width);
          rows.forEach((row, index) => {
            for (let column = 0; column < width; column++)
              taken[index * width + column] = numbers[row * width + column];
          });
          return taken;
        };
        return [
          role,
          {
            width,
            values: takeFrom(values),
            rest: rest && takeFrom(rest),
            place: (index, column) => placeAt(lines[rows[index]], column === undefined ? undefined : role, column),
          },
        ];
      });
      return {
        roles: Object.fromEntries(entries),
        texts: mapTexts(shown, (column) => rows.map((row) => column[row])),
      };
    },
  };
}
