import type { ConventionName } from '../../loss/convention.ts';
import type { Loss } from '../../loss/loss.ts';
import { isList, kebab, type Parameter, type Value, type Values } from '../../loss/parameter.ts';
import { canonicalForm } from '../../loss/registry.ts';
import type { Reduction } from '../../loss/resolve.ts';
import { nearest } from '../../problem/nearest.ts';
import { type Hint, hint, problem, type UserError } from '../../problem/problem.ts';
import type { OptionKind } from '../../words/en/messages/library.ts';
import { message } from '../../words/message.ts';
import { copyObject, isIndexed, quietly, showGiven } from './given.ts';
import type { OneNumberEach } from './numbers.ts';

/** How predictions and labels are read, and what loss is meant; all of it may be left out. */
export interface GradientOptions {
  /** Fills in defaults: `math` (the formula), `scratch` (the study notes), `keras`, `torch`, `sklearn`. */
  readonly convention?: ConventionName | undefined;
  /** Parameters of the loss by name, as `{ labelSmoothing: 0.1 }`. */
  readonly parameters?: Values | undefined;
  /** What the headline divides by, for a loss that has such a column: n finite numbers of 0 or more. */
  readonly base?: OneNumberEach | undefined;
  /** Whether a NaN loss is a value; otherwise it is an error. */
  readonly allowNan?: boolean | undefined;
  /** Whether implausible values are taken as they stand: percentages, distributions for logits, rows that do not sum to 1. */
  readonly asIs?: boolean | undefined;
  /** What labels call the classes, in the order of the columns; of one column first the class 0, then the class 1. */
  readonly classes?: readonly (string | number | boolean)[] | undefined;
  /** What class indices among the labels count from: 0 unless given. */
  readonly classBase?: number | undefined;
}

/** How a loss is evaluated; all of it may be left out. */
export interface EvaluateOptions extends GradientOptions {
  /** What the headline is: `mean`, `sum`, `elementmean`, `skill` or `none`; by default what the loss is known by. */
  readonly reduction?: Reduction | undefined;
  /** How much each sample counts: n finite numbers of 0 or more. What the mean divides by, the convention says. */
  readonly weights?: OneNumberEach | undefined;
  /** Whether each output column has a result of its own, for a loss whose columns are outputs. */
  readonly perOutput?: boolean | undefined;
}

/** The functions that take options. */
export type Call = 'evaluate' | 'gradient';

type OptionName = keyof EvaluateOptions;

const TRUTH = { wanted: 'truth', holds: (given: unknown) => typeof given === 'boolean' } as const;
const WORD = { wanted: 'text', holds: (given: unknown) => typeof given === 'string' } as const;

/** What each option takes; arrays are held to more when they are read. */
const OPTIONS: Readonly<Record<OptionName, OptionRule>> = {
  convention: WORD,
  parameters: {},
  reduction: { ...WORD, ofAll: true },
  weights: { ofAll: true, remembered: ['weight', 'sample-weight', 'sample-weights'] },
  base: {},
  allowNan: TRUTH,
  asIs: TRUTH,
  classes: { wanted: 'names', holds: areNames, remembered: ['class-names'] },
  classBase: { wanted: 'count', holds: (given) => Number.isSafeInteger(given) && Number(given) >= 0 },
  perOutput: { ...TRUTH, ofAll: true, remembered: ['multioutput'] },
};

interface OptionRule {
  readonly wanted?: OptionKind;
  holds?(given: unknown): boolean;
  /** Whether it is about all samples together, and so no option of the slope of each. */
  readonly ofAll?: boolean;
  /** What people remember it as, in the form of flags. */
  readonly remembered?: readonly string[];
}

/** Options as they were given, without those that are undefined. Throws UserError for one that is unknown, without effect, or of another kind. */
export function checkOptions(call: Call, given: unknown, loss: Loss): EvaluateOptions {
  if (given === undefined) return {};
  const copied = copyObject(given);
  if (copied === undefined) throw problem('no-options', { given: showGiven(given) });
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(copied)) {
    if (!isOption(name) || (name === 'base' && loss.base === undefined && value !== undefined))
      throw unknownOption(call, name, value, loss);
    if (value === undefined) continue;
    const { holds, wanted, ofAll } = OPTIONS[name];
    if (ofAll && call === 'gradient') {
      const hints = [hint('option-without-effect', { call })];
      throw problem('unknown-option', { call, option: name }, { hints });
    }
    if (wanted !== undefined && !quietly(() => holds?.(value), false)) throw ofOtherKind(name, value, wanted);
    options[name] = name === 'parameters' ? copyParameters(value) : value;
  }
  return options;
}

/** An object of parameters, whatever these are. Throws UserError for anything else. */
export function copyParameters(given: unknown): Readonly<Record<string, unknown>> {
  const copied = copyObject(given);
  if (copied === undefined) throw problem('no-parameters', { given: showGiven(given) });
  return copied;
}

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

function ofOtherKind(name: string, value: unknown, wanted: OptionKind): UserError {
  const within = [message('flag', { name: kebab(name) })];
  return problem('option-of-other-kind', { given: showGiven(value), wanted }, { within });
}

function areNames(given: unknown): boolean {
  if (!Array.isArray(given) || given.length === 0) return false;
  const isName = (name: unknown): boolean =>
    typeof name === 'boolean' || (typeof name === 'number' && !Number.isNaN(name)) || isNonEmpty(name);
  return Array.from(given).every(isName);
}

const isNonEmpty = (name: unknown): boolean => typeof name === 'string' && name.trim() !== '';

interface Remembered {
  readonly remembered?: readonly string[];
}

/** The name in `known` that is written in another way, or remembered as `name`. */
function findSame(name: string, known: Readonly<Record<string, Remembered>>): string | undefined {
  const form = canonicalForm(name);
  return Object.keys(known).find((own) => kebab(own) === form || known[own].remembered?.includes(form));
}

/** The name in `known` of which `name` is a slip. */
function findNear(name: string, known: Readonly<Record<string, Remembered>>): string | undefined {
  const near = nearest(canonicalForm(name), Object.keys(known).map(kebab));
  return Object.keys(known).find((own) => kebab(own) === near);
}

function unknownOption(call: Call, option: string, value: unknown, { name: loss, parameters }: Loss): UserError {
  const entries = Object.entries(OPTIONS).filter(
    ([name, { ofAll }]) => name !== option && (!ofAll || call === 'evaluate'),
  );
  const options = Object.fromEntries(entries);
  const parameter = (name: string | undefined): Hint | undefined =>
    name === undefined ? undefined : hint('option-is-parameter', { loss, name, given: inCode(value) });
  const meant =
    parameter(findSame(option, parameters)) ??
    didYouMean(findSame(option, options) ?? findNear(option, options)) ??
    parameter(findNear(option, parameters));
  const hints = [meant ?? hint('known-options', { options: Object.keys(options) })];
  return problem('unknown-option', { call, option }, { hints });
}

const didYouMean = (name: string | undefined): Hint | undefined =>
  name === undefined ? undefined : hint('did-you-mean', { name });

const inCode = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : showGiven(value));

/** Parameters that the loss has, by name, without those that are undefined. Throws UserError for one that is unknown, or of another kind. */
export function checkParameters(loss: Loss, given: Readonly<Record<string, unknown>>): Values {
  const values: Record<string, Value> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(loss.parameters, name)) throw unknownParameter(loss, name, value);
    if (value !== undefined) values[name] = readParameter(name, loss.parameters[name], value);
  }
  return values;
}

function unknownParameter({ name: loss, parameters }: Loss, name: string, value: unknown): UserError {
  const option = (own: string | undefined): Hint | undefined =>
    own === undefined ? undefined : hint('parameter-is-option', { name: own, given: inCode(value) });
  const known = Object.keys(parameters);
  const meant =
    didYouMean(findSame(name, parameters)) ??
    option(findSame(name, OPTIONS)) ??
    didYouMean(findNear(name, parameters)) ??
    option(findNear(name, OPTIONS)) ??
    (known.length === 0 ? undefined : hint('known-parameters', { parameters: known.map(kebab) }));
  const hints = meant === undefined ? [] : [meant];
  return problem('unknown-parameter', { loss, parameter: kebab(name) }, { hints });
}

/** A value of the parameter's kind; what of it is allowed, its domain says. */
function readParameter(name: string, { default: own, isByColumn }: Parameter, value: unknown): Value {
  if (isList(own)) {
    if (typeof value === 'number') return [value];
    if (typeof value === 'string' && isByColumn && value.includes('=')) return value;
    const list = isIndexed(value) ? quietly(() => Array.from(value), undefined) : undefined;
    if (list?.every((each) => typeof each === 'number')) return list;
    throw ofOtherKind(name, value, 'numbers');
  }
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  throw ofOtherKind(name, value, typeof own === 'boolean' ? 'truth' : typeof own === 'number' ? 'number' : 'text');
}
