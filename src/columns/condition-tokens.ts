import { type Hint, hint, problem, type UserError } from '../problem/problem.ts';
import { type Args, message } from '../words/message.ts';

/** A piece of a condition's text: a name or value, a sign, or the end. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'sign' | 'end';
  readonly text: string;
  /** The file that stands in front of a quoted name. */
  readonly file: 'preds' | 'labels' | undefined;
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

/** What errors of a condition are within. */
export const WHERE = [message('flag', { name: 'where' })];

/** The tokens of a condition, the end among them. Throws UserError for a quote that is not closed. */
export function findTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < end; ) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    // Only a quote begins what is no token.
    if (match === null) {
      const at = start + (text.slice(start).length - text.slice(start).trimStart().length);
      throw problem('condition-quote-open', { at: at + 1 }, { within: WHERE, hints: [hint('condition-example', {})] });
    }
    const [whole, file, single, double, sign, word] = match;
    const at = start + (whole.length - whole.trimStart().length);
    const quoted = single?.replaceAll("''", "'") ?? double?.replaceAll('""', '"');
    tokens.push({
      kind: quoted !== undefined ? 'quoted' : sign !== undefined ? 'sign' : 'word',
      text: quoted ?? sign ?? word,
      file: file as Token['file'],
      at,
    });
  }
  return [...tokens, { kind: 'end', text: '', file: undefined, at: end }];
}

/** Whether it is a name or a value, and no word of the language. */
export function isPlain(token: Token): boolean {
  return token.kind === 'quoted' || (token.kind === 'word' && !isKeyword(token));
}

const isKeyword = ({ text }: Token): boolean => KEYWORDS.includes(text.toLowerCase());

/** The error of a token that should be another. */
export function unexpected(expected: Args<'condition-expects'>['expected'], token: Token): UserError {
  const found = token.kind === 'end' ? {} : { found: token.text };
  return problem(
    'condition-expects',
    { expected, at: token.at + 1, ...found },
    { within: WHERE, hints: [remedyOf(token)] },
  );
}

function remedyOf(token: Token): Hint {
  const { kind, text } = token;
  if (kind === 'sign' && Object.hasOwn(OTHER_SIGNS, text)) return hint('sign-is', { sign: OTHER_SIGNS[text] });
  return kind === 'word' && isKeyword(token)
    ? hint('keyword-in-quotes', { word: text })
    : hint('condition-example', {});
}
