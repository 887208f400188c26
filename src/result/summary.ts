import type { Statistic } from '../loss/loss.ts';
import type { LeftOut } from '../rows/by-key.ts';
import type { Text } from '../words/message.ts';
import type { Interval, IntervalTerm, NoInterval } from './interval.ts';
import type { RowChoice } from './selection.ts';

/** What all rows of a run come to. */
export interface Summary {
  readonly n: number;
  readonly skipped: number;
  /** Undefined where all rows were wanted. */
  readonly choice?: RowChoice | undefined;
  /** The rows of an ignored class, or left out by their label: they are in n, cost nothing, and are left out of the mean. */
  readonly ignored: number;
  readonly mean: number;
  readonly sum: number;
  readonly max: number;
  /** The number the loss is known by; undefined under `--reduction none`. */
  readonly headline: number | undefined;
  /** The lines of the summary between n and accuracy, mean and sum among them. */
  readonly lines: readonly StatisticLine[];
  readonly accuracy: number | undefined;
  readonly constant: KnownConstant | undefined;
  /** 1 − headline / loss of the best constant; undefined where that is 0 or less. */
  readonly skill: number | undefined;
  /** The same of each output column alone, where that was asked for. */
  readonly outputs: readonly Summary[];
  /** The quantiles of the losses that were asked for, by percent. */
  readonly quantiles: ReadonlyMap<number, number>;
  /** The share of the sum that the K largest losses have, by K, where it was asked for. */
  readonly sharesOfWorst?: ReadonlyMap<number, number>;
  /** How sure a number of the summary is, where that is wanted; undefined for one of which that cannot be said. */
  readonly intervalOf?: ((term: IntervalTerm) => Interval | NoInterval | undefined) | undefined;
  /** What a join left out, where it may and all rows were read. */
  readonly leftOut?: LeftOut | undefined;
}

export interface StatisticLine {
  readonly statistic: Statistic;
  readonly words: Text;
  readonly value: number;
}

/** The best constant prediction of each output column, and its headline. */
export interface KnownConstant {
  readonly prediction: readonly number[];
  readonly loss: number;
}
