import { problem } from '../problem/problem.ts';

// Of what accumulators save: it changes when an older one would not be understood.
const VERSION = 3;

/** Plain data that says by which version it was saved. */
export interface Versioned {
  readonly version: number;
}

export const versioned = <T extends object>(saved: T): T & Versioned => ({ version: VERSION, ...saved });

/** Throws UserError for what another version has saved. */
export function checkVersion({ version }: Versioned): void {
  if (version !== VERSION) throw problem('other-state-version', { version, known: VERSION });
}
