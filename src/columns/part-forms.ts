import { kebab } from '../loss/parameter.ts';
import { shareColumns } from '../loss/parts.ts';
import { hint, type Note, problem, warning } from '../problem/problem.ts';
import { namesOf, type Selection } from './column-list.ts';
import { plainName } from './known-names.ts';
import type { Reading } from './search.ts';

/**
 * Throws UserError where the name of a column says another form of its part than is read: `std` of a variance, also where a flag
 * names the column. Where the parameter was given, it is a warning.
 */
export function checkForms(
  prediction: Selection,
  { parts, parameters, asked = {} }: Pick<Reading, 'parts' | 'asked' | 'parameters'>,
  notes: Note[],
): void {
  const names = namesOf(prediction);
  const shares = shareColumns(parts, prediction.indices.length);
  if (names === undefined || shares === undefined) return;
  let first = 0;
  parts.forEach(({ name: part, form }, index) => {
    const own = names.slice(first, first + shares[index]);
    first += shares[index];
    if (form === undefined) return;
    const { parameter } = form;
    const wanted = String(asked[parameter] ?? parameters?.[parameter].default ?? part);
    const column = own.find((name) => ![undefined, wanted].includes(form.of(plainName(name))));
    if (column === undefined) return;
    const said = form.of(plainName(column)) ?? part;
    const place = { file: prediction.table.file };
    const args = { part, column, said, wanted };
    if (asked[parameter] !== undefined) {
      notes.push(warning('another-form', args, place));
      return;
    }
    const canSay = parameters?.[parameter].choices?.includes(said);
    const hints = canSay
      ? [hint('say-form', { flag: kebab(parameter), form: said }, { [kebab(parameter)]: said })]
      : [];
    throw problem('another-form', args, { place, hints });
  });
}
