import { quote, UserError } from '../error.ts';
import { isMissing, parseNumber } from './cell.ts';
import type { OpenOptions } from './table.ts';

/**
 * The names of the columns where a first row is a header: none of its fields is a number or a missing word, and it is not
 * itself a label; or the options say so. Throws UserError for two columns of one name.
 */
export function readHeader(
  first: readonly string[],
  options: Pick<OpenOptions, 'header' | 'labelNames'>,
  place: string,
): readonly string[] | undefined {
  const names = first.map((field) => field.trim());
  if (!(options.header ?? isHeader(names, options.labelNames))) return undefined;
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UserError(`${place}: two columns are called ${quote(twice)}`);
  return names;
}

function isHeader(fields: readonly string[], labelNames: readonly string[]): boolean {
  if (fields.length === 1 && labelNames.includes(fields[0])) return false;
  return fields.every((field) => !isMissing(field) && parseNumber(field) === undefined);
}
