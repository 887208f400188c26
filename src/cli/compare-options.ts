import { type Command, Option } from 'commander';
import { COMPARE_FORMATS } from '../request/formats.ts';
import { parseMargin } from '../verdict/difference.ts';
import { parseConfidence } from '../verdict/limit.ts';
import { addGroup, parseNames, progressOptions } from './option-group.ts';
import { addGroupOption } from './output-options.ts';
import { addSurface, choiceOption, type Detail, wholeNumber } from './parse.ts';

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
