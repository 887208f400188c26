import type { Matrix } from '../../math/matrix.ts';
import type { MatrixFormat } from '../../request/formats.ts';
import { formatJson, formatNumber } from '../../words/number.ts';

/** Formats in which rows of numbers are printed as they come. */
const SEPARATORS = { csv: ',', tsv: '\t', plain: ' ' } as const;

/** The line of heads, where the input had one and the format has one. */
export function matrixHead(format: MatrixFormat, header: readonly string[] | undefined): string {
  if (header === undefined || format === 'ndjson' || format === 'plain') return '';
  const separator = SEPARATORS[format];
  const quoted = header.map((name) =>
    name.includes(separator) || /["\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name,
  );
  return `${quoted.join(separator)}\n`;
}

/** Rows of numbers, a line each. */
export function matrixRows(
  format: MatrixFormat,
  header: readonly string[] | undefined,
  count: number,
  { width, values }: Matrix,
  precision: number | undefined,
): string {
  let text = '';
  for (let row = 0; row < count; row++) {
    const cells = values.subarray(row * width, (row + 1) * width);
    text += `${format === 'ndjson' ? jsonRow(cells, header, precision) : Array.from(cells, (value) => formatNumber(value, precision)).join(SEPARATORS[format])}\n`;
  }
  return text;
}

function jsonRow(cells: Float64Array, header: readonly string[] | undefined, precision: number | undefined): string {
  const numbers = Array.from(cells, (value) => formatJson(value, precision));
  if (header !== undefined)
    return `{${numbers.map((value, column) => `${JSON.stringify(header[column])}: ${value}`).join(', ')}}`;
  return numbers.length === 1 ? numbers[0] : `[${numbers.join(', ')}]`;
}
