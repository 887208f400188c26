/** What takes two columns of a terminal: Hangul, Han, kana, and full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const NONE = /[\u0300-\u036f\u200b-\u200f]/u;

/** The columns that a line of text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : NONE.test(character) ? 0 : 1;
  return width;
}

/** `text` with spaces behind it up to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Lines of at most `width` columns, broken between words; line ends in the text stay. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => join(line.split(' '), ' ', width));
}

/**
 * A formula on lines of at most `width` columns. It is broken at commas between its parts, else before the plus and minus signs
 * that stand within the fewest brackets.
 */
export function wrapFormula(formula: string, width: number): string[] {
  if (displayWidth(formula) <= width) return [formula];
  const deepest = 3;
  for (let depth = 0; depth <= deepest; depth++)
    for (const isBreak of [/^, /, /^ [+−] /]) {
      const lines = join(split(formula, isBreak, depth), '', width);
      if (lines.every((line) => displayWidth(line) <= width)) return lines.map((line) => line.trim());
    }
  return [formula];
}

/** The terms of a formula: broken where `isBreak` matches within at most `depth` brackets. */
function split(formula: string, isBreak: RegExp, depth: number): string[] {
  const terms: string[] = [];
  let open = 0;
  let from = 0;
  for (let at = 0; at < formula.length; at++) {
    if ('([{'.includes(formula[at])) open++;
    if (')]}'.includes(formula[at])) open--;
    if (open > depth || !isBreak.test(formula.slice(at))) continue;
    const to = formula[at] === ',' ? at + 1 : at;
    terms.push(formula.slice(from, to));
    from = to;
  }
  return [...terms, formula.slice(from)];
}

/** Joins pieces to lines of at most `width` columns; a piece that is longer has a line of its own. */
function join(pieces: readonly string[], between: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines[lines.length - 1];
    if (last !== undefined && displayWidth(`${last}${between}${piece}`) <= width)
      lines[lines.length - 1] = `${last}${between}${piece}`;
    else lines.push(piece);
  }
  return lines;
}
