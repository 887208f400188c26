import { readSmallFile } from '../../input/small-file.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ScoreOptions } from '../../request/options.ts';
import { parseReading } from '../../request/reading-file.ts';

/** The options with what a saved reading settles; what a flag says goes before it. Throws UserError for a file that has none. */
export async function withReading<O extends ScoreOptions>(options: O, platform: Platform): Promise<O> {
  if (options.reading === undefined) return options;
  const read = parseReading(await readSmallFile(options.reading, platform), options.reading);
  return { ...read, ...options, roles: { ...read.roles, ...options.roles } };
}
