/** A value of a baseline as JSON, which has no infinities, and no NaN. */
export const baselineJson = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'number' && !Number.isFinite(part) ? String(part) : part));
