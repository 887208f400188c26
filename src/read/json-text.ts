import { UserError } from '../error.ts';

const TOKEN =
  /[\s]*(?:[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const BARE_NON_FINITE = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;

/**
 * Parses JSON; the bare NaN, Infinity and -Infinity that Python writes become the strings by which lossctl writes them.
 * Throws UserError with the place of the fault. `line` is the number of the text's first line in `file`.
 */
export function parseJson(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const quoted = text.replace(BARE_NON_FINITE, (token) => (token.startsWith('"') ? token : `"${token}"`));
    if (quoted !== text) return parseJson(quoted, file, line);
    throw describeFault(text, error instanceof Error ? error.message : '', file, line);
  }
}

/** Where JSON.parse gave up: the position it names, else the first character that begins no token, else the end. */
function describeFault(text: string, message: string, file: string, line: number): UserError {
  const named = /at position (\d+)/.exec(message)?.[1];
  const position = named === undefined ? firstUnreadable(text) : Number(named);
  const before = text.slice(0, position).split('\n');
  const place = `${file}:${line + before.length - 1}:${[...(before.at(-1) ?? '')].length + 1}`;
  const found = text.slice(position).trimStart()[0];
  return new UserError(
    `${place}: ${found === undefined ? 'the JSON ends too early' : `unexpected ${JSON.stringify(found)} in JSON`}`,
  );
}

function firstUnreadable(text: string): number {
  TOKEN.lastIndex = 0;
  let position = 0;
  while (TOKEN.test(text)) position = TOKEN.lastIndex;
  return position + (text.slice(position).length - text.slice(position).trimStart().length);
}
