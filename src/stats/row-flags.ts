import { markIgnored } from '../loss/loss.ts';
import type { Resolved } from '../loss/resolve.ts';
import type { Pairs } from '../rows/block.ts';

/** What is known of each row of a block beside its loss. */
export interface RowMarks {
  /** What the row adds to the divisor; undefined where each adds 1. */
  readonly counts?: Float64Array | undefined;
  /** 1 for a row that is left out. */
  readonly ignored?: Uint8Array | undefined;
  /** 1 for a row that is classified right. */
  readonly right?: Uint8Array | undefined;
}

/** What a loss knows of the rows of a block; which are classified right only where that is wanted. */
export function markRows({ loss, values }: Resolved, pairs: Pairs, wantsRight: boolean): RowMarks {
  const { count } = pairs;
  const { prediction, label } = pairs.roles;
  const weigh = loss.weigh(values);
  const counts = weigh && new Float64Array(count);
  if (counts) weigh?.(count, prediction, label, counts);
  const right = wantsRight && loss.classify ? new Uint8Array(count) : undefined;
  if (right) loss.classify?.(count, prediction, label, values, right);
  return { counts, ignored: markIgnored(loss, values, pairs.roles, counts), right };
}
