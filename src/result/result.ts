import type { Statistic } from '../loss/loss.ts';
import type { Resolved } from '../loss/resolve.ts';
import type { Problem } from '../problem/problem.ts';
import type { KeyTexts } from '../rows/block.ts';
import type { LeftOut } from '../rows/by-key.ts';
import type { Message, Place, Text } from '../words/message.ts';
import type { GroupKey } from './group.ts';

/** Which rows were evaluated, where that was said. */
export interface RowChoice {
  readonly where?: WhereChoice | undefined;
  /** At most so many rows, the first ones. */
  readonly limit?: number | undefined;
  readonly sample?: SampleChoice | undefined;
}

/** How many of the rows that were read meet a condition. */
export interface WhereChoice {
  readonly condition: string;
  readonly taken: number;
  readonly rows: number;
}

/** How batches were drawn. */
export interface SampleChoice {
  readonly rows: number;
  /** The rows that were drawn from. */
  readonly of: number;
  readonly seed: number;
  readonly replacement: boolean;
  /** How many batches stand beside all rows; undefined where one stands for them. */
  readonly repeat?: number | undefined;
}

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

/** What the rows of one group come to. */
export interface GroupSummary extends Pick<Summary, 'n' | 'ignored' | 'mean' | 'sum' | 'headline' | 'accuracy'> {
  /** Its part of the sum of all losses. */
  readonly share: number;
}

/** A group of rows, with a summary for each run. */
export interface Group {
  readonly key: GroupKey;
  readonly summaries: readonly GroupSummary[];
}

/** The groups of a command, the worst of the first run first, each made when it is asked for. */
export interface GroupList {
  readonly count: number;
  keyAt(index: number): GroupKey;
  at(index: number): Group;
}

/** The best constant prediction of each output column, and its headline. */
export interface KnownConstant {
  readonly prediction: readonly number[];
  readonly loss: number;
}

export interface StatisticLine {
  readonly statistic: Statistic;
  readonly words: Text;
  readonly value: number;
}

/** One loss under one convention, before any row. */
export interface Run {
  /** How columns and keys tell it from the others of the same command: `mse`, `keras`, `mse:keras`. */
  readonly label: string;
  readonly resolved: Resolved;
}

/** A row as tables show it, with one loss for each run. */
export interface SampleRow {
  readonly sample: number;
  /** What it is a row of, where there are several sources. */
  readonly source?: string | undefined;
  /** The texts of its key, where key columns were named. */
  readonly id?: readonly string[] | undefined;
  readonly prediction: readonly number[];
  /** One number per column, or one class index. */
  readonly label: readonly number[];
  readonly losses: readonly number[];
  /** The slopes of each run's loss, one number per prediction; none unless asked for. */
  readonly gradients?: readonly (readonly number[])[];
  /** How much the row counts; undefined where every row counts once. */
  readonly weight?: number | undefined;
  /** Undefined where rows are not grouped. */
  readonly group?: GroupKey | undefined;
}

/** A row among the worst or the best, with its share of the total loss of the first run. */
export interface RankedRow extends SampleRow {
  readonly share: number;
  /** Where its label stands in the user's input: `labels.csv:17`; where there are no labels, its prediction. */
  readonly place: Place;
}

/** What the rendering of a run is given at its end. */
export interface Report {
  readonly summaries: readonly Summary[];
  readonly head: readonly SampleRow[];
  readonly tail: readonly SampleRow[];
  readonly worst: readonly RankedRow[];
  readonly best: readonly RankedRow[];
  /** Every loss of each run, where the rendering asked to have them kept. */
  readonly losses: readonly Float64Array[];
  /** The number of each row in its file, where losses are kept, and not of all rows. */
  readonly samples?: Float64Array;
  /** The summaries of each batch that was drawn beside all rows, one for each run. */
  readonly batches: readonly (readonly Summary[])[];
  /** Every slope of each run, row-major, where they were asked for and losses are kept. */
  readonly gradients?: readonly Float64Array[];
  /** The text of every row's key, column by column, where key columns were named and losses are kept. */
  readonly ids?: KeyTexts | undefined;
  /** None where rows are not grouped, or groups are not shown. */
  readonly groups: GroupList;
}

/** What becomes of a limit; inconclusive where the data do not decide it. */
export type Outcome = 'passed' | 'failed' | 'inconclusive';

/** A limit held against its value: printed line, exit code and JSON all follow from this. */
export interface Verdict {
  /** What was judged: the loss, or the name of the check. */
  readonly name: string;
  readonly term: string;
  readonly value: number;
  /** The comparison that fails, as in `mean > 0.05`. */
  readonly operator: '>' | '>=' | '<' | '<=';
  readonly bound: number;
  readonly outcome: Outcome;
  readonly n: number;
  /** The interval that decided, or left it open, where one was asked to. */
  readonly interval?: Interval | NoInterval | undefined;
  /** Whether it was left open, and settled by what the user wants of such. */
  readonly isSettled?: boolean;
  /** The group that was judged, where it was one: `region=north`. */
  readonly group?: string;
  /** The stored result that it was compared with, where it was: the bound is what this one tolerates. */
  readonly baseline?: BaselineChange;
}

/** How a headline differs from a stored one. */
export interface BaselineChange {
  readonly value: number;
  /** From then to now. */
  readonly change: number;
  /** How much worse it may be. */
  readonly tolerance: Tolerance;
  /** Of the change, where it was to decide. */
  readonly interval?: Interval | NoInterval;
  /** Whether every row has the loss it had: then there is nothing that an interval could decide. */
  readonly isSame?: boolean;
}

/** An amount, in percent of the baseline where it is relative. */
export interface Tolerance {
  readonly amount: number;
  readonly isRelative: boolean;
}

/** What has an interval. */
export type IntervalTerm = 'mean' | 'sum' | 'headline' | 'accuracy';

/** What the limits on some losses of the same files came to. */
export interface CheckResult {
  /** Of a check in a file of checks. */
  readonly name?: string | undefined;
  readonly verdicts: readonly Verdict[];
  /** Of the first loss; undefined where the check could not be made. */
  readonly summary?: Summary | undefined;
  /** Why it could not be made: there are no verdicts then, and nothing has passed. */
  readonly error?: Problem | undefined;
  /** The rows that cost most, where the format shows such: of groups one each, those of the worst group first. */
  readonly worst?: WorstRows | undefined;
}

/** The rows with the largest loss. */
export interface WorstRows {
  /** What the loss is called. */
  readonly loss: string;
  readonly rows: readonly RankedRow[];
}

/** Everything that was checked. */
export interface CheckReport {
  readonly results: readonly CheckResult[];
  /** How long it took. */
  readonly seconds: number;
}

/** Where the true headline, or the difference of two, lies at a confidence in percent. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  readonly method: 'bootstrap-t' | 'student-t' | 'wilson' | 'bonett-price';
  /** What was drawn, or counted, and how many of them. */
  readonly unit: 'row' | 'cluster';
  readonly units: number;
}

/** Why the rows say too little for an interval. */
export interface NoInterval extends Pick<Interval, 'confidence' | 'unit' | 'units'> {
  readonly reason: Message;
}

/** A model beside others on the same rows. */
export interface ComparedModel {
  readonly name: string;
  readonly run: Run;
  readonly summary: Summary;
  /** How it stands to the reference; undefined for the reference itself. */
  readonly change: Change | undefined;
}

/** Some models on the same rows. */
export interface Comparison {
  /** As many as were given, in their order. */
  readonly models: readonly ComparedModel[];
  /** The model that the others are held against. */
  readonly reference: ComparedModel;
  /** The model with the best headline, and whether it is shown to be better than each other; undefined where one is NaN. */
  readonly leader: { readonly model: ComparedModel; readonly isShown: boolean } | undefined;
  /** In percent, of all intervals together. */
  readonly confidence: number;
  /** Largest contribution first; none where rows are not grouped. */
  readonly groups: readonly GroupChange[];
}

/** What becomes of the losses where one model takes the place of another. */
export interface RowChanges {
  /** The headline less that of the reference. */
  readonly difference: number;
  /** The same as a share of the reference's; undefined where that is 0. */
  readonly relative: number | undefined;
  readonly interval: Interval | NoInterval;
  /** Rows whose loss is smaller, the same, larger than that of the reference. */
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** Rows of which the class is right by one of the two alone; undefined for a loss without classes. */
  readonly flips: { readonly toRight: number; readonly toWrong: number } | undefined;
  /** The rows whose loss changes most. */
  readonly rows: readonly ChangedRow[];
}

/** The same, and what it shows: undecided where the interval holds 0, or there is none. */
export interface Change extends RowChanges {
  readonly outcome: 'better' | 'worse' | 'undecided';
}

/** A row under two models: of the reference first. */
export interface ChangedRow {
  readonly reference: SampleRow;
  readonly other: SampleRow;
  /** The other's loss less that of the reference. */
  readonly change: number;
}

/** A group of rows under several models, in their order. */
export interface GroupChange {
  readonly key: GroupKey;
  readonly summaries: readonly GroupSummary[];
  /** What it adds to the change of the mean loss against the reference: n of the group / n × the change of its own mean. */
  readonly contributions: readonly number[];
}
