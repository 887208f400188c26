import type { Io, Output } from '../platform/platform.ts';
import { createStyle, type Style, wantsColor } from '../render/color.ts';
import type { ColorChoice } from '../request/formats.ts';
import { languageOf } from '../request/language.ts';
import type { Language } from '../words/language.ts';

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
