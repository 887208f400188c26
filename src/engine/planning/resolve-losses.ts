import type { ConventionName } from '../../loss/convention.ts';
import { ignoredIn, type Loss } from '../../loss/loss.ts';
import { kebab, type Value, type Values } from '../../loss/parameter.ts';
import { numbersByName, readSetting } from '../../loss/parameter-value.ts';
import { describeName, lossFor } from '../../loss/registry.ts';
import { type Resolved, resolve } from '../../loss/resolve.ts';
import { hint, type Note, problem } from '../../problem/problem.ts';
import type { ScoreOptions } from '../../request/options.ts';
import type { Run } from '../../result/run.ts';
import type { NamedLoss, NamedLosses } from './named-losses.ts';

/** From what number the labels count classes. */
interface Counted {
  readonly classBase?: number | undefined;
}

/** The runs that a list of losses and a list of conventions ask for, and what is to be said about their names. */
export interface Runs {
  readonly runs: readonly Run[];
  readonly notes: readonly Note[];
}

/**
 * Settles the losses for the prediction columns there are, each called as messages call it. Throws UserError for a parameter
 * that no loss has, a value it does not allow, or a loss that is asked for twice.
 */
export function settleRuns(
  { parts }: Pick<NamedLosses, 'parts'>,
  {
    convention,
    reduction,
    parameters,
    classBase = 0,
  }: Pick<ScoreOptions, 'convention' | 'reduction' | 'parameters'> & Counted,
  columns: readonly string[],
): Runs {
  const chosen = parts.map((part) => ({ ...part, loss: lossFor(part.found, columns.length) }));
  checkUsed(
    chosen.map(({ loss }) => loss),
    parameters,
  );
  const names = chosen.map(({ loss }) => loss.name);
  const runs = chosen.flatMap(({ loss, text, settings, found }) => {
    const conventions: readonly (ConventionName | undefined)[] = convention ?? [found.convention];
    return conventions.map((name): Run => {
      const lossLabel = names.indexOf(loss.name) === names.lastIndexOf(loss.name) ? loss.name : text;
      const label = conventions.length === 1 ? lossLabel : parts.length === 1 ? `${name}` : `${lossLabel}:${name}`;
      const own = Object.fromEntries(Object.entries(parameters).filter(([parameter]) => parameter in loss.parameters));
      const told = { ...own, ...readSettings(loss, settings, found.renames) };
      const values = nameColumns(loss, { ...found.values, ...told }, columns);
      const asked = reduction ?? found.headline;
      const choices = {
        values,
        implied: Object.keys(found.values ?? {}).filter((parameter) => !(parameter in told)),
        ...(name === undefined ? {} : { convention: name }),
        ...(asked === undefined ? {} : { reduction: asked }),
      };
      return { label, resolved: countFromZero(resolve(loss, choices), classBase) };
    });
  });
  const twice = runs.find(({ label }, index) => runs.findIndex((other) => other.label === label) !== index);
  if (twice !== undefined) throw problem('loss-twice', { label: twice.label });
  return {
    runs,
    notes: chosen
      .filter(
        ({ found: { printedBy, convention: own = 'math' } }) =>
          !(convention ?? [own]).some((name) => name === printedBy),
      )
      .flatMap(
        ({ found, loss, name, settings }) => describeName(lessen(found, loss, settings, parameters), loss, name) ?? [],
      ),
  };
}

/** A name without the values that were asked for otherwise. */
function lessen(
  found: NamedLoss['found'],
  loss: Loss,
  settings: NamedLoss['settings'],
  parameters: Readonly<Record<string, Value>>,
): NamedLoss['found'] {
  if (found.values === undefined) return found;
  const asked = { ...parameters, ...readSettings(loss, settings, found.renames) };
  const values = Object.entries(found.values).filter(([name]) => !Object.hasOwn(asked, name));
  return { ...found, values: Object.fromEntries(values) };
}

/** A loss's own parameters from its place in a list, `huber:delta=2`. */
function readSettings(
  loss: Loss,
  settings: NamedLoss['settings'],
  renames: Readonly<Record<string, string>> = {},
): Readonly<Record<string, Value>> {
  const values = settings.map(([key, text]): readonly [string, Value] => {
    // What the library calls a parameter.
    const renamed = Object.entries(renames).find(([known]) => kebab(known) === key)?.[1];
    const setting = readSetting(loss.parameters, renamed === undefined ? key : kebab(renamed), text);
    if (setting !== undefined) return setting;
    const known = Object.keys(loss.parameters).map(kebab);
    const hints = known.length > 0 ? [hint('settings-in-list', { known })] : [];
    throw problem('unknown-setting', { loss: loss.name, setting: key }, { hints });
  });
  return Object.fromEntries(values);
}

/** Values that name classes as lists in the order of the columns. */
function nameColumns(loss: Loss, values: Values, columns: readonly string[]): Values {
  const settled = Object.entries(values).map(([name, value]): [string, Value] => {
    const parameter = loss.parameters[name];
    return [
      name,
      typeof value === 'string' && parameter.isByColumn ? numbersByName(name, parameter, value, columns) : value,
    ];
  });
  return Object.fromEntries(settled);
}

/** Indices to ignore are numbers as the labels have them, also where a convention asks for them: here counted from 0. */
function countFromZero(resolved: Resolved, classBase: number): Resolved {
  const ignored = ignoredIn(resolved.values);
  if (ignored.length === 0 || classBase === 0) return resolved;
  return { ...resolved, values: { ...resolved.values, ignoreIndex: ignored.map((index) => index - classBase) } };
}

/** The labels, as the file has them, that stand for no class under some run. */
export function ignoredLabels(some: readonly Resolved[], { classBase = 0 }: Counted): number[] {
  return some.flatMap(({ values }) => ignoredIn(values).map((index) => index + classBase));
}

/** A parameter that no loss of the list has is a mistake. */
function checkUsed(some: readonly Loss[], parameters: Readonly<Record<string, Value>>): void {
  for (const name of Object.keys(parameters)) {
    if (some.some((loss) => name in loss.parameters)) continue;
    const known = [...new Set(some.flatMap((loss) => Object.keys(loss.parameters)))].map(kebab);
    const hints = known.length > 0 ? [hint('known-parameters', { parameters: known })] : [];
    throw problem(
      'unknown-parameter',
      { loss: some.map((loss) => loss.name).join(', '), parameter: kebab(name) },
      { hints },
    );
  }
}
