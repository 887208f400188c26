import type { ColumnValues } from './column-values.ts';
import type { NumberColumn } from './table.ts';

/** A column of a table: a field of the file, or one element of a field that holds lists of equal length. */
export interface FieldColumn {
  readonly name: string;
  readonly field: number;
  /** Undefined for a field without lists. */
  readonly element: number | undefined;
}

/** `logits` with lists of 3 as `logits.0`, `logits.1`, `logits.2`, as of a JSON record. */
export function columnsOfFields(
  fields: readonly { readonly name: string; readonly length: number | undefined }[],
): FieldColumn[] {
  return fields.flatMap(({ name, length }, field): FieldColumn[] =>
    length === undefined
      ? [{ name, field, element: undefined }]
      : Array.from({ length }, (_, element) => ({ name: `${name}.${element}`, field, element })),
  );
}

/** A column of the values of fields, by their numbers; those of lists, which are as long as `lengths` says, one after another. */
export function columnOf(
  { field, element }: FieldColumn,
  values: ReadonlyMap<number, ColumnValues>,
  lengths: readonly (number | undefined)[],
): ColumnValues {
  const all = values.get(field) ?? {};
  const [{ numbers }, length] = [all, lengths[field]];
  if (numbers === undefined || element === undefined || length === undefined) return all;
  const { offset, stride, exact, isMissing, ...rest } = numbers;
  const column: NumberColumn = {
    ...rest,
    offset: offset + element * stride,
    stride: length * stride,
    ...(exact && { exact: (row: number) => exact(row * length + element) }),
    ...(isMissing && { isMissing: (row: number) => isMissing(row * length + element) }),
  };
  return { numbers: column };
}
