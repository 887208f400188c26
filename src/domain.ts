/** A set of numbers that an input may come from. */
export interface Domain {
  /** How messages and explanations write it, e.g. `[0, 1]`. */
  readonly text: string;
  readonly low: number;
  readonly high: number;
  contains(value: number): boolean;
  /** What values are meant to be in where more is accepted: what lies outside is counted and said. */
  readonly usual?: Domain;
}

/** The interval from `low` to `high`; an end is part of it unless it is named in `open`. NaN is in no interval. */
export function interval(low: number, high: number, open: '' | 'low' | 'high' | 'both' = ''): Domain {
  const openLow = open === 'low' || open === 'both';
  const openHigh = open === 'high' || open === 'both';
  return {
    text: `${openLow ? '(' : '['}${low}, ${high}${openHigh ? ')' : ']'}`.replaceAll('Infinity', '∞'),
    low,
    high,
    contains: (value) => (openLow ? value > low : value >= low) && (openHigh ? value < high : value <= high),
  };
}

/** Every number, infinities included. */
export const REAL: Domain = { ...interval(-Infinity, Infinity), text: 'any number' };
/** Probabilities. */
export const UNIT: Domain = interval(0, 1);
/** Zero and above. */
export const NON_NEGATIVE: Domain = interval(0, Infinity);
/** Above zero, finite. */
export const POSITIVE: Domain = interval(0, Infinity, 'both');
/** Any number, where a convention clips what should be a probability. */
export const CLIPPED_UNIT: Domain = { ...REAL, usual: UNIT };
