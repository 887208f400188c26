import { problem } from '../problem/problem.ts';
import { value } from './value-type.ts';

/** What separates fields; a tab also as `\t` or `tab`. */
export const DELIMITER = value((text) => {
  const delimiter = text === '\\t' || text === 'tab' ? '\t' : text;
  if (delimiter === '' || /["\r\n]/.test(delimiter)) throw problem('not-a-delimiter', { text });
  return delimiter;
});
