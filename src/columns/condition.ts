import { isMissing } from '../input/cell.ts';
import { UserError } from '../problem/problem.ts';
import { escapeControls, quote } from '../words/text.ts';
import { type CellTest, compareTo, isOneOf, OPERATORS, type Operator } from './cell-test.ts';

/** A condition on the columns of a row, before the files are known. */
export interface Condition {
  /** As it was given, for messages. */
  readonly text: string;
  readonly root: Term;
}

export type Term =
  | { readonly kind: 'and' | 'or'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'not'; readonly of: Term }
  | { readonly kind: 'missing'; readonly column: ColumnName }
  | { readonly kind: 'test'; readonly column: ColumnName; readonly test: CellTest };

/** A column as a condition names it. */
export interface ColumnName {
  readonly name: string;
  /** The file that stands in front of it. */
  readonly file: 'preds' | 'labels' | undefined;
}

interface Token {
  readonly kind: 'word' | 'quoted' | 'sign' | 'end';
  readonly text: string;
  readonly file: ColumnName['file'];
  /** Where it begins, from 0. */
  readonly at: number;
}

// A word ends where a sign or a quote begins. A quote within quotes is doubled.
const TOKEN =
  /\s*(?:(?:(preds|labels):)?(?:'((?:[^']|'')*)'|"((?:[^"]|"")*)")|([()]|,|[=!<>&|]+)|([^\s'"(),=!<>&|]+))/y;
const KEYWORDS = ['and', 'or', 'not', 'in', 'is'];
const OTHER_SIGNS: Readonly<Record<string, string>> = {
  '=': '==',
  '===': '==',
  '<>': '!=',
  '!==': '!=',
  '&&': 'and',
  '&': 'and',
  '||': 'or',
  '|': 'or',
  '!': 'not',
};
const EXAMPLE = "a condition is COLUMN OP VALUE, as in 'split == test and p > 0.5'";
// More parentheses would be a mistake, and could exhaust the stack.
const DEEPEST = 100;

/**
 * Reads a condition: `COLUMN OP VALUE` with == != < <= > >=, `COLUMN in (VALUE, ...)`, `COLUMN is missing`, joined by `and`, `or`,
 * `not` and parentheses. Names and values are words, or stand in quotes; `preds:` and `labels:` say which file. Throws UserError,
 * with the place, for any other text.
 */
export function parseCondition(text: string): Condition {
  const tokens = findTokens(text);
  let next = 0;
  let depth = 0;
  const isWord = (word: string): boolean => tokens[next].kind === 'word' && tokens[next].text.toLowerCase() === word;
  const isSign = (sign: string): boolean => tokens[next].kind === 'sign' && tokens[next].text === sign;
  const skip = (found: boolean): boolean => {
    if (found) next++;
    return found;
  };
  const expect = (sign: string): void => {
    if (!skip(isSign(sign))) throw expected(`"${sign}"`, tokens[next]);
  };

  const parseOr = (): Term => {
    let left = parseAnd();
    while (skip(isWord('or'))) left = { kind: 'or', left, right: parseAnd() };
    return left;
  };
  const parseAnd = (): Term => {
    let left = parseNot();
    while (skip(isWord('and'))) left = { kind: 'and', left, right: parseNot() };
    return left;
  };
  const parseNot = (): Term => {
    if (++depth > DEEPEST)
      throw new UserError(`--where: nested deeper than ${DEEPEST} levels at character ${tokens[next].at + 1}`);
    const term: Term = skip(isWord('not')) ? { kind: 'not', of: parseNot() } : parseOne();
    depth--;
    return term;
  };
  const parseOne = (): Term => {
    if (skip(isSign('('))) {
      const inner = parseOr();
      expect(')');
      return inner;
    }
    const column = parseColumn();
    if (skip(isWord('is'))) {
      const isNegated = skip(isWord('not'));
      if (!skip(isWord('missing'))) throw expected('"missing"', tokens[next]);
      const term: Term = { kind: 'missing', column };
      return isNegated ? { kind: 'not', of: term } : term;
    }
    const isNegated = skip(isWord('not'));
    if (skip(isWord('in'))) {
      expect('(');
      const values = [parseValue(column)];
      while (skip(isSign(','))) values.push(parseValue(column));
      expect(')');
      const term: Term = { kind: 'test', column, test: isOneOf(values) };
      return isNegated ? { kind: 'not', of: term } : term;
    }
    const sign = tokens[next];
    const operator = OPERATORS.find((known) => isSign(known));
    if (operator === undefined || isNegated)
      throw expected(isNegated ? '"in"' : `one of ${OPERATORS.join(' ')} in is`, sign);
    next++;
    return { kind: 'test', column, test: compareTo(operator as Operator, parseValue(column)) };
  };
  const parseColumn = (): ColumnName => {
    const token = tokens[next];
    if (!isPlain(token)) throw expected('a column', token);
    next++;
    const [, file, name] = /^(?:(preds|labels):)?(.+)$/s.exec(token.text) ?? [];
    if (token.kind === 'quoted' || name === undefined) return { name: token.text, file: token.file };
    return { name, file: file as ColumnName['file'] };
  };
  const parseValue = ({ name }: ColumnName): string => {
    const token = tokens[next];
    const value = token.file === undefined ? token.text : `${token.file}:${token.text}`;
    if (!isPlain(token)) throw expected('a value', token);
    if (isMissing(value) || (token.kind === 'word' && value.toLowerCase() === 'missing'))
      throw new UserError(
        `--where: ${quote(value)} at character ${token.at + 1} is a missing value, which nothing equals`,
        `${escapeControls(name)} is missing`,
      );
    next++;
    return value.trim();
  };

  const root = parseOr();
  if (tokens[next].kind !== 'end') throw expected('"and" or "or"', tokens[next]);
  return { text: escapeControls(text.trim()), root };
}

/** Whether it is a name or a value, and no word of the language. */
function isPlain({ kind, text }: Token): boolean {
  return kind === 'quoted' || (kind === 'word' && !KEYWORDS.includes(text.toLowerCase()));
}

function expected(what: string, { kind, text, at }: Token): UserError {
  const place = kind === 'end' ? 'at the end' : `at character ${at + 1}, not ${quote(text)}`;
  const other = kind === 'sign' && Object.hasOwn(OTHER_SIGNS, text) ? OTHER_SIGNS[text] : undefined;
  const isKeyword = kind === 'word' && KEYWORDS.includes(text.toLowerCase());
  const hint = other
    ? `here it is ${other}`
    : isKeyword
      ? `a name or a value that is ${text} stands in quotes`
      : EXAMPLE;
  return new UserError(`--where: ${what} is expected ${place}`, hint);
}

function findTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < end; ) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    // Only a quote begins what is no token.
    if (match === null) {
      const at = start + (text.slice(start).length - text.slice(start).trimStart().length);
      throw new UserError(`--where: the quote at character ${at + 1} is not closed`, EXAMPLE);
    }
    const [whole, file, single, double, sign, word] = match;
    const at = start + (whole.length - whole.trimStart().length);
    const quoted = single?.replaceAll("''", "'") ?? double?.replaceAll('""', '"');
    tokens.push({
      kind: quoted !== undefined ? 'quoted' : sign !== undefined ? 'sign' : 'word',
      text: quoted ?? sign ?? word,
      file: file as ColumnName['file'],
      at,
    });
  }
  return [...tokens, { kind: 'end', text: '', file: undefined, at: end }];
}
