import type { Output } from '../platform/platform.ts';
import { escapeControls } from '../words/text.ts';

/** Writes remarks to standard error, a line each. */
export async function say(
  stderr: Output,
  remarks: readonly string[],
  kind: 'note' | 'warning' | 'error',
): Promise<void> {
  for (const remark of remarks) await stderr.write(`lossctl: ${kind}: ${escapeControls(remark)}\n`);
}
