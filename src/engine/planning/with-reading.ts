import { readSmallFile } from '../../input/small-file.ts';
import type { Platform } from '../../platform/platform.ts';
import { problem } from '../../problem/problem.ts';
import type { ScoreOptions } from '../../request/options.ts';
import { type ModelReading, parseReading, type SettledOptions } from '../../request/reading-file.ts';

/** The options with what a saved reading settles; what a flag says goes before it. Throws UserError for a file that has none. */
export async function withReading<O extends ScoreOptions>(options: O, platform: Platform): Promise<O> {
  const file = options.reading;
  if (file === undefined) return options;
  const read = parseReading(await readSmallFile(file, platform), file);
  if (isOfModels(read))
    throw problem('reading-of-models', { models: read.map(({ model }) => model) }, { place: { file } });
  return settle(options, read);
}

/** The same for each of several models: by its name, where the reading has these names, else by its place; or one reading for all. */
export async function withReadings<O extends ScoreOptions>(
  options: O,
  names: readonly string[],
  platform: Platform,
): Promise<readonly O[]> {
  const file = options.reading;
  if (file === undefined) return names.map(() => options);
  const read = parseReading(await readSmallFile(file, platform), file);
  if (!isOfModels(read)) return names.map(() => settle(options, read));
  const known = read.map(({ model }) => model);
  const byName = names.map((name) => known.indexOf(name));
  const areAllKnown = byName.every((index) => index >= 0);
  // A model that stands elsewhere in the reading would be read as another.
  const isMixed = byName.some((index, place) => index >= 0 && index !== place) || known.length !== names.length;
  if (!areAllKnown && isMixed) throw problem('reading-of-other-models', { known, models: names }, { place: { file } });
  return names.map((_, place) => settle(options, read[areAllKnown ? byName[place] : place].options));
}

const isOfModels = (read: ReturnType<typeof parseReading>): read is readonly ModelReading[] => Array.isArray(read);

const settle = <O extends ScoreOptions>(options: O, read: SettledOptions): O => ({
  ...read,
  ...options,
  roles: { ...read.roles, ...options.roles },
});
