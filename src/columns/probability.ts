import { isMissing, parseNumber } from '../input/cell.ts';
import { columnAt, type Table } from '../input/table.ts';
import { hint, type Note, problem, warning } from '../problem/problem.ts';
import type { ColumnName } from '../words/columns.ts';
import type { Selection } from './column-list.ts';
import { holdsWords, isNameOfClasses } from './hard-column.ts';
import { plainName } from './known-names.ts';
import type { Reading } from './search.ts';

/** A column that is read as probabilities, beside one whose name and values say that these are the probabilities. */
export interface BesideProbability {
  readonly column: ColumnName;
  readonly probability: ColumnName;
}

/** `probability`, `prob_1`, `Probability:yes`, `probability.values.1`, `y_score`, `confidence`, `p1`; `p_value` is none. */
const PROBABILITY =
  /^((raw_|y_|pred_|predicted_)?(prob(a|as|s|ability|abilities)?|scores?)|confidence)($|[_:\d])|^p(_?\d+)?$/;

/** The column of probabilities beside the one that is read as such, if there is one; whether this one holds classes, all its rows tell. */
export function findBeside(prediction: Selection, label: Selection, { held }: Reading): BesideProbability | undefined {
  const others = othersOf(prediction, label);
  if (held !== 'probabilities' || prediction.indices.length !== 1) return undefined;
  const { table } = prediction;
  const found = others.filter((index) => PROBABILITY.test(nameOf(table, index)) && holdsShares(table, index));
  const last = found.at(-1);
  // Of one column a class, the last is that of the positive one.
  return last === undefined
    ? undefined
    : { column: columnAt(table, prediction.indices[0]), probability: columnAt(table, last) };
}

/**
 * Throws UserError where a column of classes by name stands beside the only score: it belongs to the class that its row names. A score
 * that a flag names is taken: then it is a warning.
 */
export function checkNamedClass(
  prediction: Selection,
  label: Selection,
  { held }: Reading,
  isNamed: boolean,
  notes: Note[],
): void {
  if (held !== 'probabilities' || prediction.indices.length !== 1) return;
  const { table } = prediction;
  const named = othersOf(prediction, label).find((index) => isNameOfClasses(table, index) && holdsWords(table, index));
  if (named === undefined) return;
  const place = { file: table.file };
  const args = {
    score: columnAt(table, prediction.indices[0]),
    column: columnAt(table, named),
    word: String(table.preview?.rows.map((row) => row[named]).find((cell) => !isMissing(cell))),
  };
  if (isNamed) notes.push(warning('score-of-named-class', args, place));
  else throw problem('score-of-named-class', args, { place, hints: [hint('score-of-one-class', {})] });
}

/** The columns of its table that are neither of the two. */
function othersOf({ table, indices }: Selection, label: Selection): readonly number[] {
  const taken = [...indices, ...(label.table === table ? label.indices : [])];
  return Array.from({ length: table.width }, (_, index) => index).filter((index) => !taken.includes(index));
}

/** Its name in the form that known ones have; of an array's columns that of the array. */
const nameOf = ({ header, arrays }: Table, index: number): string => plainName((arrays ?? header)?.[index] ?? '');

/** Whether the first rows are within [0, 1], and not all 0 and 1, as far as they are at hand. */
function holdsShares({ preview }: Table, index: number): boolean {
  if (preview === undefined) return true;
  const values = preview.rows.map((row) => parseNumber(row[index]));
  return (
    values.every((value) => value === undefined || (value >= 0 && value <= 1)) &&
    values.some((value) => value !== undefined && value > 0 && value < 1)
  );
}
