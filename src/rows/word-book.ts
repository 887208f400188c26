import { truthOf } from '../input/boolean-words.ts';
import { encodingHint, numberHint } from '../input/number-hint.ts';
import { textCode } from '../kernels/text-code.ts';
import { nextAbove } from '../math/neighbour.ts';

/** The numbers of words, of one source or of several. */
export interface WordBook {
  codeOf(word: string): number | undefined;
  wordOf(value: number): string | undefined;
  /** Whether there are words beside those of truth, or will be: then these are names as well. */
  hasNames(): boolean;
  expectNames(): void;
  /** Two words that were read as the same truth. */
  clash(): readonly [string, string] | undefined;
}

/** Begins with no words. Those of truth are 1 and 0 until the first name comes: from there on each new one is a name. */
export function createWordBook(): WordBook {
  const codes = new Map<string, number>();
  const names = new Map<number, string>();
  const truths: readonly [string[], string[]] = [[], []];
  let hasNames = false;
  const add = (word: string): number | undefined => {
    const truth = truthOf(word);
    if (truth !== undefined && !hasNames) {
      truths[truth === 0 ? 0 : 1].push(word);
      codes.set(word, truth);
      return truth;
    }
    if (!isName(word)) return undefined;
    hasNames = true;
    let code = textCode(word);
    // Two words of one hash are two classes all the same.
    while (names.has(code)) code = nextAbove(code);
    codes.set(word, code);
    names.set(code, word);
    return code;
  };
  return {
    codeOf: (word) => codes.get(word) ?? add(word),
    wordOf(value) {
      if (value !== 0 && value !== 1) return names.get(value);
      return truths[value].length === 1 ? truths[value][0] : undefined;
    },
    hasNames: () => hasNames,
    expectNames() {
      hasNames = true;
    },
    clash() {
      const [first, second] = truths.find((texts) => texts.length > 1) ?? [];
      return first === undefined || second === undefined ? undefined : [first, second];
    },
  };
}

/** Whether a text may be the name of a class: what looks like a number that is written otherwise is none. */
const isName = (word: string): boolean =>
  encodingHint(word) === undefined && (/\p{L}/u.test(word) || numberHint(word) === undefined);
