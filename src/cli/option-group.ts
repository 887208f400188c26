import { type Command, Option } from 'commander';
import { DETAILS, type Detail } from './parse.ts';

/** Adds options under a heading, those of more detail than is asked for hidden; a short help has no headings. */
export function addGroup(
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

/** Of an option that may be repeated, all values. */
export const collect =
  <T>(read: (text: string) => T) =>
  (text: string, before: readonly T[] | undefined): readonly T[] => [...(before ?? []), read(text)];

/** Names with commas between them. */
export function parseNames(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

/** What says whether a run shows how far it has come. */
export function progressOptions(): [Detail, Option][] {
  return [
    ['all', new Option('--progress', 'how far it has come on standard error (default: on a terminal, after a second)')],
    ['all', new Option('--no-progress', 'nothing of that')],
  ];
}
