// The names of the formats that each command prints, and of what decides about colour.

export const OUTPUT_FORMATS = ['table', 'plain', 'json', 'ndjson', 'csv', 'tsv', 'markdown'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export const COMPARE_FORMATS = ['table', 'json', 'csv', 'markdown'] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

export const CHECK_FORMATS = ['table', 'json', 'junit', 'github', 'markdown'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export const LIST_FORMATS = ['table', 'plain', 'json', 'markdown'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export const MATRIX_FORMATS = ['csv', 'tsv', 'ndjson', 'plain'] as const;
export type MatrixFormat = (typeof MATRIX_FORMATS)[number];

export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof COLOR_CHOICES)[number];
