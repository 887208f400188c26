import type { Mergeable } from '../math/saved.ts';
import type { Pairs } from '../rows/block.ts';
import { hasRests } from '../rows/differences.ts';

/** Whether there were rows with whole numbers that no double holds: of these the labels themselves come to nothing. */
export interface WideRows extends Mergeable<boolean> {
  add(pairs: Pairs): void;
  found(): boolean;
}

export function createWideRows(): WideRows {
  let found = false;
  return {
    add(pairs) {
      found ||= hasRests(pairs);
    },
    found: () => found,
    merge(saved) {
      found ||= saved;
    },
    save: () => found,
  };
}
