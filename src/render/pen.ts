import type { Style } from './color.ts';

/** What a drawer draws with. */
export interface Pen {
  readonly style: Style;
  /** The columns of a line. */
  readonly width: number;
  /** Whether sentences are broken at that width: a terminal would do so within words and numbers, a file is searched line by line. */
  readonly breaksSentences: boolean;
}
