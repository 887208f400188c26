import { parseNumber } from '../input/cell.ts';
import { encodingHint } from '../input/number-hint.ts';
import { nearest } from '../problem/nearest.ts';
import { type Hint, hint } from '../problem/problem.ts';
import type { ClassLabels } from './class-label.ts';

/** What to do about a label that is no class. */
export function classHint(
  cell: unknown,
  { names, base, isOpen, isBaseSeen, count, areTold, renumberedBy }: ClassLabels,
): Hint {
  const value = parseNumber(cell);
  if (value !== undefined && value < 0) return hint('ignore-label', { label: value }, { 'ignore-index': value });
  if (value !== undefined && base !== undefined) {
    if (!Number.isInteger(value)) return hint('index-is-whole', {});
    if (renumberedBy !== undefined)
      return hint('classes-as-they-are', { flag: renumberedBy }, { [renumberedBy]: null });
    const other = base === 0 ? 1 : 0;
    return !isBaseSeen && !isOpen && value >= other && value < other + count
      ? hint('class-base', { base: other }, { 'class-base': other })
      : hint('column-per-class', { count });
  }
  const text = String(cell).trim();
  const encoding = encodingHint(text);
  if (encoding !== undefined) return encoding;
  const near =
    [...names.keys()].find((name) => name.toLowerCase() === text.toLowerCase()) ?? nearest(text, names.keys());
  if (near !== undefined) return hint('nearest-class', { name: near });
  return areTold ? hint('list-classes', {}) : hint('class-names-from', { areNamed: names.size > 0 });
}
