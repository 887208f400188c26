import { domainsByColumn } from '../../src/engine/evaluation/check-values.ts';
import {
  CONVENTIONS,
  type ConventionName,
  type EvaluateOptions,
  evaluate,
  gradient,
  type Loss,
  type Numbers,
  type Value,
  type Values,
} from '../../src/index.ts';
import { type Domain, REAL } from '../../src/loss/domain.ts';
import { ignoredIn } from '../../src/loss/loss.ts';
import { isList } from '../../src/loss/parameter.ts';
import { shareColumns } from '../../src/loss/parts.ts';
import { type Resolved, resolve } from '../../src/loss/resolve.ts';

// Points drawn from what a loss declares: its domains, its shape and its parameters, never its name.

/** Rows of predictions with their labels, as the library takes them. */
export interface Sample {
  readonly predictions: number[][];
  /** Rows of numbers, or class indices; rows of no numbers for a loss that has no labels. */
  readonly labels: number[][] | number[];
}

/** Some rows of a sample, as the library takes them. */
export function takeRows({ predictions, labels }: Sample, rows: readonly number[]): [number[][], Numbers | undefined] {
  const taken = rows.map((row) => labels[row]);
  const hasNone = taken.every((label) => typeof label !== 'number' && label.length === 0);
  return [rows.map((row) => predictions[row]), hasNone ? undefined : (taken as Numbers)];
}

/** A sample as the library takes it. */
export const takeAll = (sample: Sample) => takeRows(sample, [...sample.predictions.keys()]);

/** What a loss is under some options. */
export const settle = (loss: Loss, { convention, parameters }: EvaluateOptions): Resolved =>
  resolve(loss, { ...(convention && { convention }), values: { ...parameters } });

/** The domain of each prediction column. */
export function domainsOf(resolved: Resolved, width: number): Domain[] {
  const domains = domainsByColumn(resolved, width);
  return Array.from({ length: width }, (_, column) => domains[column % domains.length]);
}

/** A row whose parts stand where the declaration wants them: those that may not be below another one are not. */
export function putInOrder({ parts }: Loss, row: readonly number[]): number[] {
  const shares = shareColumns(parts, row.length) ?? [];
  const startOf = (index: number): number => shares.slice(0, index).reduce((sum, share) => sum + share, 0);
  const ordered = [...row];
  for (const [index, { atLeast }] of parts.entries()) {
    if (atLeast === undefined) continue;
    const [upper, lower] = [startOf(index), startOf(parts.findIndex(({ name }) => name === atLeast))];
    for (let column = 0; column < shares[index]; column++) {
      const both = [ordered[lower + column], ordered[upper + column]];
      ordered[lower + column] = Math.min(...both);
      ordered[upper + column] = Math.max(...both);
    }
  }
  return ordered;
}

/** A row turned round; of several parts each by itself. */
export function turnRow({ parts }: Loss, row: readonly number[]): number[] {
  const shares = shareColumns(parts, row.length) ?? [row.length];
  const startOf = (index: number): number => shares.slice(0, index).reduce((sum, share) => sum + share, 0);
  return shares.flatMap((share, index) => row.slice(startOf(index), startOf(index) + share).reverse());
}

export type Labels = 'rows' | 'indices';

/** A finite point well inside `domain`, or inside what is usual there. */
export function drawPoint(domain: Domain, random: () => number): number {
  if (domain.only) return domain.only[Math.floor(random() * domain.only.length)];
  const { low, high } = domain.usual ?? domain;
  if (Number.isFinite(low) && Number.isFinite(high)) return low + (0.02 + 0.96 * random()) * (high - low);
  if (Number.isFinite(low)) return low + 0.02 + 5 * random();
  if (Number.isFinite(high)) return high - 0.02 - 5 * random();
  return 16 * random() - 8;
}

/** A point outside `domain`: on the open end or beyond; undefined where there is none but NaN. */
export function pointOutside(domain: Domain): number | undefined {
  const candidates = [
    domain.low,
    domain.low - 1e-300,
    domain.low - 1,
    domain.high,
    domain.high * (1 + 2 ** -52),
    domain.high + 1e-300,
    0,
    0.5,
  ];
  return candidates.find((value) => !Number.isNaN(value) && !domain.contains(value));
}

const normalized = (row: readonly number[]): number[] => {
  const total = row.reduce((sum, part) => sum + part, 0);
  return row.map((part) => part / total);
};

/** Whether a domain is that of logarithms of probabilities, or usually is. */
export const isLogarithm = (domain: Domain): boolean => (domain.usual ?? domain).high === 0;

/** `count` rows of `width` columns from what the loss declares under these options. */
export function drawSample(
  loss: Loss,
  options: EvaluateOptions,
  width: number,
  count: number,
  random: () => number,
  labels: Labels = 'rows',
): Sample {
  const resolved = settle(loss, options);
  const { values } = resolved;
  // Of two labels that mean the same an input uses one.
  const negative = random() < 0.5 ? 0 : 1;
  const draw = (domain: Domain): number =>
    domain.either ? (random() < 0.5 ? domain.high : domain.either[negative]) : drawPoint(domain, random);
  const rows = (domain: Domain, shares: boolean, columns: number): number[][] =>
    Array.from({ length: count }, () => {
      const row = Array.from({ length: columns }, () => draw(domain));
      if (!shares) return row;
      return isLogarithm(domain)
        ? normalized(row.map(Math.exp)).map(Math.log)
        : normalized(row.map((part) => Math.abs(part) + 0.5));
    });
  const asked = loss.distributions(resolve(loss).values);
  // Of a loss that reads either way one column is no distribution.
  const isOneColumn = loss.shape === 'either' && width === 1;
  const classes = loss.shape === 'class' || (asked.label !== 'any' && !isOneColumn);
  const prediction = loss.prediction(values);
  const isLog = values.fromLogits === true;
  if (loss.parts.length > 0) {
    const domains = domainsOf(resolved, width);
    return {
      predictions: Array.from({ length: count }, () => putInOrder(loss, domains.map(draw))),
      labels: rows(loss.label(values), false, loss.labelWidth(width)),
    };
  }
  return {
    predictions: rows(
      prediction,
      (asked.prediction !== 'any' && !isLog && !isOneColumn) || isLogarithm(prediction),
      width,
    ),
    labels:
      labels === 'indices'
        ? Array.from({ length: count }, () => Math.floor(random() * width))
        : rows(loss.label(values), classes, loss.labelWidth(width)),
  };
}

/** Another value than the default, from what the parameter allows. */
function otherValue({ default: value, domain, choices, isByColumn }: Loss['parameters'][string]): Value {
  // Of the class indices one that does not occur.
  if (isList(value)) return isByColumn ? [pointOf(domain ?? REAL)] : [-7];
  if (choices !== undefined) return choices.find((choice) => choice !== value) ?? value;
  if (typeof value === 'boolean') return !value;
  if (domain === undefined) return value;
  return domain.low === -Infinity && Number.isFinite(value) ? Number(value) + 1.3 : inside(domain, pointOf(domain));
}

/** A point well inside a domain, and not 0. */
function pointOf({ low, high }: Domain): number {
  if (low === -Infinity) return (high === Infinity ? 0 : high) - 1.3;
  return Number.isFinite(high) ? low + 0.3 * (high - low) : low + 1.3;
}

/** The point itself, or the whole number near it where a domain has no others. */
const inside = (domain: Domain, point: number): number => (domain.contains(point) ? point : Math.round(point));

/**
 * Every convention, alone and with each parameter of the loss set to something else; logits beside each of these. Of those
 * that come to the same the first.
 */
export function optionsOf(loss: Loss): EvaluateOptions[] {
  const others = Object.entries(loss.parameters).map(([name, parameter]) => ({ [name]: otherValue(parameter) }));
  const isIdle = (convention: ConventionName, parameters: Values): boolean => {
    const idle = loss.idle({ ...resolve(loss, { convention }).values, ...parameters });
    return Object.keys(parameters).some((name) => name in idle);
  };
  // A parameter that changes nothing by itself is drawn beside one with which it does.
  const changes: Values[] = [
    {},
    ...others.map(
      (own) => [own, ...others.map((other) => ({ ...other, ...own }))].find((of) => !isIdle('math', of)) ?? own,
    ),
  ];
  const withLogits = 'fromLogits' in loss.parameters ? changes.map((change) => ({ ...change, fromLogits: true })) : [];
  const all = CONVENTIONS.flatMap((convention) =>
    [...changes, ...withLogits].flatMap((parameters) =>
      isIdle(convention, parameters) ? [] : [{ convention, parameters }],
    ),
  );
  const settled = all.map((options) => {
    const { values, headline, weightedMean } = settle(loss, options);
    return JSON.stringify([
      Object.entries(values).map(([name, value]) => [name, String(value)]),
      headline,
      weightedMean,
    ]);
  });
  return all.filter((_, index) => settled.indexOf(settled[index]) === index);
}

/** The column counts that a loss can have, and the labels it takes. */
export function shapesOf(loss: Loss): readonly (readonly [width: number, labels: Labels])[] {
  if (loss.parts.length > 0) {
    const singles = loss.parts.filter(({ isSingle }) => isSingle).length;
    const others = loss.parts.length - singles;
    return (others === 0 ? [1] : [1, 3]).map((share) => [singles + share * others, 'rows'] as const);
  }
  if (loss.shape === 'row')
    return [
      [2, 'rows'],
      [5, 'rows'],
    ];
  const classes = [
    [2, 'rows'],
    [3, 'indices'],
    [5, 'rows'],
    [4, 'indices'],
  ] as const;
  if (loss.shape === 'class') return classes;
  if (loss.shape === 'either') return [[1, 'rows'], ...classes];
  return [
    [1, 'rows'],
    [3, 'rows'],
  ];
}

export function describeOptions({ convention, parameters }: EvaluateOptions): string {
  return `${convention} ${JSON.stringify(parameters)}`;
}

/**
 * Whether a shape goes with the options: of rows of targets no class can be ignored, a loss may take one column alone, and
 * a parameter may change nothing for so many columns.
 */
export function goWith(loss: Loss, options: EvaluateOptions, width: number, labels: Labels): boolean {
  const { values } = settle(loss, options);
  const idle = loss.idle(values, width);
  if (Object.keys(options.parameters ?? {}).some((name) => name in idle)) return false;
  if (width > 1 && values.multi === 'one') return false;
  return labels === 'indices' || ignoredIn({ ...options.parameters }).length === 0;
}

/** `evaluate` and `gradient`, of a loss that divides by a column beside a column of 3s. */
export const evaluateSample = (
  loss: Loss,
  predictions: Numbers,
  labels: Numbers | undefined,
  options: EvaluateOptions = {},
) => evaluate(loss, predictions, labels, withBase(loss, predictions, options));
export const differentiateSample = (
  loss: Loss,
  predictions: Numbers,
  labels: Numbers | undefined,
  options: EvaluateOptions = {},
) => gradient(loss, predictions, labels, withBase(loss, predictions, options));

const withBase = (loss: Loss, { length }: Numbers, options: EvaluateOptions): EvaluateOptions => ({
  ...options,
  ...(loss.base && { base: new Float64Array(length).fill(3) }),
});
