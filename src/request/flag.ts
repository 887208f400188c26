import type { FlagValue } from '../problem/problem.ts';
import type { Args, Code } from '../words/message.ts';
import type { CommandName } from './commands.ts';
import type { ValueType } from './value-type.ts';

/** How much a help shows: `-h` a screen, `--help` what is common, `--help-all` everything. */
export const LEVELS = ['short', 'common', 'all'] as const;

export type Level = (typeof LEVELS)[number];

/** The headings under which a help has its flags. */
export type Group = 'input' | 'rows' | 'loss' | 'output' | 'verdict' | 'models' | 'baseline' | 'checks' | 'help';

/** A flag, and perhaps the one value of it, that a rule is about. */
export interface Term {
  readonly flag: string;
  readonly value?: string | number | boolean;
}

/** What a flag needs or excludes, and the message that says why. */
export interface Rule {
  /** `needs` any of the terms; `excludes` all of them together. */
  readonly terms: readonly [Term, ...Term[]];
  readonly problem: RuleCode | PlainCode;
  readonly hint?: PlainCode;
  /** The flags that the hint names, where it names their values too. */
  readonly offers?: Readonly<Record<string, FlagValue>>;
}

/** The messages of rules: they are told the flag, as it was given, and the first term. */
type RuleCode = {
  [C in Code]: { readonly flag: string; readonly other: string } extends Args<C> ? C : never;
}[Code];

/** The messages that take no arguments. */
type PlainCode = { [C in Code]: Record<string, never> extends Args<C> ? C : never }[Code];

/** One flag of some commands. Two flags of one name belong to different commands. */
export interface Flag {
  /** In camel case; on the command line in kebab case. */
  readonly name: string;
  readonly letter?: string;
  readonly commands: readonly CommandName[];
  readonly group: Group;
  readonly level: Level;
  readonly type: ValueType<unknown>;
  /** Whether it is about a whole run: a check in a file has no such key. `either` may stand in both places. */
  readonly isOfRun?: true | 'either';
  /** Whether no help shows it: it is known to be refused with a reason. */
  readonly isHidden?: true;
  readonly needs?: readonly Rule[];
  readonly excludes?: readonly Rule[];
}
