import type { Io, Output } from '../platform/platform.ts';
import { createStyle, type Style, wantsColor } from '../render/color.ts';
import type { ColorChoice } from '../request/formats.ts';
import { languageOf } from '../request/language.ts';
import { type Language, wordings } from '../words/language.ts';
import type { Wording } from '../words/wording.ts';

/** How a command speaks: the language given, else the environment's; colour as asked for. */
export async function surface(
  options: { readonly lang?: Language; readonly color?: ColorChoice },
  io: Io,
  output: Pick<Output, 'isTerminal'> = io.stdout,
): Promise<{ readonly language: Language; readonly style: Style }> {
  return {
    language: options.lang ?? languageOf(io.env),
    style: await createStyle(wantsColor(options.color ?? 'auto', io.env, output)),
  };
}

/** Formats that people read. */
const FOR_PEOPLE: readonly string[] = ['table', 'markdown'];

/** The language of a format: what machines read, and the plain lines, change with `--lang` alone. */
export function languageFor(
  { lang, format = 'table' }: { readonly lang?: Language | undefined; readonly format?: string | undefined },
  { env }: Pick<Io, 'env'>,
): Language {
  return lang ?? (FOR_PEOPLE.includes(format) ? languageOf(env) : 'en');
}

/** How messages are worded beside a format. */
export const wordingFor = (options: Parameters<typeof languageFor>[0], io: Pick<Io, 'env'>): Wording =>
  wordings[languageFor(options, io)];
