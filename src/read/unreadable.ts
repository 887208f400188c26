import { quote, UserError } from '../error.ts';
import { isMissing, isNanWord } from './cell.ts';
import { type ClassLabels, classHint } from './class-label.ts';

/** What becomes of a cell without a value: an error, or NaN, which the pairing leaves out with its row. */
export interface MissingPolicy {
  readonly missing: 'error' | 'skip';
  /** Whether the command has a flag that leaves such rows out. */
  readonly canSkip: boolean;
  /** Whether the word NaN is a value. */
  readonly allowNan: boolean;
}

/** NaN for a cell that may be without a value; throws UserError for any other. */
export function unreadable(
  cell: unknown,
  policy: MissingPolicy,
  place: () => string,
  classes: ClassLabels | undefined,
): number {
  if (isNanWord(cell) && policy.allowNan && classes === undefined) return Number.NaN;
  if (isMissing(cell)) {
    if (policy.missing === 'skip') return Number.NaN;
    const value = cell === undefined ? '' : ` ${quote(cell)}`;
    const allow = isNanWord(cell) && classes === undefined ? ', --allow-nan takes NaN as a value' : '';
    const hint = policy.canSkip ? `--missing skip leaves such rows out${allow}` : undefined;
    throw new UserError(`${place()}: missing value${value}`, hint);
  }
  if (classes !== undefined) {
    throw new UserError(
      `${place()}: ${quote(cell)} is not one of the classes ${classes.text}`,
      classHint(cell, classes),
    );
  }
  throw new UserError(`${place()}: ${quote(cell)} is not a number`, hintFor(cell));
}

function hintFor(cell: unknown): string | undefined {
  if (typeof cell !== 'string') return undefined;
  if (/^\s*[+-]?\d+,\d+\s*$/.test(cell)) return 'decimal commas are not read: write a point';
  if (cell.includes(';')) return 'fields separated by ";"? add --delimiter ";"';
  if (cell.includes('\t')) return 'fields separated by tabs? add --input-format tsv';
  return undefined;
}
