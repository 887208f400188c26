import type { Output } from '../platform/platform.ts';
import { type Note, wordNote } from '../problem/problem.ts';
import { message } from '../words/message.ts';
import { escapeControls } from '../words/text.ts';
import type { Wording } from '../words/wording.ts';

/** Words notes and writes them to standard error, a line each; one that warns says so among notes too. */
export async function say(
  stderr: Output,
  notes: readonly Note[],
  kind: 'note' | 'warning',
  wording: Wording,
): Promise<void> {
  const head = (own: 'note' | 'warning'): string => `lossctl: ${wording.say(message(own))}`;
  for (const note of notes)
    await stderr.write(`${head(note.isWarning ? 'warning' : kind)}: ${escapeControls(wordNote(note, wording))}\n`);
}
