import { runCommand } from '../commands/index.ts';
import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import { escapeControls } from '../words/text.ts';

/**
 * Runs one command line and gives its exit code: 0 done, 1 a check failed, 2 could not answer. Errors are thrown anywhere
 * and caught here.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const code = await runCommand(argv, io);
    await io.stdout.flush();
    return code;
  } catch (error) {
    await io.stderr.write(describe(error, io.env.LOSSCTL_DEBUG !== undefined && io.env.LOSSCTL_DEBUG !== ''));
    return 2;
  }
}

function describe(error: unknown, debug: boolean): string {
  if (error instanceof UserError) {
    const hint = error.hint === undefined ? '' : `hint: ${escapeControls(error.hint)}\n`;
    return `lossctl: ${escapeControls(error.message)}\n${hint}`;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (debug) return `lossctl: internal error: ${stack}\n`;
  return `lossctl: internal error: ${message}\nhint: this is a fault of lossctl; LOSSCTL_DEBUG=1 shows where it happened\n`;
}
