import { type Command, Option } from 'commander';
import { CONVENTIONS, parseConvention } from '../loss/convention.ts';
import type { Loss } from '../loss/loss.ts';
import { formatValue, isList, kebab, parseValue } from '../loss/parameter.ts';
import { losses } from '../loss/registry.ts';
import { REDUCTIONS } from '../loss/resolve.ts';
import { addGroup } from './option-group.ts';
import { parametersOf } from './options.ts';
import { choiceOption, type Detail } from './parse.ts';

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
