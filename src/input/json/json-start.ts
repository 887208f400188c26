/** Whether text begins with an array or an object. */
export const startsJson = (text: string): boolean => /^\ufeff?\s*[[{]/.test(text);

/** Whether the first line is JSON by itself, and more follows. */
export function startsNdjson(text: string): boolean {
  if (!startsJson(text)) return false;
  const [line, ...rest] = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .split(/\r?\n/);
  return rest.some((other) => other.trim() !== '') && isWholeValue(line);
}

/** Whether a line is JSON by itself. */
export function isWholeValue(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
