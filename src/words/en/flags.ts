import type { FlagWords } from '../flag-words.ts';

/** What helps say of each flag; of one that commands have in different ways by `command flag`. */
export const flags = {
  pred: {
    value: 'columns',
    brief: 'prediction columns: names, 3-12, p_*, a comma list',
    help: 'prediction columns: names, positions, ranges 3-12, globs p_*, a comma list',
  },
  label: {
    value: 'columns',
    brief: 'label columns; preds: or labels: says whose',
    help: 'label columns, in the same words; preds: or labels: in front says which file',
  },
  weight: {
    value: 'column',
    help: 'how much each row counts: a column of either file, or a file of its own',
  },
  id: {
    value: 'columns',
    help: 'pair rows by these key columns, in any order; preds:A,labels:B where they differ; LABELS is kept in memory',
  },
  'compare id': {
    value: 'columns',
    help: 'pair rows by these key columns, in any order; preds:A,labels:B where they differ; the predictions are kept in memory',
  },
  onlyCommon: {
    help: 'with --id: leave out keys that one file alone has, and say how many',
    off: 'a key that one file alone has is an error (default)',
  },
  unrelated: {
    value: 'columns',
    help: 'columns of one name in both files that are about different things: they need not agree where rows pair by position',
  },
  missing: { value: 'what', help: 'error (default), or skip rows with an empty field, NA, null, NaN' },
  scale: { value: 'factor', help: 'multiply predictions by this number, as 0.01 for percentages' },
  asIs: {
    help: 'take input that looks wrong as it stands',
    off: 'input that contradicts its names or its loss is an error (default)',
  },
  classes: { value: 'names', help: 'names of the class columns, or of hard classes, in order' },
  classBase: { value: 'n', help: 'index of the first class in the labels (default 0)' },
  axis: { help: '0: classes in rows, one column a sample; the files are read whole' },
  header: {
    help: 'the first row of CSV is a header (default: by its content)',
    off: 'the first row of CSV is data',
  },
  predsHeader: {
    help: 'the same of the predictions alone; also --header preds:',
    off: 'the first row of the predictions is data; also --no-header preds:',
  },
  labelsHeader: {
    help: 'the same of the labels alone; also --header labels:',
    off: 'the first row of the labels is data; also --no-header labels:',
  },
  reading: {
    value: 'file',
    help: 'read the files as --dry-run --format json has described it; other flags go before it',
  },
  delimiter: {
    value: 'text',
    help: 'what separates fields (default: a comma, in TSV a tab, or what else splits all lines alike); whitespace: any run of blanks and tabs',
  },
  decimal: {
    value: 'sign',
    help: 'what stands before decimals in text: . or , (default: a point; a comma where ";" separates and every cell fits)',
  },
  comment: { value: 'text', help: 'leave out lines that begin so (default: lines of # or % that are no rows)' },
  inputFormat: {
    value: 'format',
    help: (choices) =>
      `${choices}; JSON is read whole, Parquet and Arrow by groups of rows, the others stream; what is read from its end (npz, parquet, arrow) is kept in memory where it comes from a pipe`,
  },
  'act inputFormat': { value: 'format', help: (choices) => choices },
  threads: { value: 'n', help: 'threads that read large files (default: as many as the machine runs at once)' },
  dryRun: {
    brief: 'what was understood, and the first pairs',
    help: 'show what was understood and the first pairs, compute nothing',
  },

  where: {
    value: 'condition',
    help: "only rows that meet it: 'split == test', or of two columns 'y != yhat'; == != < <= > >=, and, or, not, in (a, b), is missing; a value that is a column's name too stands in quotes",
  },
  limit: { value: 'n', help: 'only the first n rows: reading stops there, whatever follows' },
  sample: { value: 'n', help: 'a batch of n rows drawn at random, with replacement, in one pass' },
  seed: { value: 'n', help: 'what batches follow from, by PCG32 (default 0)' },
  replacement: { help: 'a row may be drawn again (default)', off: 'draw no row twice' },
  repeat: { value: 'r', help: 'draw r batches, and show each beside all rows' },

  convention: {
    value: 'names',
    brief: 'math, scratch, keras, torch, sklearn: one or more',
    help: 'math, scratch, keras, torch, sklearn; a list gives one column each',
  },
  reduction: { help: 'what the headline is (default: what the loss is known by)' },
  allowNan: { help: 'NaN is a value, and makes the mean NaN', off: 'a NaN loss is an error (default)' },
  skill: {
    help: 'the best constant prediction also where all labels must be kept for it',
    off: 'the best constant only where one pass gives it (default)',
  },
  perOutput: {
    help: 'also the result of each output column alone',
    off: 'one result for all output columns (default)',
  },

  ci: { help: 'the interval in which the true headline lies, at --confidence 95', off: 'no interval (default)' },
  by: { value: 'columns', help: 'losses by group of rows, the worst first: columns of either file' },
  'check by': { value: 'columns', help: 'rows are grouped by these columns, for limits on worst-group' },
  'compare by': { value: 'columns', help: 'the change by group of rows, and what each adds to the whole' },
  all: { help: 'also what libraries call it, and which losses are not planned, and why (table, markdown)' },
  format: {
    value: 'format',
    brief: 'table, plain, json, ndjson, csv, tsv, markdown',
    help: (choices) => `${choices}; json keeps all losses`,
  },
  'compare format': { value: 'format', help: (choices) => `${choices} (default table)` },
  'list format': { value: 'format', help: (choices) => `${choices} (default table)` },
  'act format': { value: 'format', help: (choices) => `${choices} (default csv)` },
  'check format': {
    value: 'format',
    help: (choices) => `${choices}; table has a line each (default, but github on GitHub Actions)`,
  },
  report: { value: 'format=file', help: 'the same also in a file, as in junit=lossctl.xml; repeatable' },
  output: {
    value: 'file',
    brief: 'write to a file, in the format of its ending',
    help: 'write to a file, whole or not at all; .json, .csv, .tsv, .ndjson, .md set the format where --format does not',
  },
  quiet: { help: 'only the headline number' },
  'compare quiet': { help: 'only the conclusions, a line each' },
  'check quiet': { help: 'nothing on standard output: the exit code, and the verdict on standard error' },
  rows: {
    value: 'n|all',
    help: 'rows a table shows (default: all of 20, else the first and last 5; of groups the 20 worst)',
  },
  worst: {
    value: 'k',
    brief: 'only the k rows with the largest loss, and their share',
    help: 'only the k rows with the largest loss, with their share; or k of each group',
  },
  'compare worst': {
    value: 'k',
    brief: 'the k rows that change most (default 5)',
    help: 'the k rows that change most (default 5); as csv these alone',
  },
  show: {
    value: 'columns',
    help: 'columns of either file beside each row that is printed, as they are written there',
  },
  'compare show': {
    value: 'columns',
    help: "columns of the reference's file or of LABELS beside the rows that change most, as they are written there",
  },
  best: { value: 'k', help: 'only the k rows with the smallest loss' },
  gradient: {
    help: "the derivative of each sample's loss with respect to its prediction (or logit)",
    off: 'no derivatives (default)',
  },
  perSample: { help: 'the loss of each row too (default)', off: 'only the summary' },
  'check perSample': {
    help: 'with --update-baseline: also the loss of each row, so that --confidence can let the interval of the change decide',
    off: 'only the headline (default)',
  },
  precision: { value: 'n', help: 'significant digits (default: all that the number has)' },
  progress: {
    help: 'how far it has come on standard error (default: on a terminal, after a second)',
    off: 'nothing of that',
  },
  lang: { value: 'en|ko', help: 'the language of what people read' },
  color: { value: 'when', help: 'auto, always or never (auto: on a terminal)' },

  failIf: {
    value: 'limit',
    brief: "exit 1 if it holds, as in 'mean > 0.05'",
    help: "exit 1 if it holds, as in 'mean > 0.05'; also sum, max, n, skipped, accuracy, headline, the name of a loss for its headline, worst-group (with --by), share-of-worst(K), and median, p1 to p99, which keep all losses; repeatable",
  },
  max: { value: 'number', help: 'exit 1 where the headline, the number the loss is known by, is above it' },
  min: { value: 'number', help: 'the same of a score (accuracy, r2): exit 1 where it is below' },
  confidence: {
    value: 'percent',
    help: 'the interval decides limits on mean, sum, headline, accuracy: exit 3 where it leaves them open',
  },
  'compare confidence': {
    value: 'percent',
    help: 'of the intervals of all differences together (default 95; Bonferroni for several)',
  },
  clusters: { value: 'column', help: 'rows with the same value here are not independent: for intervals' },
  inconclusive: { help: 'what a limit that an interval leaves open comes to' },
  baseline: { value: 'file', help: 'fail where the headline is worse than the one that is stored there' },
  tolerance: { value: 'amount', help: 'how much worse it may be: 1% of the baseline, or 0.003 (default 0)' },
  nonInferiority: {
    value: 'margin',
    brief: 'exit 1 if surely worse by more, 3 if open',
    help: 'exit 0 if surely no worse by more than this, 1 if surely worse, else 3',
  },
  'check nonInferiority': {
    value: 'margin',
    help: 'the same as a margin for the interval of the change, which --confidence asks for',
  },
  updateBaseline: { help: 'write the file instead, with what comes out now' },
  config: { value: 'file', help: 'the checks of this file (without LOSS: lossctl.yaml)' },
  only: { value: 'names', help: 'of the file only the checks of these names' },
  init: {
    brief: 'write an example of lossctl.yaml',
    help: 'write an example of lossctl.yaml; with LOSS PREDS [LABELS], one for these',
  },

  labels: { value: 'file', help: 'the labels of all models' },
  models: {
    value: 'columns',
    brief: 'prediction columns of one file: a model each',
    help: 'prediction columns of one file, in the place of files: a model each',
  },
  names: { value: 'names', help: 'what the models are called (default: their files or columns)' },
  reference: {
    value: 'name',
    brief: 'what the others are held against (the first)',
    help: 'the model that each other is held against (default: the first)',
  },
} as const satisfies Readonly<Record<string, FlagWords>>;
