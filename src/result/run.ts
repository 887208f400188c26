import type { Resolved } from '../loss/resolve.ts';

/** One loss under one convention, before any row. */
export interface Run {
  /** How columns and keys tell it from the others of the same command: `mse`, `keras`, `mse:keras`. */
  readonly label: string;
  readonly resolved: Resolved;
}
