import type { Command } from 'commander';
import type { Condition } from '../columns/condition.ts';
import type { Format } from '../input/table.ts';
import type { ConventionName } from '../loss/convention.ts';
import type { Loss } from '../loss/loss.ts';
import type { Value, Words } from '../loss/parameter.ts';
import { losses } from '../loss/registry.ts';
import type { Reduction } from '../loss/resolve.ts';
import type { ColorChoice } from '../render/color.ts';
import type { OutputFormat } from '../render/index.ts';
import type { Limit } from '../verdict/limit.ts';
import type { Language } from '../words/language.ts';
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
  readonly inputFormat?: Format;
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

/** What commander parsed, with the parameters of losses apart from the rest. */
export function readOptions(command: Command): ScoreOptions {
  const given = command.opts<Record<string, unknown>>();
  const parameters: Record<string, Value> = {};
  for (const [name] of parametersOf(losses)) {
    const value = given[name];
    if (command.getOptionValueSource(name) === 'cli') parameters[name] = value as Value;
  }
  return {
    ...(given as Omit<ScoreOptions, 'parameters' | 'roles'>),
    ...(command.getOptionValueSource('header') === 'cli' ? {} : { header: undefined }),
    parameters,
    roles: Object.fromEntries(
      losses.flatMap(rolesOf).flatMap(([name]) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])),
    ),
  } as ScoreOptions;
}

/** The flags that name columns which only some losses read. */
export function rolesOf({ parts, base }: Loss): [string, { readonly help: Words }][] {
  return [...parts, ...(base === undefined ? [] : [base])].map((role) => [role.name, role]);
}

/** Every parameter of some losses, by name, once. */
export function parametersOf(some: readonly Loss[]): Map<string, Loss['parameters'][string]> {
  return new Map(some.flatMap(({ parameters }) => Object.entries(parameters)));
}
