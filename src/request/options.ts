import type { Condition } from '../columns/condition.ts';
import type { FormatName } from '../input/formats.ts';
import type { ConventionName } from '../loss/convention.ts';
import type { Value } from '../loss/parameter.ts';
import type { Reduction } from '../loss/resolve.ts';
import type { Tolerance } from '../result/result.ts';
import type { Limit } from '../verdict/limit.ts';
import type { Language } from '../words/language.ts';
import type { CheckFormat, ColorChoice, CompareFormat, OutputFormat } from './formats.ts';
import type { ReportFile } from './report-file.ts';

/** The options of a command that evaluates losses, as they were given. */
export interface ScoreOptions {
  readonly pred?: string;
  readonly label?: string;
  readonly weight?: string;
  readonly id?: string;
  readonly onlyCommon?: boolean;
  readonly by?: string;
  readonly clusters?: string;
  readonly ci?: boolean;
  /** In percent. */
  readonly confidence?: number;
  readonly inconclusive?: 'pass' | 'fail';
  /** The columns of the parts of a prediction, and of what a headline divides by, by the name of their flag. */
  readonly roles?: Readonly<Record<string, string>>;
  readonly classes?: readonly string[];
  readonly classBase?: number;
  readonly axis?: '0' | '1';
  readonly inputFormat?: FormatName;
  readonly delimiter?: string;
  readonly header?: boolean;
  readonly missing?: 'error' | 'skip';
  readonly threads?: number;
  readonly where?: Condition;
  readonly limit?: number;
  readonly sample?: number;
  readonly seed?: number;
  readonly replacement?: boolean;
  readonly repeat?: number;
  readonly dryRun?: boolean;
  readonly convention?: readonly ConventionName[];
  readonly reduction?: Reduction;
  readonly allowNan?: boolean;
  readonly skill?: boolean;
  readonly perOutput?: boolean;
  readonly gradient?: boolean;
  readonly format?: OutputFormat;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly report?: readonly ReportFile[];
  readonly progress?: boolean;
  readonly rows?: number;
  readonly worst?: number;
  readonly best?: number;
  readonly perSample?: boolean;
  readonly precision?: number;
  readonly lang?: Language;
  readonly color?: ColorChoice;
  readonly failIf?: readonly Limit[];
  /** Parameters of the losses, by name. */
  readonly parameters: Readonly<Record<string, Value>>;
}

/** What only a comparison of models has. */
export interface CompareOptions extends ScoreOptions {
  readonly labels?: string;
  /** The prediction columns of one file, each a model. */
  readonly models?: readonly string[];
  readonly names?: readonly string[];
  readonly reference?: string;
  readonly nonInferiority?: number;
  readonly format?: CompareFormat;
}

/** The options that are about a stored result. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly tolerance?: Tolerance;
  readonly nonInferiority?: number;
  readonly updateBaseline?: boolean;
}

export type CheckOptions = ScoreOptions &
  BaselineOptions & {
    readonly max?: Limit;
    readonly layout: CheckFormat;
    readonly config?: string;
    readonly only?: readonly string[];
    readonly init?: boolean;
  };
