import { losses } from '../loss/registry.ts';
import { NAMED_COMMANDS } from '../request/commands.ts';
import { pad } from '../words/width.ts';
import { wrapText } from '../words/wrap.ts';
import { HELP_WIDTH } from './help.ts';
import type { Lexicon } from './help-flags.ts';
import { version } from './version.ts';

/** What `lossctl --help` prints: the commands, the losses, and what exit codes mean. */
export function drawOverview({ help }: Lexicon): string {
  const commands = NAMED_COMMANDS.map((name) => help.commands[name]);
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  const sections = [
    [help.title(version)],
    [
      help.usage,
      `  lossctl ${help.commands.score.usage}`,
      ...commands.map(({ usage, summary }) => `  ${pad(usage, width, 'left')}  ${summary}`),
    ],
    [help.losses, ...wrapText(losses.map(({ name }) => name).join(' '), HELP_WIDTH - 2).map((line) => `  ${line}`)],
    [
      help.examples,
      '  lossctl mse preds.csv labels.csv',
      '  lossctl ce probs.csv labels.csv --convention math,keras',
      '  loss=$(lossctl mae -q preds.csv labels.csv)',
    ],
    [help.moreOfLosses, help.exitCodes],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
