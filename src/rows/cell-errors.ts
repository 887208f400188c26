import { classHint } from '../columns/class-hint.ts';
import type { ClassLabels } from '../columns/class-label.ts';
import { isMissing, isNanWord } from '../input/cell.ts';
import { numberHint } from '../input/number-hint.ts';
import { type Hint, hint, problem, type UserError } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';
import type { Faults } from './block.ts';
import type { WordReader } from './class-words.ts';

/** What becomes of a cell without a value: an error, or NaN, which the pairing leaves out with its row. */
export interface MissingPolicy {
  readonly missing: 'error' | 'skip';
  /** Whether the command has a flag that leaves such rows out. */
  readonly canSkip: boolean;
  /** Whether the word NaN is a value. */
  readonly allowNan: boolean;
  /** Whether an error waits until its row is wanted. */
  readonly waits?: boolean;
  /** Whether what looks wrong is taken as it stands: whole numbers are rounded, words may stand among numbers. */
  readonly asIs?: boolean;
}

/** What a cell should have been. */
export interface Expected {
  /** Where it is a class label: the classes. */
  readonly classes?: ClassLabels;
  /** Where it is the word of a class, or a number: the words. */
  readonly words?: WordReader | undefined;
  /** What to do about a word that stands where a number should. */
  readonly wordHint?: Hint | undefined;
}

/** NaN for a cell that may be without a value; throws UserError for any other. */
export function refuseCell(cell: unknown, policy: MissingPolicy, place: () => Place, expected: Expected): number {
  if (mayBeMissing(cell, policy, expected)) return Number.NaN;
  throw faultOf(cell, policy, place(), expected);
}

function mayBeMissing(cell: unknown, policy: MissingPolicy, { classes }: Expected): boolean {
  if (isNanWord(cell) && policy.allowNan && classes === undefined) return true;
  return policy.missing === 'skip' && isMissing(cell);
}

/** The cells of a block that are no values. */
export interface FaultList {
  /** As `refuseCell`; where errors wait, NaN for any cell, whose error is kept with its row: the first one. */
  refuse(row: number, cell: unknown, place: () => Place, expected: Expected): number;
  /** Throws an error, or keeps it with its row where errors wait: the first one. */
  report(row: number, fault: () => UserError): void;
  /** Takes over what other readers kept of the first `count` rows. */
  add(faults: Faults | undefined, count: number): void;
  /** The errors of the first `count` rows; undefined where there are none. They hold as long as the places do. */
  of(count: number): Faults | undefined;
  /** The next block begins. */
  clear(): void;
}

export function createFaultList(policy: MissingPolicy): FaultList {
  let faults = new Map<number, () => UserError>();
  const report = (row: number, fault: () => UserError): void => {
    if (!policy.waits) throw fault();
    if (!faults.has(row)) faults.set(row, fault);
  };
  return {
    refuse(row, cell, place, expected) {
      if (!policy.waits) return refuseCell(cell, policy, place, expected);
      if (!mayBeMissing(cell, policy, expected)) report(row, () => faultOf(cell, policy, place(), expected));
      return Number.NaN;
    },
    report,
    add(others, count) {
      for (const [row, fault] of others ?? []) if (row < count) faults.set(row, fault);
    },
    of(count) {
      const within = [...faults].filter(([row]) => row < count);
      return within.length > 0 ? new Map(within) : undefined;
    },
    clear() {
      faults = new Map();
    },
  };
}

function faultOf(cell: unknown, policy: MissingPolicy, place: Place, expected: Expected): UserError {
  const { classes = expected.words?.known, wordHint } = expected;
  if (isMissing(cell)) {
    const skip = hint('skip-missing', { allowsNan: isNanWord(cell) && classes === undefined }, { missing: 'skip' });
    const isWord = expected.words !== undefined && typeof cell === 'string' && IS_WORD.test(cell);
    return problem('missing-value', cell === undefined ? {} : { value: cell }, {
      place,
      hints: [...(policy.canSkip ? [skip] : []), ...(isWord ? [hint('missing-is-class', { word: cell })] : [])],
    });
  }
  if (classes !== undefined)
    return problem('not-a-class', { value: cell, classes: classes.list }, { place, hints: [classHint(cell, classes)] });
  const remedy = numberHint(cell) ?? (typeof cell === 'string' && IS_WORD.test(cell) ? wordHint : undefined);
  return problem('not-a-number', { value: cell }, { place, hints: remedy ? [remedy] : [] });
}

/** A cell that begins as words do, and no number. */
const IS_WORD = /^\s*\p{L}/u;
