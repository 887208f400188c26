import { parseNumber } from '../../input/cell.ts';
import { type Hint, hint, problem } from '../../problem/problem.ts';
import { compareWords } from '../../rows/compare-words.ts';
import type { ClassArrays } from './array-classes.ts';
import { showGiven } from './given.ts';
import { type GivenArray, notANumber } from './read-array.ts';

/** Predicted classes and labels of one kind: the same name is the same number in both. Throws UserError for another beside them. */
export function matchClasses(prediction: GivenArray, label: GivenArray): ClassArrays {
  if (prediction.kind === 'word' || label.kind === 'word') {
    const codes = new Map<string, number>();
    const [own, other] = [codeWords(prediction, label, codes), codeWords(label, prediction, codes)];
    return { prediction: own.array, label: other.array, notes: compareWords(own.words, other.words) };
  }
  if (prediction.kind === 'truth') checkBesideTruths(prediction, label);
  if (label.kind === 'truth') checkBesideTruths(label, prediction);
  return { prediction, label, notes: [] };
}

// Below are 0 and 1, which may be probabilities.
const FIRST_CODE = 2;

function codeWords(array: GivenArray, other: GivenArray, codes: Map<string, number>) {
  const words = new Set<string>();
  const values = array.values.map((value, row) => {
    const word = array.words?.[row]?.trim();
    if (word === undefined) throw besideWord(array, row, array.kind === 'truth' ? value === 1 : value, other);
    // Texts of probabilities would be classes as well.
    if (word === '' || parseNumber(word) !== undefined) throw notANumber(array.words?.[row], array.place(row));
    words.add(word);
    const code = codes.get(word) ?? FIRST_CODE + codes.size;
    codes.set(word, code);
    return code;
  });
  return { array: { ...array, values, words: undefined }, words };
}

/** The error of a number or a truth where others are words, in the same array or in the other. */
function besideWord(array: GivenArray, row: number, cell: number | boolean, other: GivenArray) {
  const { words = [], place } = array.words === undefined ? other : array;
  const first = words.findIndex((word) => word !== undefined);
  const args = { given: showGiven(cell), other: showGiven(words[first]), at: place(first) };
  const known = [...new Set(words.filter((word) => word !== undefined))].sort().slice(0, 2);
  return problem('kinds-mixed', args, { place: array.place(row), hints: [needClasses(known)] });
}

/** What to do about words that stand for no class. */
export const needClasses = (words: readonly string[]): Hint =>
  hint('words-need-classes', { example: `[${[...words.map(showGiven), '…'].join(', ')}]` });

/** Throws UserError for a number beside truths that is neither a probability nor one of the classes 0 and 1. */
function checkBesideTruths(truths: GivenArray, { values, place }: GivenArray): void {
  const row = values.findIndex((value) => value < 0 || value > 1);
  if (row < 0) return;
  const other = String(truths.values[0] === 1);
  throw problem('kinds-mixed', { given: showGiven(values[row]), other, at: truths.place(0) }, { place: place(row) });
}
