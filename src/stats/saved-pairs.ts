import { loadNumbers, type SavedNumber, saveNumbers } from '../math/saved.ts';
import type { GroupColumn } from '../result/group.ts';
import { completeRoles, type LocatedMatrix, type Pairs, type Roles, roleEntries, type Texts } from '../rows/block.ts';
import type { Place } from '../words/message.ts';
import { loadValue, type SavedValue, saveValue } from './saved-row.ts';

type Role = keyof Roles;

/** Rows as JSON, with their numbers and places. */
export interface SavedPairs {
  readonly samples: readonly number[];
  readonly ids?: readonly (readonly string[])[];
  readonly texts?: Texts;
  readonly roles: Readonly<Partial<Record<Role, SavedMatrix>>>;
}

interface SavedMatrix {
  readonly width: number;
  /** Row by row: numbers, or of a role that holds values these. */
  readonly values: readonly SavedNumber[] | { readonly known: readonly SavedValue[] };
  /** What values lack, where some lack anything. */
  readonly rest?: readonly SavedNumber[];
  /** Of each row, and what its columns are called. */
  readonly places: readonly Place[];
  readonly columns: readonly (Place['column'] | null)[];
}

/** Values by the numbers that they have got; one that is new gets another. */
interface NumberedValues extends Pick<GroupColumn, 'valueAt'> {
  indexOf(value: unknown): number;
}

/** What stands for the numbers of each role that holds values: others number them in another way. */
export type ValuesOfRoles = Readonly<Partial<Record<Role, NumberedValues>>>;

export function savePairs({ count, sample, roles, ids, texts }: Pairs, values: ValuesOfRoles): SavedPairs {
  const rows = Array.from({ length: count }, (_, row) => row);
  const saved = roleEntries(roles).map(([role, matrix]): [Role, SavedMatrix] => {
    const known = values[role];
    return [
      role,
      {
        width: matrix.width,
        values: known
          ? { known: Array.from(matrix.values, (index) => saveValue(known.valueAt(index))) }
          : saveNumbers(matrix.values),
        ...(matrix.rest && { rest: saveNumbers(matrix.rest) }),
        places: rows.map((row) => matrix.place(row)),
        columns: Array.from({ length: matrix.width }, (_, column) => matrix.place(0, column).column ?? null),
      },
    ];
  });
  return { samples: rows.map(sample), ...(ids && { ids }), ...(texts && { texts }), roles: Object.fromEntries(saved) };
}

export function loadPairs({ samples, roles, ids, texts }: SavedPairs, dictionaries: ValuesOfRoles): Pairs {
  const loaded = roleEntries(roles).map(([role, { width, values, rest, places, columns }]): [Role, LocatedMatrix] => [
    role,
    {
      width,
      values:
        'known' in values
          ? Float64Array.from(values.known, (value) => dictionaries[role]?.indexOf(loadValue(value)) ?? Number.NaN)
          : loadNumbers(values),
      rest: rest && loadNumbers(rest),
      place: (row, column) => ({
        ...places[row],
        ...(column !== undefined && { column: columns[column] ?? column + 1 }),
      }),
    },
  ]);
  return {
    count: samples.length,
    sample: (row) => samples[row],
    roles: completeRoles(Object.fromEntries(loaded)),
    ids,
    texts,
  };
}
