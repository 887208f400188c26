/** What a help says of a command. */
export interface CommandWords {
  readonly usage: string;
  /** In the list of commands. */
  readonly summary: string;
  readonly about: string;
  /** Added where a help is not cut to one screen. */
  readonly more?: string;
  readonly examples: readonly string[];
}

/** The words of helps beside those of the flags. */
export const help = {
  usage: 'Usage:',
  anyFlags: '[options]',
  flags: 'Options:',
  losses: 'Losses:',
  activations: 'Activations:',
  examples: 'Examples:',
  groups: {
    input: 'Input:',
    rows: 'Rows:',
    loss: 'Loss:',
    output: 'Output:',
    verdict: 'Verdict:',
    models: 'Models:',
    baseline: 'Baseline:',
    checks: 'Checks in a file:',
    help: 'Help:',
  },
  title: (version: string) => `lossctl ${version}: the loss of every sample and their exact mean`,
  moreOfLosses: "lossctl LOSS --help shows a loss's options, --help-all every one.",
  exitCodes: 'Exit codes: 0 done, every check passed; 1 a check failed; 2 could not answer;\n3 the data do not decide.',
  /** What shows more than a help of a level. */
  more: (level: 'short' | 'common' | 'all'): string =>
    ({ short: 'More: --help, --help-all.', common: 'Every option: --help-all.', all: '' })[level],
  explains: (loss: string) => `Meaning: lossctl explain ${loss}`,
  numbers: 'numbers',
  number: 'number',
  name: 'name',
  byDefault: (value: string) => `(default ${value})`,
  notFlag: (flag: string) => `not ${flag}, also where a convention asks for it`,
  files: {
    short: 'Files: CSV, JSON, Parquet ...; "-" is stdin.',
    long: 'Files: CSV, TSV, JSON, NDJSON, NPY, NPZ, Parquet, Arrow, also within gzip or zstd; "-" is stdin.',
  },
  noLabels: 'There are no labels.',
  labelsInPreds: 'Without LABELS, PREDS has both.',
  parts: (names: string) => `A row of PREDS has, by these names in the header or in this order:\n${names}`,
  commands: {
    score: {
      usage: 'LOSS[,LOSS...] PREDS [LABELS]',
      summary: 'the loss of every sample and their mean',
      about: '',
      examples: [],
    },
    check: {
      usage: 'check [LOSS PREDS [LABELS]]',
      summary: 'a verdict for CI: exit 1 when a limit is passed',
      about:
        'Holds a loss against limits: exit 0 where all are kept, 1 where one is not, 2 where it cannot be told. NaN keeps no limit. Without LOSS: every check of lossctl.yaml.',
      examples: ["lossctl check mse preds.csv labels.csv --max 0.05 --fail-if 'p95 > 0.2'"],
    },
    compare: {
      usage: 'compare LOSS A B [C ...]',
      summary: 'models on the same labels, by paired intervals',
      about: 'Holds models against a reference, the first unless --reference names one, on the same rows.',
      more: 'A model is called better only where the paired interval of the difference of the headlines lies wholly on the better side of 0. Rows that a model lacks, or has no value for, are left out of all and counted. The labels are read once for each model.',
      examples: [
        'lossctl compare ce a.csv b.csv --labels y.csv --id user_id --by region',
        'lossctl compare mse scored.csv --models pred_a,pred_b --label y',
      ],
    },
    act: {
      usage: 'act NAME FILE',
      summary: 'sigmoid, softmax, logit ... of a file of numbers',
      about:
        'Puts every number of a file through an activation and prints a file of the same shape, which lossctl reads.',
      examples: ['lossctl act sigmoid logits.csv | lossctl bce - labels.csv'],
    },
    list: {
      usage: 'list',
      summary: 'every loss: name, aliases, family, formula',
      about: 'Every loss: its name, its other names, its family and its formula.',
      examples: ['lossctl list --all'],
    },
    explain: {
      usage: 'explain LOSS [PREDS LABELS]',
      summary: 'formula, parameters, conventions, derivative',
      about:
        'What a loss measures and when it misleads, its formula, parameters, conventions and derivative; with files, their first row worked under every convention.',
      examples: ['lossctl explain huber', 'lossctl explain ce probs.csv labels.csv'],
    },
  } satisfies Readonly<Record<string, CommandWords>> as Readonly<Record<HelpedCommand, CommandWords>>,
};

export type HelpWords = typeof help;

type HelpedCommand = 'score' | 'check' | 'compare' | 'act' | 'list' | 'explain';
