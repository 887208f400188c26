import type { Place } from '../words/message.ts';
import { readKey } from './key-text.ts';

/** The texts of a column that tells rows apart, as they are read into a block. */
export interface KeyColumn {
  /** Stores the key of a row of the block and returns a placeholder number. Throws UserError as `readKey`. */
  put(row: number, cell: unknown, place: () => Place): number;
  /** The keys of the first `count` rows, which hold for good; the next block begins. */
  take(count: number): readonly string[];
}

export function createKeyColumn(): KeyColumn {
  let texts: string[] = [];
  return {
    put(row, cell, place) {
      texts[row] = readKey(cell, place);
      return 0;
    },
    take(count) {
      const taken = texts.slice(0, count);
      texts = [];
      return taken;
    },
  };
}
