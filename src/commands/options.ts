import { type Command, Option } from 'commander';
import { CONVENTIONS, type ConventionName, parseConvention } from '../convention.ts';
import { UserError } from '../error.ts';
import { parseTolerance } from '../judge/baseline.ts';
import { parseMargin } from '../judge/difference.ts';
import { type Limit, parseConfidence, parseLimit } from '../judge/limit.ts';
import { hasLabels, type Loss } from '../loss.ts';
import { formatValue, isList, kebab, parseValue, type Value, type Words } from '../parameter.ts';
import { type Condition, parseCondition } from '../read/condition.ts';
import { FORMATS, type Format } from '../read/table.ts';
import { losses } from '../registry.ts';
import { CHECK_FORMATS } from '../render/checks.ts';
import type { ColorChoice } from '../render/color.ts';
import { COMPARE_FORMATS, type CompareFormat } from '../render/comparisons.ts';
import { OUTPUT_FORMATS, type OutputFormat } from '../render/index.ts';
import { REDUCTIONS, type Reduction } from '../resolve.ts';
import type { Language } from '../words/language.ts';
import { addSurface, choiceOption, DETAILS, type Detail, wholeNumber } from './cli.ts';
import { parseReportFile, type ReportFile } from './report-file.ts';

/** The options of a command that evaluates losses, as they were given. */
export interface ScoreOptions {
  readonly pred?: string;
  readonly label?: string;
  readonly weight?: string;
  readonly id?: string;
  readonly onlyCommon?: boolean;
  readonly by?: string;
  readonly clusters?: string;
  readonly ci?: boolean;
  /** In percent. */
  readonly confidence?: number;
  readonly inconclusive?: 'pass' | 'fail';
  /** The columns of the parts of a prediction, and of what a headline divides by, by the name of their flag. */
  readonly roles?: Readonly<Record<string, string>>;
  readonly classes?: readonly string[];
  readonly classBase?: number;
  readonly axis?: '0' | '1';
  readonly inputFormat?: Format;
  readonly delimiter?: string;
  readonly header?: boolean;
  readonly missing?: 'error' | 'skip';
  readonly threads?: number;
  readonly where?: Condition;
  readonly limit?: number;
  readonly sample?: number;
  readonly seed?: number;
  readonly replacement?: boolean;
  readonly repeat?: number;
  readonly dryRun?: boolean;
  readonly convention?: readonly ConventionName[];
  readonly reduction?: Reduction;
  readonly allowNan?: boolean;
  readonly skill?: boolean;
  readonly perOutput?: boolean;
  readonly gradient?: boolean;
  readonly format?: OutputFormat;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly report?: readonly ReportFile[];
  readonly progress?: boolean;
  readonly rows?: number;
  readonly worst?: number;
  readonly best?: number;
  readonly perSample?: boolean;
  readonly precision?: number;
  readonly lang?: Language;
  readonly color?: ColorChoice;
  readonly failIf?: readonly Limit[];
  /** Parameters of the losses, by name. */
  readonly parameters: Readonly<Record<string, Value>>;
}

const collect =
  <T>(read: (text: string) => T) =>
  (text: string, before: readonly T[] | undefined): readonly T[] => [...(before ?? []), read(text)];

/**
 * Adds what decides how the files are read, among it the flags of the parts that the predictions of `shown` have; `kept` says what
 * a join keeps in memory.
 */
export function addInputOptions(
  command: Command,
  detail: Detail,
  shown: readonly Loss[] = [],
  kept = 'LABELS is',
): Command {
  const roles = new Map(shown.flatMap(rolesOf));
  return addGroup(command, 'Input:', detail, [
    [
      shown.some(({ parts }) => parts.length > 0) ? 'common' : 'short',
      new Option('--pred <columns>', 'prediction columns: names, positions, ranges 3-12, globs p_*, a comma list'),
    ],
    [
      shown.length > 0 && !shown.some(hasLabels) ? 'never' : 'short',
      new Option('--label <columns>', 'label columns, in the same words; preds: or labels: in front says which file'),
    ],
    ...[...roles].map(([name, { help }]): [Detail, Option] => ['short', new Option(`--${name} <columns>`, help.en)]),
    [
      'common',
      new Option('--weight <column>', 'how much each row counts: a column of either file, or a file of its own'),
    ],
    [
      'common',
      new Option(
        '--id <columns>',
        `pair rows by these key columns, in any order; preds:A,labels:B where they differ; ${kept} kept in memory`,
      ),
    ],
    ['all', new Option('--only-common', 'with --id: leave out keys that one file alone has, and say how many')],
    ['all', new Option('--no-only-common', 'a key that one file alone has is an error (default)')],
    [
      'common',
      choiceOption('--missing <what>', 'error (default), or skip rows with an empty field, NA, null, NaN', [
        'error',
        'skip',
      ]),
    ],
    ['common', new Option('--classes <names>', 'names of the class columns, in order').argParser(parseNames)],
    [
      'all',
      new Option('--class-base <n>', 'index of the first class in the labels (default 0)').argParser(
        wholeNumber('--class-base', 0),
      ),
    ],
    [
      'all',
      choiceOption('--axis <0|1>', '0: classes in rows, one column a sample; the files are read whole', ['0', '1']),
    ],
    ['all', new Option('--header', 'the first row of CSV is a header (default: by its content)')],
    ['all', new Option('--no-header', 'the first row of CSV is data')],
    [
      'all',
      new Option('--delimiter <text>', 'what separates fields (default: a comma, in TSV a tab)').argParser(
        parseDelimiter,
      ),
    ],
    [
      'all',
      choiceOption(
        '--input-format <format>',
        `${FORMATS.join(', ')}; JSON is read whole, Parquet and Arrow by groups of rows, the others stream; what is read from its end (npz, parquet, arrow) is kept in memory where it comes from a pipe`,
        FORMATS,
      ),
    ],
    [
      'all',
      new Option(
        '--threads <n>',
        'threads that read large files (default: as many as the machine runs at once)',
      ).argParser(wholeNumber('--threads', 1)),
    ],
    ['short', new Option('--dry-run', 'show what was understood and the first pairs, compute nothing')],
  ]);
}

const MOST_SAMPLED = 1e9;

/** Adds the condition that rows are held against. */
export function addWhereOption(command: Command, detail: Detail): Command {
  return addGroup(command, 'Rows:', detail, [
    [
      'common',
      new Option(
        '--where <condition>',
        "only rows that meet it: 'split == test'; == != < <= > >=, and, or, not, in (a, b), is missing",
      ).argParser((text: string, before: Condition | undefined) => {
        if (before === undefined) return parseCondition(text);
        throw new UserError('--where is given twice', 'join the conditions by and');
      }),
    ],
  ]);
}

/** Adds what decides which rows are evaluated; `--repeat` where a command can show several batches. */
export function addRowOptions(command: Command, detail: Detail, canRepeat: boolean): Command {
  return addGroup(addWhereOption(command, detail), 'Rows:', detail, [
    [
      'common',
      new Option('--limit <n>', 'only the first n rows: reading stops there, whatever follows').argParser(
        wholeNumber('--limit', 1),
      ),
    ],
    [
      'common',
      new Option('--sample <n>', 'a batch of n rows drawn at random, with replacement, in one pass').argParser(
        wholeNumber('--sample', 1, MOST_SAMPLED),
      ),
    ],
    [
      'all',
      new Option('--seed <n>', 'what batches follow from, by PCG32 (default 0)').argParser(wholeNumber('--seed', 0)),
    ],
    ['all', new Option('--no-replacement', 'draw no row twice')],
    ['all', new Option('--replacement', 'a row may be drawn again (default)')],
    ...(canRepeat
      ? ([
          [
            'all',
            new Option('--repeat <r>', 'draw r batches, and show each beside all rows').argParser(
              wholeNumber('--repeat', 1),
            ),
          ],
        ] as const)
      : []),
  ]);
}

/** More words than this make a flag too long to be read. */
const MOST_WORDS = 5;

/**
 * Adds the conventions and the parameters of `shown`; those of all other losses are known too, and hidden. Of parameters
 * that share a name the last one's help and check count, so those of `shown` come last.
 */
export function addLossOptions(
  command: Command,
  shown: readonly Loss[],
  argv: readonly string[],
  detail: Detail,
): Command {
  // Of the other losses only what is given, to be refused by name: a hundred options take time to make.
  const isGiven = (name: string): boolean =>
    shown.length === 0 || argv.some((word) => /^--(?:no-)?([^=]+)/.exec(word)?.[1] === kebab(name));
  const own = new Set(shown.flatMap(({ parameters }) => Object.keys(parameters)));
  const parameters = [...parametersOf([...losses, ...shown])].flatMap(
    ([name, parameter]): [Detail | 'never', Option][] => {
      if (!own.has(name) && !isGiven(name)) return [];
      const flag = `--${kebab(name)}`;
      if (typeof parameter.default === 'boolean') {
        return [
          [own.has(name) ? 'common' : 'never', new Option(flag, parameter.help.en)],
          [
            own.has(name) ? 'all' : 'never',
            new Option(`--no-${kebab(name)}`, `not ${flag}, also where a convention asks for it`),
          ],
        ];
      }
      const { what, more } = describeValue(parameter);
      const option = new Option(
        `${flag} <${what}>`,
        `${parameter.help.en}${more} (default ${formatValue(parameter.default)})`,
      );
      return [
        // What the losses have not is refused by name, not by its value.
        [
          own.has(name) ? 'common' : 'never',
          own.has(name) || shown.length === 0
            ? option.argParser((text: string) => parseValue(name, parameter, text))
            : option,
        ],
      ];
    },
  );
  const conventions = new Option('--convention <names>', `${CONVENTIONS.join(', ')}; a list gives one column each`);
  return addGroup(command, 'Loss:', detail, [
    ['short', conventions.argParser((text: string) => text.split(',').map(parseConvention))],
    [
      'all',
      choiceOption(
        `--reduction <${REDUCTIONS.join('|')}>`,
        'what the headline is (default: what the loss is known by)',
        REDUCTIONS,
      ),
    ],
    ...parameters,
    ['all', new Option('--allow-nan', 'NaN is a value, and makes the mean NaN')],
    ['all', new Option('--no-allow-nan', 'a NaN loss is an error (default)')],
    ['all', new Option('--skill', 'the best constant prediction also where all labels must be kept for it')],
    ['all', new Option('--no-skill', 'the best constant only where one pass gives it (default)')],
    ['all', new Option('--per-output', 'also the result of each output column alone')],
    ['all', new Option('--no-per-output', 'one result for all output columns (default)')],
  ]);
}

/** What stands for a parameter's value in its flag; the words of a choice of many stand in the help. */
function describeValue({ choices, default: value }: Loss['parameters'][string]): {
  readonly what: string;
  readonly more: string;
} {
  if (choices === undefined) return { what: isList(value) ? 'numbers' : 'number', more: '' };
  return choices.length <= MOST_WORDS
    ? { what: choices.join('|'), more: '' }
    : { what: 'name', more: `: ${choices.join(', ')}` };
}

/** Adds the columns by which rows are grouped. */
export function addGroupOption(command: Command, detail: Detail, what: string): Command {
  return addGroup(command, 'Output:', detail, [['common', new Option('--by <columns>', what)]]);
}

/** Adds what decides what is printed. */
export function addOutputOptions(command: Command, detail: Detail): Command {
  addGroup(command, 'Output:', detail, [
    ['common', new Option('--ci', 'the interval in which the true headline lies, at --confidence 95')],
    ['all', new Option('--no-ci', 'no interval (default)')],
  ]);
  addGroupOption(command, detail, 'losses by group of rows, the worst first: columns of either file');
  addGroup(command, 'Output:', detail, [
    ['short', choiceOption('--format <format>', `${OUTPUT_FORMATS.join(', ')}; json keeps all losses`, OUTPUT_FORMATS)],
    ['short', new Option('-o, --output <file>', 'write to a file, whole or not at all')],
    ['short', new Option('-q, --quiet', 'only the headline number')],
    [
      'common',
      new Option(
        '--rows <n|all>',
        'rows a table shows (default: all of 20, else the first and last 5; of groups the 20 worst)',
      ).argParser(parseRows),
    ],
    [
      'short',
      new Option(
        '--worst <k>',
        'only the k rows with the largest loss, with their share; or k of each group',
      ).argParser(wholeNumber('--worst', 1)),
    ],
    ['all', new Option('--best <k>', 'only the k rows with the smallest loss').argParser(wholeNumber('--best', 1))],
    [
      'common',
      new Option('--gradient', "the derivative of each sample's loss with respect to its prediction (or logit)"),
    ],
    ['all', new Option('--no-gradient', 'no derivatives (default)')],
    ['common', new Option('--no-per-sample', 'only the summary')],
    [
      'common',
      new Option('--precision <n>', 'significant digits (default: all that the number has)').argParser(
        wholeNumber('--precision', 1, 17),
      ),
    ],
    ...progressOptions(),
  ]);
  return addSurface(command, detail === 'short');
}

/** What says whether a run shows how far it has come. */
function progressOptions(): [Detail, Option][] {
  return [
    ['all', new Option('--progress', 'how far it has come on standard error (default: on a terminal, after a second)')],
    ['all', new Option('--no-progress', 'nothing of that')],
  ];
}

/** Adds what a check prints. */
export function addCheckOutputOptions(command: Command, detail: Detail): Command {
  addGroup(command, 'Output:', detail, [
    [
      'short',
      choiceOption(
        '--format <format>',
        `table (default): a line each; ${CHECK_FORMATS.slice(1).join(', ')} (default on GitHub Actions: github)`,
        CHECK_FORMATS,
      ),
    ],
    [
      'common',
      new Option('--report <format=file>', 'the same also in a file, as in junit=lossctl.xml; repeatable').argParser(
        collect(parseReportFile),
      ),
    ],
    [
      'short',
      new Option('-q, --quiet', 'nothing on standard output: the exit code, and the verdict on standard error'),
    ],
    ...progressOptions(),
  ]);
  return addSurface(command);
}

/** What only a comparison of models has. */
export interface CompareOptions extends ScoreOptions {
  readonly labels?: string;
  /** The prediction columns of one file, each a model. */
  readonly models?: readonly string[];
  readonly names?: readonly string[];
  readonly reference?: string;
  readonly nonInferiority?: number;
  readonly format?: CompareFormat;
}

/** Adds which models are compared, and how. */
export function addCompareOptions(command: Command, detail: Detail): Command {
  addGroup(command, 'Models:', detail, [
    ['short', new Option('--labels <file>', 'the labels of all models')],
    [
      'short',
      new Option('--models <columns>', 'prediction columns of one file, in the place of files: a model each').argParser(
        parseNames,
      ),
    ],
    [
      'common',
      new Option('--names <names>', 'what the models are called (default: their files or columns)').argParser(
        parseNames,
      ),
    ],
    ['short', new Option('--reference <name>', 'the model that each other is held against (default: the first)')],
  ]);
  addGroup(command, 'Verdict:', detail, [
    [
      'common',
      new Option(
        '--confidence <percent>',
        'of the intervals of all differences together (default 95; Bonferroni for several)',
      ).argParser(parseConfidence),
    ],
    ['common', new Option('--clusters <column>', 'rows with the same value here are not independent')],
    [
      'short',
      new Option(
        '--non-inferiority <margin>',
        'exit 0 if surely no worse by more than this, 1 if surely worse, else 3',
      ).argParser(parseMargin),
    ],
  ]);
  addGroupOption(command, detail, 'the change by group of rows, and what each adds to the whole');
  addGroup(command, 'Output:', detail, [
    ['short', choiceOption('--format <format>', `${COMPARE_FORMATS.join(', ')} (default table)`, COMPARE_FORMATS)],
    [
      'short',
      new Option('--worst <k>', 'the k rows that change most (default 5); as csv these alone').argParser(
        wholeNumber('--worst', 0),
      ),
    ],
    ['short', new Option('-q, --quiet', 'only the conclusions, a line each')],
    [
      'common',
      new Option('--precision <n>', 'significant digits (default: all that the number has)').argParser(
        wholeNumber('--precision', 1, 17),
      ),
    ],
    ...progressOptions(),
  ]);
  return addSurface(command, detail === 'short');
}

/** Adds the limits of a verdict. */
export function addVerdictOptions(command: Command, detail: Detail): Command {
  const terms =
    'sum, max, n, skipped, accuracy, headline, worst-group (with --by), share-of-worst(K), and median, p1 to p99, which keep all losses; repeatable';
  const description = `exit 1 if it holds, as in 'mean > 0.05'${detail === 'short' ? '' : `; also ${terms}`}`;
  return addGroup(command, 'Verdict:', detail, [
    ['short', new Option('--fail-if <limit>', description).argParser(collect(parseLimit))],
    [
      'common',
      new Option(
        '--confidence <percent>',
        'the interval decides limits on mean, sum, headline, accuracy: exit 3 where it leaves them open',
      ).argParser(parseConfidence),
    ],
    ['common', new Option('--clusters <column>', 'rows with the same value here are not independent: for intervals')],
    [
      'all',
      choiceOption('--inconclusive <pass|fail>', 'what a limit that an interval leaves open comes to', [
        'pass',
        'fail',
      ] as const),
    ],
  ]);
}

/** Adds what compares with a stored result. */
export function addBaselineOptions(command: Command, detail: Detail): Command {
  return addGroup(command, 'Baseline:', detail, [
    ['common', new Option('--baseline <file>', 'fail where the headline is worse than the one that is stored there')],
    [
      'common',
      new Option(
        '--tolerance <amount>',
        'how much worse it may be: 1% of the baseline, or 0.003 (default 0)',
      ).argParser(parseTolerance),
    ],
    [
      'all',
      new Option(
        '--non-inferiority <number>',
        'the same as a margin for the interval of the change, which --confidence asks for',
      ).argParser(parseMargin),
    ],
    ['common', new Option('--update-baseline', 'write the file instead, with what comes out now')],
    [
      'all',
      new Option(
        '--per-sample',
        'with --update-baseline: also the loss of each row, so that --confidence can let the interval of the change decide',
      ),
    ],
    ['all', new Option('--no-per-sample', 'only the headline (default)')],
  ]);
}

/** Adds what is about a file of checks. */
export function addConfigOptions(command: Command, detail: Detail): Command {
  return addGroup(command, 'Checks in a file:', detail, [
    ['short', new Option('--config <file>', 'the checks of this file (without LOSS: lossctl.yaml)')],
    ['common', new Option('--only <names>', 'of the file only the checks of these names').argParser(parseNames)],
    ['short', new Option('--init', 'write an example of lossctl.yaml; with LOSS PREDS [LABELS], one for these')],
  ]);
}

/** Adds options under a heading, those of more detail than is asked for hidden; a short help has no headings. */
function addGroup(
  command: Command,
  heading: string,
  detail: Detail,
  options: readonly (readonly [Detail | 'never', Option])[],
): Command {
  if (detail !== 'short') command.optionsGroup(heading);
  for (const [level, option] of options)
    command.addOption(option.hideHelp(level === 'never' || DETAILS.indexOf(level) > DETAILS.indexOf(detail)));
  return command;
}

/** What commander parsed, with the parameters of losses apart from the rest. */
export function readOptions(command: Command): ScoreOptions {
  const given = command.opts<Record<string, unknown>>();
  const parameters: Record<string, Value> = {};
  for (const [name] of parametersOf(losses)) {
    const value = given[name];
    if (command.getOptionValueSource(name) === 'cli') parameters[name] = value as Value;
  }
  return {
    ...(given as Omit<ScoreOptions, 'parameters' | 'roles'>),
    ...(command.getOptionValueSource('header') === 'cli' ? {} : { header: undefined }),
    parameters,
    roles: Object.fromEntries(
      losses.flatMap(rolesOf).flatMap(([name]) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])),
    ),
  } as ScoreOptions;
}

/** The flags that name columns which only some losses read. */
function rolesOf({ parts, base }: Loss): [string, { readonly help: Words }][] {
  return [...parts, ...(base === undefined ? [] : [base])].map((role) => [role.name, role]);
}

/** Every parameter of some losses, by name, once. */
function parametersOf(some: readonly Loss[]): Map<string, Loss['parameters'][string]> {
  return new Map(some.flatMap(({ parameters }) => Object.entries(parameters)));
}

function parseNames(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

function parseRows(text: string): number {
  return text === 'all' ? Infinity : wholeNumber('--rows', 1)(text);
}

function parseDelimiter(text: string): string {
  const delimiter = text === '\\t' || text === 'tab' ? '\t' : text;
  if (delimiter === '' || /["\r\n]/.test(delimiter))
    throw new UserError(`--delimiter: "${text}" cannot separate fields`);
  return delimiter;
}
