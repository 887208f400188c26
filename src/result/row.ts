import type { ShownText } from '../columns/shown-column.ts';
import type { ClassWords } from '../rows/class-words.ts';
import type { Place } from '../words/message.ts';
import type { ShownNumber } from '../words/number.ts';
import type { GroupKey } from './group.ts';

export type { ShownText };

/** What the numbers of hard classes that are words stand for. */
export type ShownWords = Pick<ClassWords, 'isOfWords' | 'wordOf'>;

/** A column that is shown beside rows, and the file that it is in. */
export interface ShownName {
  readonly name: string;
  readonly source: 'preds' | 'labels';
}

/** A row as tables show it, with one loss for each run. */
export interface SampleRow {
  readonly sample: number;
  /** What it is a row of, where there are several sources. */
  readonly source?: string | undefined;
  /** The texts of its key, where key columns were named. */
  readonly id?: readonly string[] | undefined;
  readonly prediction: readonly ShownNumber[];
  /** One number per column, or one class index. */
  readonly label: readonly ShownNumber[];
  readonly losses: readonly number[];
  /** The slopes of each run's loss, one number per prediction; none unless asked for. */
  readonly gradients?: readonly (readonly number[])[];
  /** How much the row counts; undefined where every row counts once. */
  readonly weight?: number | undefined;
  /** Undefined where rows are not grouped. */
  readonly group?: GroupKey | undefined;
  /** The texts of the columns that are shown beside it. */
  readonly shown?: readonly ShownText[] | undefined;
}

/** A row among the worst or the best, with its share of the total loss of the first run. */
export interface RankedRow extends SampleRow {
  readonly share: number;
  /** Where its label stands in the user's input: `labels.csv:17`; where there are no labels, its prediction. */
  readonly place: Place;
}

/** A row under two models: of the reference first. */
export interface ChangedRow {
  readonly reference: SampleRow;
  readonly other: SampleRow;
  /** The other's loss less that of the reference. */
  readonly change: number;
}
