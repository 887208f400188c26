const COMMA = /^\s*[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?\s*$/i;
const POINT = /^\s*[+-]?(\d+\.\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
/** `1,234,567` and `1.234,5`: the one comma is no decimal one then, the other is. */
const GROUPS = /^\s*[+-]?\d{1,3}(,\d{3}){2,}(\.\d+)?\s*$/;

/** Whether numbers among some cells have decimal commas, and none a decimal point or commas between groups of digits. */
export function hasDecimalCommas(rows: readonly (readonly string[])[]): boolean {
  let found = false;
  for (const cell of rows.flat()) {
    if (POINT.test(cell) || GROUPS.test(cell)) return false;
    found ||= COMMA.test(cell);
  }
  return found;
}

/** A cell with a point for its decimal comma; undefined for a number with a point, which a decimal comma makes another. */
export function withPoint(cell: string): string | undefined {
  if (COMMA.test(cell)) return cell.replace(',', '.');
  return POINT.test(cell) ? undefined : cell;
}
