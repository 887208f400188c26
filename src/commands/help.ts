import { version } from '../cli/version.ts';
import { losses } from '../loss/registry.ts';
import type { Io } from '../platform/platform.ts';
import { COMMANDS } from '../request/command-names.ts';

/** `lossctl --help`, `--version`, and no arguments at all, which is a mistake. */
export async function run([first]: readonly string[], io: Io): Promise<number> {
  if (first === '-V' || first === '--version') {
    await io.stdout.write(`${version}\n`);
    return 0;
  }
  await (first === undefined ? io.stderr : io.stdout).write(overview());
  return first === undefined ? 2 : 0;
}

function overview(): string {
  const commands = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage.padEnd(30)}${summary}\n`);
  return `lossctl ${version}: the loss of every sample and their exact mean

Usage:
  lossctl LOSS[,LOSS...] PREDS [LABELS]
${commands.join('')}
Losses:
  ${losses.map(({ name }) => name).join(' ')}

Examples:
  lossctl mse preds.csv labels.csv
  lossctl ce probs.csv labels.csv --convention math,keras
  loss=$(lossctl mae -q preds.csv labels.csv)

lossctl LOSS --help shows a loss's options, --help-all every one.
Exit codes: 0 done, every check passed; 1 a check failed; 2 could not answer; 3 the data do not decide.
`;
}
