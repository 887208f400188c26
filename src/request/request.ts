import type { Problem } from '../problem/problem.ts';
import type { CheckOptions, CompareOptions, FlagsOf, LossOptions, ScoreOptions } from './options.ts';

/** The words of `LOSS[,LOSS...] PREDS [LABELS]`. */
export interface LossAndFiles {
  readonly loss: string;
  readonly preds?: string | undefined;
  readonly labels?: string | undefined;
}

/** The main job. */
export interface ScoreRequest extends LossAndFiles {
  readonly command: 'score';
  readonly options: ScoreOptions;
}

/** One check: what is evaluated, and the limits on what comes of it. */
export interface Check extends LossAndFiles {
  /** Of a check in a file of checks. */
  readonly name?: string;
  readonly options: CheckOptions;
}

/** What is said of all checks of a run. */
export type ReportOptions = Pick<
  FlagsOf<'check'>,
  'format' | 'report' | 'quiet' | 'lang' | 'color' | 'dryRun' | 'updateBaseline'
>;

/** A check of the command line, or every check of a file. */
export interface CheckRequest {
  readonly command: 'check';
  readonly checks: readonly Check[];
  /** What is wrong with the file of checks, whose reports are to say it. */
  readonly fault?: Problem;
  readonly options: ReportOptions;
}

/** A file of checks to be begun: an example, or a check of these files with a limit that today's result keeps. */
export interface InitRequest {
  readonly command: 'init';
  readonly file: string;
  readonly check?: Check;
  readonly options: Pick<FlagsOf<'check'>, 'lang'>;
}

export interface CompareRequest {
  readonly command: 'compare';
  readonly loss: string;
  readonly files: readonly string[];
  readonly options: CompareOptions;
}

export interface ExplainRequest extends LossAndFiles {
  readonly command: 'explain';
  readonly options: FlagsOf<'explain'> & LossOptions;
}

export interface ActRequest {
  readonly command: 'act';
  readonly name: string;
  readonly file: string;
  readonly options: FlagsOf<'act'>;
}

export interface ListRequest {
  readonly command: 'list';
  readonly options: FlagsOf<'list'>;
}

/** What the user asked, as data: from a command line, a file of checks, or a caller of the library. */
export type Request =
  | ScoreRequest
  | CheckRequest
  | InitRequest
  | CompareRequest
  | ExplainRequest
  | ActRequest
  | ListRequest;
