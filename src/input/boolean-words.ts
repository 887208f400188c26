const TRUTHS: ReadonlyMap<string, number> = new Map([
  ['true', 1],
  ['yes', 1],
  ['t', 1],
  ['y', 1],
  ['false', 0],
  ['no', 0],
  ['f', 0],
  ['n', 0],
]);

/** What a cell says that is true or false, or yes or no: 1 or 0; undefined for any other. */
export function truthOf(cell: unknown): number | undefined {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  return typeof cell === 'string' ? TRUTHS.get(cell.trim().toLowerCase()) : undefined;
}
