import type { Summary } from '../result/summary.ts';

/** The number of a summary that a limit may be about. */
interface Term {
  /** Undefined for one that follows from more than the summary, or from what a limit says beside its name. */
  readonly of?: (summary: Summary) => number | undefined;
  /** Whether no single row answers for it. */
  readonly isCount?: true;
}

/** Terms that a limit may name, beside p1 to p99, share-of-worst(K) and losses. */
const ALL = {
  mean: { of: ({ mean }) => mean },
  sum: { of: ({ sum }) => sum },
  median: {},
  max: { of: ({ max }) => max },
  n: { of: ({ n }) => n, isCount: true },
  skipped: { of: ({ skipped }) => skipped, isCount: true },
  accuracy: { of: ({ accuracy }) => accuracy },
  headline: { of: ({ headline }) => headline },
  'worst-group': {},
} as const satisfies Readonly<Record<string, Term>>;

export const TERMS = Object.keys(ALL);

const termOf = (name: string): Term | undefined =>
  Object.hasOwn(ALL, name) ? ALL[name as keyof typeof ALL] : undefined;

/** The number of a term; undefined where a summary has none. */
export const numberOfTerm = (name: string, summary: Summary): number | undefined => termOf(name)?.of?.(summary);

export const isCount = (name: string): boolean => termOf(name)?.isCount ?? false;
