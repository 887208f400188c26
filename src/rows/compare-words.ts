import { type Note, warning } from '../problem/problem.ts';

const plainly = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_.\s]+/g, ' ');

/** Warns of predictions that no label is: of words that differ by their letters' case alone, and where no word is in both columns. */
export function compareWords(predicted: ReadonlySet<string>, labels: ReadonlySet<string>): Note[] {
  const alone = [...predicted].filter((word) => !labels.has(word));
  if (alone.length === 0 || labels.size === 0) return [];
  const others = new Map([...labels].filter((word) => !predicted.has(word)).map((word) => [plainly(word), word]));
  const prediction = alone.find((word) => others.has(plainly(word)));
  if (prediction !== undefined)
    return [warning('words-nearly-equal', { prediction, label: others.get(plainly(prediction)) ?? '' })];
  return alone.length === predicted.size && predicted.size > 1 && labels.size > 1
    ? [warning('no-word-in-common', { prediction: alone[0], label: [...labels][0] })]
    : [];
}
