import type { Resolved } from '../../loss/resolve.ts';
import { hint, offer, problem } from '../../problem/problem.ts';
import type { LocatedMatrix } from '../../rows/block.ts';
import type { Place } from '../../words/message.ts';
import { isClassNumber } from './value-kinds.ts';
import type { Watch } from './watch.ts';

/** A value, and where it stands first. */
interface Seen {
  readonly value: number;
  readonly place: Place;
}

const FEWEST_ROWS = 2;
const LOGITS = { 'from-logits': null };

/**
 * Watches one column that a loss of right and wrong reads as classes or as probabilities: both at once is neither, and class numbers
 * are no raw scores. Undefined for any other loss.
 */
export function createDecisionWatch({ loss, values }: Resolved): Watch | undefined {
  if (loss.family !== 'decision' || !('threshold' in loss.parameters)) return undefined;
  const { fromLogits } = values;
  const labels: number[] = [];
  let rows = 0;
  let areClasses = fromLogits === true;
  let beyond: Seen | undefined;
  let between: Seen | undefined;

  return {
    add({ count, roles: { prediction, label } }) {
      if (prediction.width !== 1) return;
      rows += count;
      beyond ??= find(label, isBeyond) ?? find(prediction, isBeyond);
      between ??= find(prediction, (value) => value > 0 && value < 1);
      if (areClasses) areClasses = prediction.values.every(isClassNumber);
      addNew(labels, label.values);
    },
    fault() {
      if (beyond === undefined) return undefined;
      const { value, place } = beyond;
      if (fromLogits) {
        const hints = [offer('leave-out-logits', LOGITS)];
        return areClasses && rows >= FEWEST_ROWS
          ? problem('logits-are-classes', { value, flags: LOGITS }, { place, hints })
          : undefined;
      }
      if (between === undefined) return undefined;
      const classes = labels.length === 2 && labels.includes(value) ? labels.sort((one, other) => one - other) : [];
      const hints = classes.length > 0 ? [hint('two-labels-are', { classes }, { classes: classes.join(',') })] : [];
      return problem('classes-and-probabilities', { value, other: between.value, at: between.place }, { place, hints });
    },
    notes: () => [],
  };
}

const isBeyond = (value: number): boolean => value < 0 || value > 1;

function find({ values, place }: LocatedMatrix, holds: (value: number) => boolean): Seen | undefined {
  const row = values.findIndex(holds);
  return row < 0 ? undefined : { value: values[row], place: place(row, 0) };
}

/** Adds numbers that are not there yet, up to three. */
function addNew(known: number[], values: Float64Array): void {
  for (let row = 0; known.length < 3 && row < values.length; row++)
    if (!known.includes(values[row])) known.push(values[row]);
}
