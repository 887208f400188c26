import type { Speech } from '../document/interval.ts';
import type { View } from '../document/view.ts';
import type { CheckReport } from '../result/check.ts';
import type { Comparison } from '../result/comparison.ts';
import type { Keep } from '../result/keep.ts';
import type { Report } from '../result/report.ts';
import type { Told } from '../result/understanding.ts';
import type { Pairs } from '../rows/block.ts';
import type { Pen } from './pen.ts';

/** A format at work on one command's rows. Pure: it gives text and touches nothing. */
export interface Rendering {
  begin(): string;
  /** The text of a block, or its bytes, in pieces, with the losses of each run; none where the format waits for the end. */
  rows(
    pairs: Pairs,
    losses: readonly Float64Array[],
    gradients?: readonly Float64Array[],
  ): Iterable<string | Uint8Array>;
  /** The rest, in pieces that fit into strings. */
  end(report: Report, told: Told): Iterable<string>;
}

export interface Renderer {
  /** What a format needs of the rows at its end. */
  keep(view: View): Partial<Keep>;
  start(view: View, pen: Pen): Rendering;
}

/** The text of a comparison, in pieces; the view is that of the reference. */
export type CompareRenderer = (comparison: Comparison, view: View, pen: Pen, told: Told) => Iterable<string>;

/** How reports of checks are worded. */
export interface CheckSpeech extends Speech {
  /** The folder in which the files' names begin, as GitHub's annotations need it; undefined where that is the repository's own. */
  readonly folder?: string | undefined;
}

/** The text of a report. */
export type CheckRenderer = (report: CheckReport, speech: CheckSpeech, pen: Pen) => string;
