import type { Io } from '../io.ts';
import { findLoss } from '../registry.ts';
import type { ColorChoice } from '../render/color.ts';
import { explainLoss } from '../render/explain.ts';
import { dictionaries, type Language } from '../words/language.ts';
import { addSurface, createCommand, parse, say, surface } from './cli.ts';

/** `lossctl explain LOSS`: everything its declaration says. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const command = createCommand('lossctl explain')
    .description('What a loss measures and when it misleads, its formula, parameters, conventions and derivative.')
    .argument('<loss>');
  if (!(await parse(addSurface(command), argv.slice(1), io))) return 0;
  const { loss, note } = findLoss(command.args[0]);
  if (note !== undefined) await say(io.stderr, [`${command.args[0]} is read as ${loss.name}: ${note}`], 'note');
  const { language, style } = await surface(command.opts<{ lang?: Language; color?: ColorChoice }>(), io);
  await io.stdout.write(explainLoss(loss, language, dictionaries[language], style));
  return 0;
}
