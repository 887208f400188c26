/** A number that is shown: a bigint where no double holds it. */
export type ShownNumber = number | bigint;

/**
 * A number as people and pipelines read it: the shortest decimal that reads back to the same double, or `precision`
 * significant digits.
 */
export function formatNumber(value: ShownNumber, precision?: number): string {
  return precision === undefined ? String(value) : String(Number(Number(value).toPrecision(precision)));
}

/** The same as JSON: what has no JSON number is a string. */
export function formatJson(value: ShownNumber | undefined, precision?: number): string {
  if (value === undefined) return 'null';
  return typeof value === 'bigint' || Number.isFinite(value) ? formatNumber(value, precision) : `"${value}"`;
}

/** A count with its thousands marked, for sentences and tables. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A class by its name; an index that stands for none, as that of an ignored label, by its number. */
export function nameClass(classes: readonly string[], index: ShownNumber): string {
  return classes[Number(index)] ?? String(index);
}
