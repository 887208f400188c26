/** Which rows are kept to be shown. */
export interface RowsKept {
  /** Up to this many rows are all shown; of more the first `first` and the last `last`. */
  readonly all: number;
  readonly first: number;
  readonly last: number;
  /** The rows with the largest and with the smallest loss of the first run. */
  readonly worst: number;
  readonly best: number;
}

/** What a summary keeps beside the sums. */
export interface SummaryKeep {
  /** Whether a summary has the share of rows that are classified right. */
  readonly accuracy: boolean;
  /** Whether a summary has the best constant: never, where one pass gives it, or also where every label must be kept for it. */
  readonly constant: 'none' | 'one-pass' | 'any';
  /** Whether each output column has a summary of its own. */
  readonly outputs: boolean;
  /** Quantiles of the losses, in percent; every loss is kept for them. */
  readonly quantiles: readonly number[];
  /** The shares of the sum that the K largest losses have, by K. */
  readonly sharesOfWorst: readonly number[];
  /** The confidence of intervals, in percent; undefined where none is wanted. */
  readonly confidence: number | undefined;
}

/** What a run keeps of its rows, for what is shown and judged at its end. */
export interface Keep extends SummaryKeep {
  /** Whether each run is summed up. */
  readonly summary: boolean;
  /** Whether groups of rows are summed up, where rows have such. */
  readonly groups: boolean;
  /** Whether every loss is kept, and the slopes, keys and numbers of the rows with it. */
  readonly losses: boolean;
  /** Whether the slopes of the losses are taken. */
  readonly gradients: boolean;
  readonly rows: RowsKept;
}

export const NO_ROWS: RowsKept = { all: 0, first: 0, last: 0, worst: 0, best: 0 };

export const KEEP_NOTHING: Keep = {
  summary: false,
  accuracy: false,
  constant: 'none',
  outputs: false,
  quantiles: [],
  sharesOfWorst: [],
  confidence: undefined,
  groups: false,
  losses: false,
  gradients: false,
  rows: NO_ROWS,
};

/** Sums and the numbers that follow from them. */
export const KEEP_SUMS: Keep = { ...KEEP_NOTHING, summary: true };

const CONSTANTS: readonly Keep['constant'][] = ['none', 'one-pass', 'any'];

/** What serves both. */
export function keepBoth(one: Keep, other: Partial<Keep>): Keep {
  const second = { ...KEEP_NOTHING, ...other };
  const [rows, others] = [one.rows, second.rows];
  return {
    summary: one.summary || second.summary,
    accuracy: one.accuracy || second.accuracy,
    constant: CONSTANTS[Math.max(CONSTANTS.indexOf(one.constant), CONSTANTS.indexOf(second.constant))],
    outputs: one.outputs || second.outputs,
    quantiles: [...new Set([...one.quantiles, ...second.quantiles])],
    sharesOfWorst: [...new Set([...one.sharesOfWorst, ...second.sharesOfWorst])],
    confidence: one.confidence ?? second.confidence,
    groups: one.groups || second.groups,
    losses: one.losses || second.losses,
    gradients: one.gradients || second.gradients,
    rows: {
      all: Math.max(rows.all, others.all),
      first: Math.max(rows.first, others.first),
      last: Math.max(rows.last, others.last),
      worst: Math.max(rows.worst, others.worst),
      best: Math.max(rows.best, others.best),
    },
  };
}
