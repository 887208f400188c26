import type { Command } from 'commander';
import type { Loss } from '../loss/loss.ts';
import type { Value } from '../loss/parameter.ts';
import { losses } from '../loss/registry.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { Text } from '../words/message.ts';

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
export function rolesOf({ parts, base }: Loss): [string, { readonly help: Text }][] {
  return [...parts, ...(base === undefined ? [] : [base])].map((role) => [role.name, role]);
}

/** Every parameter of some losses, by name, once. */
export function parametersOf(some: readonly Loss[]): Map<string, Loss['parameters'][string]> {
  return new Map(some.flatMap(({ parameters }) => Object.entries(parameters)));
}
