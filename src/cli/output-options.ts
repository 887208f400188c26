import { type Command, Option } from 'commander';
import { CHECK_FORMATS, OUTPUT_FORMATS } from '../request/formats.ts';
import { parseReportFile } from '../request/report-file.ts';
import { addGroup, collect, progressOptions } from './option-group.ts';
import { addSurface, choiceOption, type Detail, wholeNumber } from './parse.ts';

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

function parseRows(text: string): number {
  return text === 'all' ? Infinity : wholeNumber('--rows', 1)(text);
}
