import { type Hint, hint } from '../../problem/problem.ts';
import { BLANKS, splitLine } from './text-form.ts';

const DELIMITERS = [';', '\t', ',', '|'];

/**
 * What to do where a delimiter does not split lines into as many fields each: another that does. It is tried on all of them. Where none
 * does and the last line has as many fields as it should by another, that is said.
 */
export function otherDelimiter(lines: readonly string[], current: string): Hint | undefined {
  const countOf = (line: string, delimiter: string): number =>
    splitLine(line, { delimiter, isBlanks: delimiter === BLANKS }).length;
  for (const delimiter of [...DELIMITERS, BLANKS]) {
    if (delimiter === current || lines.length === 0) continue;
    const fields = countOf(lines[0], delimiter);
    if (fields < 2 || lines.some((line) => countOf(line, delimiter) !== fields)) continue;
    return hint('other-delimiter', { delimiter, fields }, { delimiter: delimiter === '\t' ? 'tab' : delimiter });
  }
  const [first, last] = [lines.at(0) ?? '', lines.at(-1) ?? ''];
  const width = countOf(first, current);
  const other = DELIMITERS.find(
    (delimiter) => delimiter !== current && width > 1 && countOf(last, delimiter) === width,
  );
  return other === undefined ? undefined : hint('delimiter-varies', { first: current, other });
}
