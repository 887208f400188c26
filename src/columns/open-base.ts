import { parseNumber } from '../input/cell.ts';
import type { ClassLabels } from './class-label.ts';
import type { ClassNames } from './class-names.ts';

// Labels that are names lie half-way between those that are numbers, which are not yet known to count from 0 or 1.
const NAMED = 0.5;

/** The class index that a label stands for by its name; undefined for one that is a number. */
export const namedIndex = (label: number): number | undefined => (Number.isInteger(label) ? undefined : label - NAMED);

/** How labels name classes whose columns count from 1, until labels decide whether they do as well: numbers stay as they are. */
export function createOpenLabels(count: number, { shown, index }: ClassNames, ignored: readonly number[]): ClassLabels {
  const words = [...index].filter(([name]) => parseNumber(name) === undefined);
  const areNumbers = shown.every((name) => parseNumber(name) !== undefined);
  return {
    count,
    names: new Map(words.map(([name, k]) => [name, k + NAMED])),
    base: 0,
    isOpen: true,
    indexFirst: true,
    truths: count === 2 ? [NAMED, 1 + NAMED] : undefined,
    ignored,
    areTold: false,
    list: { names: shown, ...(!areNumbers && { range: [1, count] }) },
  };
}
