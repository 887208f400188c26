import { type Hint, hint, problem, type UserError } from '../../problem/problem.ts';
import { WHOLE } from '../corrupt-file.ts';
import { isWideText } from '../wide-number.ts';
import { stringEnd } from './string-end.ts';

// A key stands in quotes, whatever it says.
const BARE_NON_FINITE = /"|(?:-?\bInfinity|\bNaN)\b(?!\s*:)/g;

/**
 * Parses JSON; the bare NaN, Infinity and -Infinity that Python writes become the strings by which lossctl writes them.
 * A whole number that no double holds is its text, 9007199254740993; where `keepsNumberText`, any that a double does not print as it
 * is written: `1.0`. Throws UserError with the place of the fault. `line` is the number of the text's first line in `file`.
 */
export function parseJson(text: string, file: string, line: number, keepsNumberText = false): unknown {
  const keeps = keepsNumberText ? isPrintedOtherwise : MANY_DIGITS.test(text) ? isWide : undefined;
  const parse = keeps === undefined ? JSON.parse : (own: string): unknown => parseWithText(own, keeps);
  try {
    return parse(text);
  } catch {
    try {
      return parse(replaceOutside(text, BARE_NON_FINITE, (token) => `"${token}"`));
    } catch {
      throw describeFault(text, file, line);
    }
  }
}

const QUOTE_OR_NUMBER = /"|-?\d[\d.eE+-]*/g;

/** A text with such digits may have a whole number that no double holds. */
const MANY_DIGITS = /(?<![\d.])\d{16,}(?![\d.eE])/;

const isPrintedOtherwise = (token: string): boolean => String(Number(token)) !== token;
const isWide = (token: string): boolean => isWideText(token, Number(token));

/** Parses JSON, in which the numbers that are kept as text are put in quotes when it is known to be JSON. */
function parseWithText(text: string, keeps: (token: string) => boolean): unknown {
  const value: unknown = JSON.parse(text);
  const kept = replaceOutside(text, QUOTE_OR_NUMBER, (token) => (keeps(token) ? `"${token}"` : token));
  return kept === text ? value : JSON.parse(kept);
}

/** Replaces what a pattern finds outside of strings, whose first quote it finds too. A string in the pattern would exhaust the stack. */
function replaceOutside(text: string, pattern: RegExp, replace: (token: string) => string): string {
  const parts: string[] = [];
  let from = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [token] = match;
    if (token === '"') {
      pattern.lastIndex = stringEnd(text, match.index);
      continue;
    }
    parts.push(text.slice(from, match.index), replace(token));
    from = pattern.lastIndex;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
}

/** The first character at which a text stops being JSON; JSON.parse itself names it in some versions of Node and not in others. */
function describeFault(text: string, file: string, line: number): UserError {
  const position = findFault(text);
  const before = text.slice(0, position).split('\n');
  const place = { file, line: line + before.length - 1, character: [...(before.at(-1) ?? '')].length + 1 };
  const [found] = text.slice(position);
  if (found === undefined) return problem('json-cut', {}, { place, hints: WHOLE });
  return problem('json-unexpected', { found }, { place, hints: hintsAt(text, position) });
}

/** What programs and people write that JSON does not have. */
function hintsAt(text: string, position: number): readonly Hint[] {
  const [before, after] = [text.slice(0, position).trimEnd(), text.slice(position, position + 80)];
  if (/^[\]}]/.test(after) && before.endsWith(',')) return [hint('json-last-comma', {})];
  if (/^(\/[/*]|#)/.test(after)) return [hint('json-comment', {})];
  if (after.startsWith("'") || /^[A-Za-z_$][\w$]*\s*:/.test(after)) return [hint('json-double-quotes', {})];
  if (/^(None|True|False|undefined|nan|-?inf)\b/.test(after)) return [hint('json-python-words', {})];
  return [];
}

const SPACE = /[ \t\r\n]*/y;
const TOKEN = /([{}[\],:"])|-?(?:(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity)|true|false|null|NaN/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What may come next. */
type State = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

function findFault(text: string): number {
  const open: string[] = [];
  let state: State = 'value';
  let position = 0;
  for (;;) {
    SPACE.lastIndex = position;
    SPACE.test(text);
    TOKEN.lastIndex = SPACE.lastIndex;
    const match = TOKEN.exec(text);
    const start = SPACE.lastIndex;
    if (match === null) return start;
    const isString = match[1] === '"';
    const fault = isString ? stringFault(text, start) : undefined;
    if (fault !== undefined) return fault;
    const next: State | undefined = advance(state, isString ? 'string' : (match[1] ?? 'value'), open);
    if (next === undefined) return start;
    state = next;
    position = isString ? stringEnd(text, start) : TOKEN.lastIndex;
  }
}

/** Where a string that begins at `start` stops being one; undefined for one that is whole. */
function stringFault(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return undefined;
    if (text.charCodeAt(at) < 0x20) return at;
    if (text[at] !== '\\') continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) return at;
    at = ESCAPE.lastIndex - 1;
  }
  return text.length;
}

/** The state after a token; undefined for a token that may not stand there. `open` holds the brackets not yet closed. */
function advance(state: State, token: string, open: string[]): State | undefined {
  const wantsValue = state === 'value' || state === 'value or ]';
  if (token === '{' || token === '[') {
    if (!wantsValue) return undefined;
    open.push(token);
    return token === '{' ? 'key or }' : 'value or ]';
  }
  if (token === '}' || token === ']') {
    const mayClose = state === ', or end' || state === (token === '}' ? 'key or }' : 'value or ]');
    return mayClose && open.pop() === (token === '}' ? '{' : '[') ? ', or end' : undefined;
  }
  if (token === ',')
    return state === ', or end' && open.length > 0 ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
  if (token === ':') return state === ':' ? 'value' : undefined;
  if (token === 'string' && (state === 'key' || state === 'key or }')) return ':';
  return wantsValue ? ', or end' : undefined;
}
