import type { GroupColumn } from '../result/group.ts';
import type { RowsKept } from '../result/keep.ts';
import type { ShownName, ShownWords } from '../result/row.ts';
import type { Run } from '../result/run.ts';
import type { Dictionary, Language } from '../words/language.ts';
import type { Wording } from '../words/wording.ts';

/** What is known of a result before its first row: what its columns are, and what is to be shown of it. */
export interface View {
  readonly runs: readonly Run[];
  readonly language: Language;
  readonly words: Dictionary;
  readonly wording: Wording;
  readonly precision: number | undefined;
  /** What tells the prediction columns apart; as many as there are columns. */
  readonly columns: readonly string[];
  /** How many columns a label has: as many as the prediction, one class index, or none for a loss without labels. */
  readonly labelWidth: number;
  /** Names of the classes by index, where labels are class indices that have names. */
  readonly classes: readonly string[] | undefined;
  /** The words of hard classes, of predictions and labels alike, where these may be such. */
  readonly classWords: ShownWords | undefined;
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
  /** The columns that are shown beside rows. */
  readonly shown: readonly ShownName[];
  /** The samples that a table shows, where it shows them all. */
  readonly edges: RowsKept;
  /** Whether the best constant is shown where one pass gives it, or also where every label must be kept for it. */
  readonly constant: 'one-pass' | 'any';
  /** How many groups a table shows. */
  readonly groupsShown: number;
  /** What is shown beside the summary: all samples, the worst or best of them, or nothing. */
  readonly shows: 'samples' | 'ranked' | 'summary';
  /** Whether a format that holds every loss anyway, JSON, gives them. */
  readonly perSample: boolean;
}
