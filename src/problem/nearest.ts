/**
 * The word of `known` of which `word` is most likely a slip, to be offered as "did you mean": a letter that is missing, added, wrong or
 * swapped, two of them in six letters or more. Short words are rarely slips of each other (auc is not act), and other digits are
 * another name (f1 is not l1): for these no suggestion is the better one.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of known) {
    if (candidate === word) return candidate;
    if (Math.abs(word.length - candidate.length) > MOST_SLIPS) continue;
    const distance = editDistance(word, candidate);
    if (distance < bestDistance && distance <= mostSlips(word, candidate)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const MOST_SLIPS = 2;
const SHORTEST = 3;
const LONG = 6;

/** How far two words may be apart for one to be a slip of the other. */
function mostSlips(word: string, candidate: string): number {
  const longest = Math.max(word.length, candidate.length);
  if (longest < SHORTEST || Math.min(word.length, candidate.length) < SHORTEST - 1) return 0;
  if (digitsOf(word) !== digitsOf(candidate)) return 0;
  if (longest >= LONG) return MOST_SLIPS;
  // Of three letters the one between the others may be wrong, or two be swapped.
  const isAsLong = longest === SHORTEST && word.length === candidate.length;
  if (isAsLong && !hasSameLetters(word, candidate) && !hasSameEnds(word, candidate)) return 0;
  // Letters may be left out, as in an abbreviation.
  return word.length >= SHORTEST && isWithin(word, candidate) ? MOST_SLIPS : 1;
}

const lettersOf = (word: string): string => [...word].sort().join('');

const hasSameLetters = (word: string, other: string): boolean => lettersOf(word) === lettersOf(other);

const hasSameEnds = (word: string, other: string): boolean => word[0] === other[0] && word.at(-1) === other.at(-1);

const digitsOf = (word: string): string => word.replace(/\D/g, '');

/** Whether all letters of a word stand in another one, in this order. */
function isWithin(word: string, other: string): boolean {
  let found = 0;
  for (const letter of other) if (letter === word[found]) found++;
  return found === word.length;
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) => [row, ...Array<number>(b.length).fill(0)]);
  rows[0] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const substitution = rows[row - 1][column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
      rows[row][column] = Math.min(rows[row - 1][column] + 1, rows[row][column - 1] + 1, substitution);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) rows[row][column] = Math.min(rows[row][column], rows[row - 2][column - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}
