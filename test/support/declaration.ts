import { REAL, UNIT } from '../../src/loss/domain.ts';

/** What every loss must say, beside its name, shape, parameters, value and slope. */
export const DECLARATION = {
  symbol: 'X',
  family: 'squared',
  about: { en: 'x', ko: 'x' },
  formula: 'x',
  derivative: 'x',
  reference: 'x',
  prediction: () => REAL,
  label: () => UNIT,
} as const;
