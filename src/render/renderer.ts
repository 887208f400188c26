import type { GroupColumn } from '../result/group.ts';
import type { Report, Run } from '../result/result.ts';
import type { Pairs } from '../rows/block.ts';
import type { Dictionary, Language } from '../words/language.ts';
import type { Style } from './color.ts';

/** What a rendering knows before the first row. */
export interface View {
  readonly runs: readonly Run[];
  readonly language: Language;
  readonly words: Dictionary;
  readonly style: Style;
  readonly precision: number | undefined;
  /** What tells the prediction columns apart; as many as there are columns. */
  readonly columns: readonly string[];
  /** How many columns a label has: as many as the prediction, one class index, or none for a loss without labels. */
  readonly labelWidth: number;
  /** Names of the classes by index, where labels are class indices that have names. */
  readonly classes: readonly string[] | undefined;
  /** What each key column is called, where rows are told apart by keys and not by their number. */
  readonly ids: readonly string[] | undefined;
  /** Whether the slopes of the losses are shown. */
  readonly hasGradient: boolean;
  /** Whether rows have weights. */
  readonly isWeighted: boolean;
  /** Whether the interval of the headline is shown. */
  readonly showsInterval: boolean;
  /** Whether batches of the rows are shown. */
  readonly hasBatches: boolean;
  /** The columns by which rows are grouped, if they are. */
  readonly groups: readonly GroupColumn[];
  /** How many groups a table shows. */
  readonly groupsShown: number;
  /** What is shown beside the summary: all samples, the worst or best of them, or nothing. */
  readonly shows: 'samples' | 'ranked' | 'summary';
  /** Whether a format that holds every loss anyway, JSON, gives them. */
  readonly perSample: boolean;
}

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
  end(report: Report): Iterable<string>;
}

export interface Renderer {
  /** What a format needs the command to keep for its end. */
  readonly keeps: 'nothing' | 'edges' | 'losses';
  /** Whether it shows more of a summary than the headline: the accuracy and the best constant, which take a look at every row. */
  readonly showsSummary: boolean;
  /** Whether it shows groups, where rows have such, or their rows in turn. */
  showsGroups(view: View): boolean;
  start(view: View): Rendering;
}
