import type { Platform } from '../platform/platform.ts';
import { problem } from '../problem/problem.ts';

/** The text of a file that is small, whole. Throws UserError where it is no text. */
export async function readSmallFile(file: string, platform: Platform): Promise<string> {
  const chunks: Uint8Array[] = [];
  // A copy: the memory of a chunk is used again.
  for await (const chunk of file === '-' ? platform.stdin : await platform.files.read(file))
    chunks.push(new Uint8Array(chunk));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  } catch {
    throw problem('not-utf-8', {}, { place: { file } });
  }
}

/** Writes a file whole, or not at all. */
export async function writeSmallFile(file: string, text: string, platform: Platform): Promise<void> {
  const target = await platform.files.write(file);
  try {
    await target.write(text);
    await target.finish();
  } catch (error) {
    await target.discard();
    throw error;
  }
}
