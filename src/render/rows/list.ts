import type { Loss } from '../../loss/loss.ts';

/** The names alone, one a line. */
export const render = (losses: readonly Loss[]): string => losses.map(({ name }) => `${name}\n`).join('');
