import { isMissing, parseNumber } from '../input/cell.ts';
import type { NumberColumn } from '../input/table.ts';
import { textCode } from '../kernels/text-code.ts';

// No missing word is longer.
const LONGEST_MISSING = 4;

/** The cell of a witness as a number: itself, or one that stands for its text, as for integers that no double holds; NaN for none. */
export function readWitness(cell: unknown): number {
  if (typeof cell === 'number') return cell;
  const text = typeof cell === 'string' ? cell.trim() : cell === null || cell === undefined ? '' : String(cell);
  if (text.length <= LONGEST_MISSING && isMissing(text)) return Number.NaN;
  const number = parseNumber(text);
  return number !== undefined && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : textCode(text);
}

/** The cells of a witness in a column of numbers. */
export function takeWitness({ values, offset, stride, exact }: NumberColumn, first: number, into: Float64Array): void {
  for (let row = 0; row < into.length; row++) {
    const value = values[offset + (first + row) * stride];
    const isWide = exact !== undefined && Math.abs(value) > Number.MAX_SAFE_INTEGER;
    into[row] = isWide ? textCode(String(exact(first + row))) : value;
  }
}
