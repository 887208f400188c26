import { isMissing, parseNumber } from '../input/cell.ts';
import { columnAt } from '../input/table.ts';
import { hint, type Note, note, problem } from '../problem/problem.ts';
import { message } from '../words/message.ts';
import { namesOf, type Selection } from './column-list.ts';
import type { Choice } from './evidence.ts';

/** Columns of classes whose names count from 1: how many, the first and the last. */
export interface CountedColumns {
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** From what number labels count classes, and what says so. */
export interface SettledBase {
  readonly base: 0 | 1;
  /** Whether a label said it. */
  readonly isSeen: boolean;
  /** Whether later labels may say another. */
  readonly isOpen: boolean;
  readonly notes: readonly Note[];
  readonly columns: CountedColumns;
  readonly choice: Choice;
}

/**
 * From what number labels count, where the names of the class columns count from 1, as R's V1, V2 do and class_1, class_2: a 0 among the
 * first labels says from 0, a K from 1; where neither is there, the names say it, unless later labels do. `ignored` labels say nothing. Undefined where names
 * do not count. Throws UserError where both are there.
 */
export function settleBase(
  prediction: Selection,
  label: Selection,
  ignored: readonly number[],
): SettledBase | undefined {
  const names = namesOf(prediction);
  const count = prediction.indices.length;
  if (names === undefined || count < 2 || !countFromOne(names)) return undefined;
  const { table, indices } = label;
  const cells = (table.preview?.rows ?? []).map((row) => row[indices[0]]).filter((cell) => !isMissing(cell));
  const values = cells.map(parseNumber).filter((value) => value === undefined || !ignored.includes(value));
  // Labels that are names say nothing of numbers.
  if (values.includes(undefined)) return undefined;
  const [hasZero, hasLast] = [values.includes(0), values.includes(count)];
  const place = { file: table.file, column: columnAt(table, indices[0]) };
  const columns = { first: names[0], last: names[count - 1] };
  if (hasZero && hasLast)
    throw problem('labels-of-both-bases', { count }, { place, hints: [hint('column-per-class', { count })] });
  const base = hasZero ? 0 : 1;
  const says = hasZero
    ? message('labels-hold', { value: 0 })
    : hasLast
      ? message('labels-hold', { value: count })
      : message('columns-count-from-one', columns);
  const args = { count, ...columns };
  // A label that is ignored would be another class from the other base.
  const isOpen = !hasZero && !hasLast && ignored.every((value) => value < 0 || value > count);
  return {
    base,
    isSeen: hasZero || hasLast,
    isOpen,
    notes: hasLast || isOpen ? [] : [note(hasZero ? 'labels-from-zero' : 'labels-as-columns', args, place)],
    columns: args,
    choice: {
      about: message('choice-of-class-base', { file: table.file }),
      candidates: [
        { reading: message('counts-from', { base }), speaksFor: [says] },
        {
          reading: message('counts-from', { base: 1 - base }),
          ...(hasZero && { speaksFor: [message('columns-count-from-one', columns)] }),
        },
      ],
      outcome: hasLast ? 'sole' : 'likely',
    },
  };
}

/** Whether names are one word with the numbers from 1 behind it. */
function countFromOne(names: readonly string[]): boolean {
  const [, prefix] = /^(.*?)1$/.exec(names[0]) ?? [];
  return prefix !== undefined && names.every((name, index) => name === `${prefix}${index + 1}`);
}
