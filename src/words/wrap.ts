import { columnsOf } from './width.ts';

/** A word that is longer may be broken, unless it is a number. */
const LONGEST_WORD = 24;

const NUMBER = /^[(["']?[-+−]?[\d.,]+(e[-+]?\d+)?\W*$/i;
const OPERATOR = /^[-+−·/=<>≤≥×→∈∉]$/;
/** A word that the one behind it belongs to: a sum, a logarithm, a factor before them. */
const PREFIX = /^(Σ\S*|ln|log|log\S|sign|max|min|median\S*|½|−?1\/n|1\/\S+|…)$/;

/** Text in lines of at most `width` columns, broken at spaces, but not within formulas and numbers; line ends in the text stay. */
export function wrapText(text: string, width: number): string[] {
  if (text.includes('\n')) return text.split('\n').flatMap((line) => wrapText(line, width));
  const lines: string[] = [];
  for (const phrase of phrasesOf(text).flatMap((each) => breakUp(each, width))) {
    const line = lines.at(-1);
    if (line !== undefined && columnsOf(line) + 1 + columnsOf(phrase) <= width)
      lines[lines.length - 1] = `${line} ${phrase}`;
    else lines.push(phrase);
  }
  return lines;
}

/** The least width that a text can be wrapped to. */
export function leastWidth(text: string): number {
  return phrasesOf(text).reduce((most, phrase) => Math.max(most, leastOf(phrase)), 0);
}

/** The words of a text; those of a formula are one. */
function phrasesOf(text: string): string[] {
  const words = text.split(' ');
  const phrases = [words[0]];
  for (let index = 1; index < words.length; index++) {
    const [before, word] = [words[index - 1], words[index]];
    const isJoined =
      OPERATOR.test(before) ||
      OPERATOR.test(word) ||
      PREFIX.test(before) ||
      isInFormula(phrases[phrases.length - 1], words, index);
    if (isJoined) phrases[phrases.length - 1] += ` ${word}`;
    else phrases.push(word);
  }
  return phrases;
}

/** Whether a word stands within a bracket that was opened in the phrase before it and holds an operator. */
function isInFormula(phrase: string, words: readonly string[], index: number): boolean {
  const depth = depthOf(phrase);
  if (depth <= 0) return false;
  let open = depth;
  // What follows dots says how many there are.
  let holdsOperator = phrase.startsWith('…') || phrase.split(' ').some((word) => OPERATOR.test(word));
  for (let next = index; next < words.length && open > 0; next++) {
    holdsOperator ||= OPERATOR.test(words[next]);
    open += depthOf(words[next]);
  }
  return holdsOperator && open <= 0;
}

/** How many brackets a text opens and leaves open. */
const depthOf = (text: string): number =>
  [...text].reduce((depth, sign) => depth + ('([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0), 0);

function leastOf(phrase: string): number {
  const width = columnsOf(phrase);
  return width <= LONGEST_WORD || NUMBER.test(phrase)
    ? width
    : isFormula(phrase)
      ? Math.max(...phrase.split(' ').map(leastOf))
      : LONGEST_WORD;
}

const isFormula = (phrase: string): boolean => phrase.includes(' ');

/** A phrase that is wider than a line, in pieces that are not: a formula at its spaces, a long word anywhere, a number nowhere. */
function breakUp(phrase: string, width: number): string[] {
  if (columnsOf(phrase) <= width || NUMBER.test(phrase)) return [phrase];
  if (isFormula(phrase)) return phrase.split(' ').flatMap((word) => breakUp(word, width));
  const pieces = [''];
  for (const sign of phrase) {
    const piece = pieces[pieces.length - 1];
    if (piece === '' || columnsOf(piece + sign) <= width) pieces[pieces.length - 1] += sign;
    else pieces.push(sign);
  }
  return pieces;
}
