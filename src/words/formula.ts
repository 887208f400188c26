import { columnsOf } from './width.ts';

const OPENING = '([{';
const CLOSING = ')]}';
/** What a line may begin with: a binary operator between two terms. */
const OPERATORS = ['+', '−', '-', '=', '·', '/', '<', '>', '≤', '≥'];

/** The terms of a formula, at none of whose ends a bracket or an absolute value is open; an operator stands in front of its term. */
export function termsOf(formula: string): string[] {
  const terms: string[] = [];
  const open: string[] = [];
  let term = '';
  for (const word of formula.split(' ')) {
    const mayBreak = open.length === 0 && term !== '' && (OPERATORS.includes(word) || /[,;]$/.test(term));
    if (mayBreak) {
      terms.push(term);
      term = word;
    } else term = term === '' ? word : `${term} ${word}`;
    for (const sign of word) trackBrackets(sign, open);
  }
  return [...terms, term];
}

/** A bar closes the bar that was opened last, where no bracket was opened since. */
function trackBrackets(sign: string, open: string[]): void {
  if (OPENING.includes(sign)) open.push(sign);
  else if (sign === '|') {
    if (open.at(-1) === '|') open.pop();
    else open.push(sign);
  } else if (CLOSING.includes(sign)) {
    while (open.at(-1) === '|') open.pop();
    open.pop();
  }
}

/** A formula in lines of at most `width` columns, broken between its clauses, else between its terms, and nowhere else: a term that is wider stands alone. */
export function wrapFormula(formula: string, width: number): string[] {
  const lines: string[] = [];
  const append = (part: string): boolean => {
    const line = lines.at(-1);
    if (line === undefined || columnsOf(line) + 1 + columnsOf(part) > width) return false;
    lines[lines.length - 1] = `${line} ${part}`;
    return true;
  };
  for (const terms of clausesOf(termsOf(formula))) {
    const clause = terms.join(' ');
    if (append(clause)) continue;
    if (columnsOf(clause) <= width) lines.push(clause);
    else for (const term of terms) if (!append(term)) lines.push(term);
  }
  return lines;
}

/** Terms up to a comma each. */
function clausesOf(terms: readonly string[]): string[][] {
  const clauses: string[][] = [[]];
  for (const term of terms) {
    clauses[clauses.length - 1].push(term);
    if (/[,;]$/.test(term)) clauses.push([]);
  }
  return clauses.filter(({ length }) => length > 0);
}
