import { type Command, Option } from 'commander';
import { parseTolerance } from '../verdict/baseline.ts';
import { parseMargin } from '../verdict/difference.ts';
import { parseConfidence, parseLimit } from '../verdict/limit.ts';
import { addGroup, collect, parseNames } from './option-group.ts';
import { choiceOption, type Detail } from './parse.ts';

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
