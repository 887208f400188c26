import type { ConventionName } from '../convention.ts';
import { UserError } from '../error.ts';
import { type Loss, readsRows } from '../loss.ts';
import { kebab, parseValue, type Value } from '../parameter.ts';
import { findLoss } from '../registry.ts';
import { resolve } from '../resolve.ts';
import type { Run } from '../result.ts';
import type { ScoreOptions } from './options.ts';

/** The runs that a list of losses and a list of conventions ask for, and what is to be said about their names. */
export interface Runs {
  readonly runs: readonly Run[];
  readonly notes: readonly string[];
}

/** Reads `mse,mae,huber:delta=2`. Throws UserError for an unknown loss or parameter, or losses that read different columns. */
export function parseRuns(
  list: string,
  { convention, reduction, parameters }: Pick<ScoreOptions, 'convention' | 'reduction' | 'parameters'>,
): Runs {
  const parts = list.split(',').map((part) => parsePart(part));
  const conventions: readonly ConventionName[] = convention ?? ['math'];
  checkUsed(
    parts.map(({ loss }) => loss),
    parameters,
  );
  checkShapes(parts.map(({ loss }) => loss));

  const names = parts.map(({ loss }) => loss.name);
  const runs = parts.flatMap(({ loss, values, text }) =>
    conventions.map((name): Run => {
      const own = Object.fromEntries(Object.entries(parameters).filter(([parameter]) => parameter in loss.parameters));
      const lossLabel = names.indexOf(loss.name) === names.lastIndexOf(loss.name) ? loss.name : text;
      const label = conventions.length === 1 ? lossLabel : parts.length === 1 ? name : `${lossLabel}:${name}`;
      const choices = {
        convention: name,
        values: { ...own, ...values },
        ...(reduction === undefined ? {} : { reduction }),
      };
      return { label, resolved: resolve(loss, choices) };
    }),
  );
  const twice = runs.find(({ label }, index) => runs.findIndex((other) => other.label === label) !== index);
  if (twice !== undefined) throw new UserError(`"${twice.label}" is asked for twice`);
  return { runs, notes: parts.flatMap(({ note }) => note ?? []) };
}

interface Part {
  readonly text: string;
  readonly loss: Loss;
  readonly note: string | undefined;
  readonly values: Readonly<Record<string, Value>>;
}

/** One loss with its own parameters, `huber:delta=2`. */
function parsePart(text: string): Part {
  const [name, ...settings] = text.trim().split(':');
  if (name === '') throw new UserError(`an empty name in the list of losses`, 'losses are separated by single commas');
  const { loss, note } = findLoss(name);
  const values = settings.map((setting): [string, Value] => {
    const [key, value] = setting.split('=', 2);
    const parameter = Object.keys(loss.parameters).find((known) => kebab(known) === key.trim().replaceAll('_', '-'));
    if (parameter === undefined) {
      throw new UserError(
        `${loss.name} has no parameter "${key}"`,
        `it has ${Object.keys(loss.parameters).map(kebab).join(', ')}`,
      );
    }
    return [parameter, parseValue(parameter, loss.parameters[parameter], value ?? 'true')];
  });
  return {
    text: text.trim(),
    loss,
    note: note && `${name} is read as ${loss.name}: ${note}`,
    values: Object.fromEntries(values),
  };
}

/** A parameter that no loss of the list has is a mistake. */
function checkUsed(some: readonly Loss[], parameters: Readonly<Record<string, Value>>): void {
  for (const name of Object.keys(parameters)) {
    if (some.some((loss) => name in loss.parameters)) continue;
    const own = [...new Set(some.flatMap((loss) => Object.keys(loss.parameters)))].map((known) => `--${kebab(known)}`);
    throw new UserError(
      `${some.map((loss) => loss.name).join(', ')} has no parameter --${kebab(name)}`,
      own.length > 0 ? `it has ${own.join(', ')}` : undefined,
    );
  }
}

/** One pass chooses columns once, so its losses must choose the same: one column per class, whole rows, or neither. */
function checkShapes(some: readonly Loss[]): void {
  const kindOf = ({ shape }: Loss): string => (readsRows(shape) ? shape : 'column');
  const other = some.find((loss) => kindOf(loss) !== kindOf(some[0]));
  if (other === undefined) return;
  throw new UserError(`${some[0].name} and ${other.name} read different columns: run them apart`);
}

/** The losses of a list, as far as they are known: for help, which must not fail. */
export function lossesNamed(list: string | undefined): Loss[] {
  try {
    return (list ?? '').split(',').map((part) => findLoss(part.split(':')[0]).loss);
  } catch {
    return [];
  }
}
