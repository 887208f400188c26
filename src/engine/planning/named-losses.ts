import type { Reading } from '../../columns/search.ts';
import { heldBy } from '../../loss/held.ts';
import { type Loss, readsRows } from '../../loss/loss.ts';
import type { Value } from '../../loss/parameter.ts';
import { readSetting } from '../../loss/parameter-value.ts';
import { type Found, findLoss, splitName } from '../../loss/registry.ts';
import { hint, problem, UserError } from '../../problem/problem.ts';

/** The losses of a list as they were named, before the columns they read are known. */
export interface NamedLosses {
  readonly parts: readonly NamedLoss[];
  /** What all of them read. */
  readonly reading: Reading;
}

export interface NamedLoss {
  readonly text: string;
  /** The same without its settings. */
  readonly name: string;
  readonly found: Found;
  /** Parameters of its own, `delta=2`, by name and as text. */
  readonly settings: readonly (readonly [name: string, text: string])[];
}

/** Reads `mse,mae,huber:delta=2`; a loss may be another one by a flag, as d2 is. Throws UserError for an unknown loss, or losses that read different columns. */
export function parseLosses(list: string, flags: Readonly<Record<string, Value>> = {}): NamedLosses {
  const parts = list.split(',').map((part): NamedLoss => {
    const [name, ...settings] = splitName(part.trim());
    if (name === '') throw problem('empty-loss', {}, { hints: [hint('single-commas', {})] });
    const pairs = settings.map((setting): [string, string] => {
      // Only the first sign ends the name: a value may name a class, `class-weight=cat=2`.
      const [key, ...value] = setting.split('=');
      return [key.trim().replaceAll('_', '-'), value.length > 0 ? value.join('=') : 'true'];
    });
    return {
      text: part.trim(),
      name,
      found: findLoss(name, { ...flags, ...Object.fromEntries(pairs) }),
      settings: pairs,
    };
  });
  const readings = parts.map((part) => readingOf(part, flags));
  const reading = commonReading(readings);
  const helds = readings.map(({ held }) => held);
  // A loss of classes reads probabilities too, where another wants such.
  const held = (['logits', 'probabilities'] as const).find((own) => helds.includes(own)) ?? reading.held;
  return { parts, reading: { ...reading, held } };
}

/** What a loss reads under what its name, the flags and its settings say. */
function readingOf({ found, settings }: NamedLoss, flags: Readonly<Record<string, Value>>): Reading {
  const { loss, values, several } = found;
  const own = settings.flatMap(([key, text]) => {
    const setting = readSetting(loss.parameters, key, text);
    return setting === undefined ? [] : [setting];
  });
  const asked = { ...values, ...flags, ...Object.fromEntries(own) };
  return { ...loss, ...(several && { shape: 'either' }), held: heldBy(loss, asked), asked };
}

/** One pass chooses columns once, so its losses must choose the same: one column, one per class, whole rows, or parts. */
function commonReading(readings: readonly Reading[]): Reading {
  const kindOf = ({ name, shape, parts, base }: Reading): string => {
    if (parts.length > 0 || base !== undefined) return name;
    return readsRows(shape) || shape === 'either' ? shape : 'column';
  };
  // A loss that reads either way follows the others.
  const [first] = [...readings.filter((reading) => kindOf(reading) !== 'either'), ...readings];
  const follows = (reading: Reading): boolean => kindOf(reading) === 'either' && first.parts.length === 0;
  const other = readings.find((reading) => kindOf(reading) !== kindOf(first) && !follows(reading));
  if (other === undefined) return first;
  throw problem('losses-read-differently', { first: first.name, other: other.name });
}

/** The losses of a list beside the flags as they are written, and else why it has none: a help must not fail. */
export function lossesNamed(
  list: string | undefined,
  argv: readonly string[],
): { readonly losses: readonly Loss[]; readonly fault?: UserError } {
  try {
    const { parts } = parseLosses(list ?? '', flagsOf(argv));
    return { losses: parts.flatMap(({ found }) => [found.loss, ...(found.several ? [found.several] : [])]) };
  } catch (error) {
    if (error instanceof UserError) return { losses: [], fault: error };
    throw error;
  }
}

/** Flags as they are written, each with the word that stands after it: what they are is not known before the losses are. */
function flagsOf(argv: readonly string[]): Readonly<Record<string, string>> {
  const pairs = argv.flatMap((word, index): [string, string][] => {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/.exec(word) ?? [];
    return name === undefined ? [] : [[name, value ?? argv[index + 1] ?? '']];
  });
  return Object.fromEntries(pairs);
}
