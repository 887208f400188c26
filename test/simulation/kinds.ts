import type { Transform } from '../../src/stats/units.ts';

/** Losses of a kind, of which the true headline is known. */
export interface Kind {
  readonly name: string;
  /** A loss, from numbers that are drawn evenly above 0 and up to 1. */
  draw(unit: () => number): number;
  readonly truth: number;
  readonly isIndicator: boolean;
  readonly transform: 'mean' | 'root';
}

export const identity: Transform = { value: (mean) => mean, slope: () => 1 };
export const root: Transform = { value: Math.sqrt, slope: (mean) => 0.5 / Math.sqrt(mean) };

/** A number of the standard normal distribution, by Box and Muller. */
export const normal = (unit: () => number): number => Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit());

const of = (name: string, truth: number, draw: Kind['draw'], more: Partial<Kind> = {}): Kind => ({
  name,
  truth,
  draw,
  isIndicator: false,
  transform: 'mean',
  ...more,
});

export const kinds: readonly Kind[] = [
  of('uniform', 0.5, (unit) => unit()),
  of('absolute normal errors', Math.sqrt(2 / Math.PI), (unit) => Math.abs(normal(unit))),
  of('squared normal errors', 1, (unit) => normal(unit) ** 2),
  of('the root of their mean', 1, (unit) => normal(unit) ** 2, { transform: 'root' }),
  of('exponential', 1, (unit) => -Math.log(unit())),
  of('0 or 1, one in ten', 0.1, (unit) => Number(unit() <= 0.1), { isIndicator: true }),
  of('lognormal', Math.exp(0.5), (unit) => Math.exp(normal(unit))),
  of('90 % zeros, else exponential', 0.1, (unit) => (unit() <= 0.9 ? 0 : -Math.log(unit()))),
  of('0 or 1, one in a hundred', 0.01, (unit) => Number(unit() <= 0.01), { isIndicator: true }),
];
