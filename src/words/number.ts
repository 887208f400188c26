/**
 * A number as people and pipelines read it: the shortest decimal that reads back to the same double, or `precision`
 * significant digits.
 */
export function formatNumber(value: number, precision?: number): string {
  return String(round(value, precision));
}

/** The same as JSON: what has no JSON number is a string. */
export function formatJson(value: number | undefined, precision?: number): string {
  if (value === undefined) return 'null';
  return Number.isFinite(value) ? formatNumber(value, precision) : `"${value}"`;
}

/** A count with its thousands marked, for sentences and tables. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function round(value: number, precision: number | undefined): number {
  return precision === undefined ? value : Number(value.toPrecision(precision));
}

/** A class by its name; an index that stands for none, as that of an ignored label, by its number. */
export function nameClass(classes: readonly string[], index: number): string {
  return classes[index] ?? String(index);
}
