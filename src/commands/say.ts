import type { Output } from '../platform/platform.ts';
import { type Note, wordNote } from '../problem/problem.ts';
import { escapeControls } from '../words/text.ts';
import type { Wording } from '../words/wording.ts';

/** Words notes and writes them to standard error, a line each. */
export async function say(
  stderr: Output,
  notes: readonly Note[],
  kind: 'note' | 'warning',
  wording: Wording,
): Promise<void> {
  for (const note of notes) await stderr.write(`lossctl: ${kind}: ${escapeControls(wordNote(note, wording))}\n`);
}
