/** What is said of confidence intervals. */
export const interval = {
  name: (confidence: string) => `${confidence} % interval`,
  text: (confidence: string, low: string, high: string, method: string, clusters: string | undefined) =>
    `${confidence} % interval ${low} to ${high} by ${method}${clusters === undefined ? '' : ` of ${clusters} clusters`}`,
  missing: (confidence: string, reason: string) => `no ${confidence} % interval: ${reason}`,
  none: 'none',
  ends: (low: string, high: string) => `${low} to ${high}`,
  by: (method: string, units: string, unit: 'row' | 'cluster') => `by ${method} of ${units} ${unit}s`,
  method: {
    'bootstrap-t': 'bootstrap-t',
    'student-t': 'Student t',
    wilson: 'Wilson',
    'bonett-price': 'Bonett-Price',
  },
};
