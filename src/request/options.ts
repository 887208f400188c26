import type { Value } from '../loss/parameter.ts';
import type { CommandName } from './commands.ts';
import type { FLAGS } from './flags/index.ts';
import type { ValueType } from './value-type.ts';

type Row = (typeof FLAGS)[number];

/** What a flag leaves in a request: a truth, one value, or the values of each time it was given. */
type ValueOf<T> =
  T extends ValueType<infer V, infer F>
    ? F extends 'switch' | 'toggle'
      ? boolean
      : F extends 'values'
        ? readonly V[]
        : V
    : never;

/** The flags of a command, by name, as far as they were given. */
export type FlagsOf<C extends CommandName> = {
  readonly [R in Row as C extends R['commands'][number] ? R['name'] : never]?: ValueOf<R['type']>;
};

/** What follows from the losses that are named. */
export interface LossOptions {
  /** Parameters of the losses, by name. */
  readonly parameters: Readonly<Record<string, Value>>;
  /** The columns of the parts of a prediction, and of what a headline divides by, by the name of their flag. */
  readonly roles?: Readonly<Record<string, string>>;
}

/** The options of the main command, and of everything that evaluates losses. */
export type ScoreOptions = FlagsOf<'score'> & LossOptions;

export type CompareOptions = FlagsOf<'compare'> & LossOptions;

/** What is about a file of checks, or a report of all of them. */
type OfReport = 'config' | 'only' | 'init' | 'format' | 'report';

/** The options of one check. */
export type CheckOptions = Omit<FlagsOf<'check'>, OfReport> & LossOptions;

/** The options that are about a stored result. */
export type BaselineOptions = Pick<CheckOptions, 'baseline' | 'tolerance' | 'nonInferiority' | 'updateBaseline'>;
