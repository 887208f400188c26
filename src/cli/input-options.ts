import { type Command, Option } from 'commander';
import { type Condition, parseCondition } from '../columns/condition.ts';
import { FORMAT_NAMES } from '../input/formats.ts';
import { hasLabels, type Loss } from '../loss/loss.ts';
import { UserError } from '../problem/problem.ts';
import { addGroup, parseNames } from './option-group.ts';
import { rolesOf } from './options.ts';
import { choiceOption, type Detail, wholeNumber } from './parse.ts';

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
        `${FORMAT_NAMES.join(', ')}; JSON is read whole, Parquet and Arrow by groups of rows, the others stream; what is read from its end (npz, parquet, arrow) is kept in memory where it comes from a pipe`,
        FORMAT_NAMES,
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

function parseDelimiter(text: string): string {
  const delimiter = text === '\\t' || text === 'tab' ? '\t' : text;
  if (delimiter === '' || /["\r\n]/.test(delimiter))
    throw new UserError(`--delimiter: "${text}" cannot separate fields`);
  return delimiter;
}
