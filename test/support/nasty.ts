import type { EvaluateOptions, Loss, Values } from '../../src/index.ts';
import type { Domain } from '../../src/loss/domain.ts';
import { shareColumns } from '../../src/loss/parts.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { wholeUnits } from './rational.ts';
import { domainsOf, goWith, isLogarithm, optionsOf, putInOrder } from './sampler.ts';

// The finite inputs at which formulas overflow, vanish, cancel and tie, from what a loss declares and never from its name.

const ULP = 2 ** -52;
const SMALLEST_NORMAL = 2 ** -1022;
/** Sizes that every row is made of; each is taken with both signs. */
const FEW = [0, 5e-324, 1, 1 + ULP, 800, 1e308, Number.MAX_VALUE];
const MANY = [...FEW, 1e-7, 0.5, SMALLEST_NORMAL - 5e-324, SMALLEST_NORMAL, 1e-155, ULP, 1 - ULP / 2, 2, 36, 1e155];

/** Those of the sizes that lie in a domain with one sign or the other, and the points beside its lower end, in order. */
export function nastyPoints(domain: Domain, sizes: readonly number[] = MANY): number[] {
  const beside = Number.isFinite(domain.low) ? [domain.low + ULP, domain.low + ULP / 2] : [];
  const points = [...sizes.flatMap((size) => [-size, size]), ...beside];
  // A set of numbers takes -0 for 0.
  const distinct = points.filter((value, index) => points.findIndex((other) => Object.is(other, value)) === index);
  return distinct.filter((value) => domain.contains(value)).sort((a, b) => a - b || (Object.is(a, -0) ? -1 : 1));
}

/** Every prediction beside every label, under one setting. */
export interface NastyGrid {
  readonly options: EvaluateOptions;
  readonly values: Values;
  readonly predictions: readonly (readonly number[])[];
  readonly labels: readonly (readonly number[])[] | readonly number[];
}

/** Rows of `width` that sum to 1, all but evenly spread ones with a nasty share. */
function shareRows(width: number, shares: readonly number[]): number[][] {
  return shares
    .filter((share) => share <= 1)
    .flatMap((share) => {
      const even = new Array<number>(width - 1).fill((1 - share) / (width - 1));
      return [
        [share, ...even],
        [...even, share],
      ];
    });
}

/** Rows of `width` of every two of a domain's points, the last as often as there is room. */
function freeRows(domain: Domain, width: number, sizes: readonly number[]): number[][] {
  const points = nastyPoints(domain, sizes);
  return points.flatMap((first) => points.map((last) => [first, ...new Array<number>(width - 1).fill(last)]));
}

/** The nasty grids of one setting: of single numbers, or of rows of several widths. */
function gridsOf(loss: Loss, options: EvaluateOptions): NastyGrid[] {
  const resolved = resolve(loss, {
    ...(options.convention && { convention: options.convention }),
    values: { ...options.parameters },
  });
  const { values } = resolved;
  const [prediction, label] = [loss.prediction(values), loss.label(values)];
  const { either } = label;
  const setting = { options, values };
  if (loss.parts.length > 0) {
    // Parts of one column each.
    const width = loss.parts.length;
    const predictions = domainsOf(resolved, width)
      .map((domain) => nastyPoints(domain, width === 1 ? MANY : FEW))
      .reduce<number[][]>((rows, points) => rows.flatMap((row) => points.map((point) => [...row, point])), [[]])
      .filter((row) => putInOrder(loss, row).every((part, column) => part === row[column]));
    const columns = either ? either.map((one) => [one, 1]) : [nastyPoints(label, width === 1 ? MANY : FEW)];
    return columns.map((column) => ({
      ...setting,
      predictions,
      labels: loss.labelWidth(width) === 0 ? [[]] : column.map((y) => [y]),
    }));
  }
  const columns = (): NastyGrid[] => {
    const predictions = nastyPoints(prediction).map((p) => [p]);
    // Of two labels that mean the same an input uses one.
    const labels = either ? either.map((one) => [one, 1]) : [nastyPoints(label)];
    return labels.map((column) => ({ ...setting, predictions, labels: column.map((y) => [y]) }));
  };
  if (loss.shape !== 'class' && loss.shape !== 'row' && loss.shape !== 'either') return columns();
  const asked = loss.distributions(values);
  const isDistribution = loss.shape === 'class' || loss.distributions(resolve(loss).values).label !== 'any';
  const grids = [2, 3].flatMap((width) => {
    const logs = isLogarithm(prediction) ? shareRows(width, MANY).map((row) => row.map(Math.log)) : [];
    const predictions =
      asked.prediction !== 'any'
        ? shareRows(width, MANY)
        : [...logs.filter(isFiniteRow), ...freeRows(prediction, width, FEW)];
    const shares = shareRows(width, [0, 5e-324, 1e-7, 0.5]);
    const labels = isDistribution
      ? isLogarithm(label)
        ? shares.map((row) => row.map(Math.log))
        : shares
      : freeRows(label, width, [0, 5e-324, 1, 1e308]);
    const rows = { ...setting, predictions, labels };
    return loss.shape === 'row' ? [rows] : [rows, { ...rows, labels: Array.from({ length: width }, (_, k) => k) }];
  });
  return [...(loss.shape === 'either' ? columns() : []), ...grids].filter(({ predictions, labels }) =>
    goWith(loss, options, predictions[0].length, typeof labels[0] === 'number' ? 'indices' : 'rows'),
  );
}

const isFiniteRow = (row: readonly number[]): boolean => row.every(Number.isFinite);

const known = new Map<Loss, NastyGrid[]>();

/** The nasty grids of a loss under every setting that differs from the others. */
export function nastyGrids(loss: Loss): NastyGrid[] {
  const made = known.get(loss) ?? makeGrids(loss);
  known.set(loss, made);
  return made;
}

function makeGrids(loss: Loss): NastyGrid[] {
  const seen = new Set<string>();
  return optionsOf(loss).flatMap((options) => {
    const grids = gridsOf(loss, options);
    const key = JSON.stringify(Object.entries(grids[0].values), (_, value) =>
      typeof value === 'number' ? String(value) : value,
    );
    if (seen.has(key)) return [];
    seen.add(key);
    return grids;
  });
}

/** The rows of a grid, prediction by prediction. */
export function rowsOf({ predictions, labels }: NastyGrid): { predictions: number[][]; labels: number[][] | number[] } {
  return {
    predictions: predictions.flatMap((row) => labels.map(() => [...row])),
    labels: predictions.flatMap(() => [...labels]) as number[][] | number[],
  };
}

const ORDINARY = [2 ** -160, 1e-9, 1e-7, 0.001, 2 ** -20, 1 - 2 ** -20, 0.25, 0.5, 0.75, 1, 1.5, 3, 30, 1000, 1e6];

const knownOrdinary = new Map<NastyGrid, NastyGrid | undefined>();

/** The same setting at ordinary points; undefined for losses of rows that need not be distributions. */
export function ordinaryGrid(loss: Loss, grid: NastyGrid): NastyGrid | undefined {
  if (!knownOrdinary.has(grid)) knownOrdinary.set(grid, makeOrdinary(loss, grid));
  return knownOrdinary.get(grid);
}

function makeOrdinary(loss: Loss, { options, values, predictions, labels }: NastyGrid): NastyGrid | undefined {
  const [width, { either }] = [predictions[0].length, loss.label(values)];
  if (width === 1) {
    const column = (domain: Domain): number[][] => nastyPoints(domain, [0, ...ORDINARY]).map((value) => [value]);
    return {
      options,
      values,
      predictions: column(loss.prediction(values)),
      labels: either ? labels : column(loss.label(values)),
    };
  }
  if (loss.distributions(values).prediction === 'any' || typeof labels[0] === 'number') return undefined;
  const rows = shareRows(
    width,
    ORDINARY.filter((share) => share < 1),
  );
  const isLog = isLogarithm(loss.label(values));
  return { options, values, predictions: rows, labels: isLog ? rows.map((row) => row.map(Math.log)) : rows };
}

/** Why a loss may be NaN within its declared domain. */
export const UNDEFINED: readonly {
  readonly reason: string;
  holds(loss: Loss, grid: NastyGrid, prediction: readonly number[], label: number | readonly number[]): boolean;
}[] = [
  {
    reason: 'a row that sums to 0 has no shares',
    holds: (_, { values }, prediction) =>
      values.renormalize === true && values.fromLogits !== true && prediction.every((part) => part === 0),
  },
  {
    reason: 'a number below 0, which a convention takes as a probability, has no logarithm',
    holds: (loss, { values }, prediction) =>
      loss.family === 'entropy' &&
      loss.shape === 'class' &&
      values.rowSums === 'any' &&
      values.fromLogits !== true &&
      prediction.some((part) => part < 0),
  },
  {
    reason: 'the loss says itself what to do about a row of zeros',
    holds: ({ nanRemedies, parts }, _, prediction, label) =>
      nanRemedies.length > 0 &&
      [
        // Of a row of several parts one of them.
        ...(shareColumns(parts, prediction.length) ?? [prediction.length]).map((share, index) =>
          prediction.slice(index * share, (index + 1) * share),
        ),
        label,
      ].some((row) => typeof row !== 'number' && row.every((part) => part === 0)),
  },
];

export const isUndefinedAt = (
  loss: Loss,
  grid: NastyGrid,
  prediction: readonly number[],
  label: number | readonly number[],
): boolean => UNDEFINED.some(({ holds }) => holds(loss, grid, prediction, label));

const LARGEST = Number.MAX_VALUE;
const ONE = 1n << 1074n;
/** The share of rounding, 2^-50, as 2^-2148, the unit of products of two doubles. */
const LEAST_NOISE = (ONE * ONE) >> 50n;
const size = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * Where a convex function of one number would lie below a tangent: f(q) < f(p) + f'(p)(q − p), in exact arithmetic but for
 * the rounding of the three. An infinite value counts as the largest double, which it must be above.
 */
export function belowTangents(ray: readonly (readonly [p: number, value: number, slope: number])[]): string[] {
  const places = ray.map(([p]) => wholeUnits(p));
  const values = ray.map(([, value]) => wholeUnits(Math.min(Math.max(value, -LARGEST), LARGEST)) * ONE);
  return ray.flatMap(([p, value, slope], at) => {
    if (!Number.isFinite(slope) || value === -Infinity) return [];
    const rate = wholeUnits(slope);
    return ray.flatMap(([q, other], to) => {
      if (other === Infinity) return [];
      // In doubles first: far above the tangent needs no exact arithmetic.
      const rise = slope * (q - p);
      if (other - value - rise > 1e-9 * (Math.abs(other) + Math.abs(value) + Math.abs(rise)) + 1e-12) return [];
      const step = rate * (places[to] - places[at]);
      const noise = ((size(values[at]) + size(values[to]) + size(step)) >> 49n) + LEAST_NOISE;
      return values[to] - values[at] - step < -noise
        ? [`f(${p}) = ${value}, f' = ${slope}, but f(${q}) = ${other}`]
        : [];
    });
  });
}
