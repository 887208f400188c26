import { columnAt } from '../input/table.ts';
import type { ColumnName } from '../words/columns.ts';
import { type Message, message } from '../words/message.ts';
import type { Selection } from './column-list.ts';
import type { Candidate, Choice } from './evidence.ts';
import { isIdentifier, isKnownName, isNameOf } from './known-names.ts';

/** The columns of predictions or of labels, as they were chosen. */
export interface ChosenColumns {
  readonly role: 'pred' | 'label';
  readonly selection: Selection;
  /** The columns that might have been chosen, these among them. */
  readonly among: readonly number[];
  /** Whether a flag named them. */
  readonly isTold: boolean;
}

// Of a wide table the others would fill the screen.
const MOST_OTHERS = 8;

/** Why these columns are the predictions or the labels, and what others there are. */
export function choiceOfColumns({ role, selection, among, isTold }: ChosenColumns): Choice {
  const { table, indices } = selection;
  const nameAll = (all: readonly number[]): readonly ColumnName[] => all.map((index) => columnAt(table, index));
  const others = isTold ? [] : among.filter((index) => !indices.includes(index));
  const nameAt = (index: number): string => table.header?.[index] ?? '';
  const known = (index: number): readonly Message[] =>
    isNameOf(role, nameAt(index)) ? [message('known-name', { name: nameAt(index), role })] : [];
  const speaksFor = isTold
    ? [message('told-by-flag')]
    : others.length === 0
      ? [message('no-other-columns')]
      : indices.length === 1
        ? known(indices[0])
        : [];
  // A column whose name says nothing is no candidate.
  const candidates = others.flatMap((index): Candidate[] => {
    const [own, against] = [known(index), speaksAgainst(role, nameAt(index))];
    const reading = message('reads-columns', { columns: nameAll([index]) });
    return own.length + against.length === 0 ? [] : [{ reading, speaksFor: own, speaksAgainst: against }];
  });
  const rivals = candidates.filter((candidate) => (candidate.speaksFor ?? []).length > 0);
  return {
    about: message('choice-of-columns', { role, file: table.file }),
    candidates: [
      { reading: message('reads-columns', { columns: nameAll(indices) }), speaksFor },
      ...candidates.slice(0, MOST_OTHERS),
    ],
    outcome: isTold ? 'told' : rivals.length > 0 ? 'likely' : 'sole',
  };
}

/** What a name says against a column that would have a role. */
function speaksAgainst(role: ChosenColumns['role'], name: string): readonly Message[] {
  if (isIdentifier(name)) return [message('identifier-name', { name })];
  return isKnownName(name) && !isNameOf(role, name) ? [message('name-of-other-role', { name })] : [];
}
