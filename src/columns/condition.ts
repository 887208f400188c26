import { isMissing, parseNumber } from '../input/cell.ts';
import { hint, problem } from '../problem/problem.ts';
import { escapeControls } from '../words/text.ts';
import { OPERATORS, type Operator } from './cell-test.ts';
import { findTokens, isPlain, type Token, unexpected, WHERE } from './condition-tokens.ts';

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
  | {
      readonly kind: 'test';
      readonly column: ColumnName;
      /** `==` of several values holds for any of them. */
      readonly operator: Operator;
      readonly values: readonly [Operand, ...Operand[]];
    };

/** What a column is held against. */
export interface Operand {
  /** As a value. */
  readonly text: string;
  /** As a column, if that is what it is called: a bare word that is no number, or what a file stands in front of. */
  readonly column?: ColumnName;
}

/** A column as a condition names it. */
export interface ColumnName {
  readonly name: string;
  /** The file that stands in front of it. */
  readonly file: 'preds' | 'labels' | undefined;
}

// More parentheses would be a mistake, and could exhaust the stack.
const DEEPEST = 100;

/**
 * Parses a condition: `COLUMN OP VALUE`, `COLUMN OP COLUMN`, `COLUMN in (VALUE, ...)`, `COLUMN is missing`. OP is one of == != < <= > >=.
 * Terms are joined by `and`, `or`, `not` and parentheses. Names and values are words or quoted; `preds:` and
 * `labels:` name the file. A bare word may be a column or a value: that is settled when the files are known. Throws UserError, with the character, for any other text.
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
    if (!skip(isSign(sign))) throw unexpected([sign], tokens[next]);
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
      throw problem('condition-too-deep', { deepest: DEEPEST, at: tokens[next].at + 1 }, { within: WHERE });
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
      if (!skip(isWord('missing'))) throw unexpected(['missing'], tokens[next]);
      const term: Term = { kind: 'missing', column };
      return isNegated ? { kind: 'not', of: term } : term;
    }
    const isNegated = skip(isWord('not'));
    if (skip(isWord('in'))) {
      expect('(');
      const values: [Operand, ...Operand[]] = [parseValue(column)];
      while (skip(isSign(','))) values.push(parseValue(column));
      expect(')');
      const term: Term = { kind: 'test', column, operator: '==', values };
      return isNegated ? { kind: 'not', of: term } : term;
    }
    const sign = tokens[next];
    const operator = OPERATORS.find((known) => isSign(known));
    if (operator === undefined || isNegated) throw unexpected(isNegated ? ['in'] : [...OPERATORS, 'in', 'is'], sign);
    next++;
    return { kind: 'test', column, operator, values: [parseValue(column)] };
  };
  const parseColumn = (): ColumnName => {
    const token = tokens[next];
    if (!isPlain(token)) throw unexpected('column', token);
    next++;
    return nameOf(token);
  };
  const parseValue = ({ name }: ColumnName): Operand => {
    const token = tokens[next];
    const value = token.file === undefined ? token.text : `${token.file}:${token.text}`;
    if (!isPlain(token)) throw unexpected('value', token);
    if (isMissing(value) || (token.kind === 'word' && value.toLowerCase() === 'missing'))
      throw problem(
        'equals-missing',
        { value, at: token.at + 1 },
        { within: WHERE, hints: [hint('test-for-missing', { column: name })] },
      );
    next++;
    const isValue = token.kind === 'quoted' ? token.file === undefined : parseNumber(value) !== undefined;
    return { text: value.trim(), ...(!isValue && { column: nameOf(token) }) };
  };

  const root = parseOr();
  if (tokens[next].kind !== 'end') throw unexpected(['and', 'or'], tokens[next]);
  return { text: escapeControls(text.trim()), root };
}

/** The column that a name or a value stands for. */
function nameOf({ kind, text, file: own }: Token): ColumnName {
  const [, file, name] = /^(?:(preds|labels):)?(.+)$/s.exec(text) ?? [];
  if (kind === 'quoted' || name === undefined) return { name: text, file: own };
  return { name, file: file as ColumnName['file'] };
}
