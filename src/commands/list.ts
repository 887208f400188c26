import { addSurface, choiceOption, createCommand, parse } from '../cli/parse.ts';
import { losses } from '../loss/registry.ts';
import type { Io } from '../platform/platform.ts';
import { renderList } from '../render/index.ts';
import { type ColorChoice, LIST_FORMATS, type ListFormat } from '../request/formats.ts';
import type { Language } from '../words/language.ts';
import { surface } from './surface.ts';

/** `lossctl list`: every loss there is. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const command = createCommand('lossctl list')
    .description('Every loss: its name, its other names, its family and its formula.')
    .option('--all', 'also what libraries call it, and which losses are not planned, and why (table, markdown)')
    .addOption(choiceOption('--format <format>', `${LIST_FORMATS.join(', ')} (default table)`, LIST_FORMATS));
  if (!(await parse(addSurface(command), argv.slice(1), io))) return 0;
  const options = command.opts<{
    readonly all?: true;
    readonly format?: ListFormat;
    readonly lang?: Language;
    readonly color?: ColorChoice;
  }>();
  const speaks = await surface(options, io);
  await io.stdout.write(await renderList(losses, options.format ?? 'table', speaks, speaks.pen, options.all));
  return 0;
}
