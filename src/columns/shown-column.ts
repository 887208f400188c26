import { toText } from '../words/text.ts';

/** A cell as it is written; null for no value, of a format that tells it from an empty text. */
export type ShownText = string | null;

/** The texts of a column that stands beside rows and counts for nothing, as they are read into a block. */
export interface ShownColumn {
  /** Stores the text of a row of the block and returns a placeholder number. */
  put(row: number, cell: unknown): number;
  /** The texts of the first `count` rows, which hold for good; the next block begins. */
  take(count: number): readonly ShownText[];
}

export function createShownColumn(): ShownColumn {
  let texts: ShownText[] = [];
  return {
    put(row, cell) {
      texts[row] = textOf(cell);
      return 0;
    },
    take(count) {
      const taken = texts.slice(0, count);
      texts = [];
      return taken;
    },
  };
}

function textOf(cell: unknown): ShownText {
  if (typeof cell === 'string') return cell;
  return cell === null || cell === undefined ? null : toText(cell);
}
