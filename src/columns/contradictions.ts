import { type Hint, hint, type Note, problem, UserError, warning } from '../problem/problem.ts';
import { type Files, namesOf, type Selection } from './column-list.ts';
import { contradictionOf } from './known-names.ts';
import type { Wanted } from './search.ts';

/** The files the other way round. */
export const swapped = ({ preds, labels }: Files): Files => ({ preds: labels ?? preds, labels: preds });

/**
 * Throws UserError where the names of two files say that predictions are labels, or labels predictions. A column that a flag names
 * is taken: then it is a warning. `swap` throws where the files could not be read the other way round.
 */
export function checkNames(
  { prediction, label }: { readonly prediction: Selection; readonly label: Selection },
  { pred: predFlag, label: labelFlag, predictionFlag = 'pred' }: Wanted,
  notes: Note[],
  swap: () => void,
): void {
  if (prediction.indices.length !== 1 || label.indices.length !== 1 || prediction.table === label.table) return;
  const [[pred = ''] = [], [target = ''] = []] = [namesOf(prediction), namesOf(label)];
  const kind = contradictionOf(pred, target);
  if (kind === undefined) return;
  const isAboutPred = kind !== 'predicted';
  const [column, file] = isAboutPred ? [pred, prediction.table.file] : [target, label.table.file];
  const args = { column, flag: isAboutPred ? 'pred' : 'label' } as const;
  const isNamed = (isAboutPred ? predFlag : labelFlag) !== undefined || (kind === 'swapped' && labelFlag !== undefined);
  if (isNamed) {
    notes.push(warning('name-contradicts', args, { file }));
    return;
  }
  const taken = hint('name-taken', args, { [args.flag]: column });
  const files = { preds: label.table.file, labels: prediction.table.file };
  const canSwap = predictionFlag === 'pred' && predFlag === undefined && labelFlag === undefined && succeeds(swap);
  throw problem('name-contradicts', args, {
    place: { file },
    hints: [...(canSwap ? [hint('swap-files', files)] : []), taken] satisfies Hint[],
  });
}

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
