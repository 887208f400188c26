import type { Output, Platform } from '../platform/platform.ts';
import { createStyle, wantsColor } from '../render/color.ts';
import type { Pen } from '../render/pen.ts';
import type { ColorChoice } from '../request/formats.ts';
import { languageOf } from '../request/language.ts';
import { type Dictionary, dictionaries, type Language, wordings } from '../words/language.ts';
import type { Wording } from '../words/wording.ts';

/** How a command speaks, and what it draws with. */
export interface Surface {
  readonly language: Language;
  readonly words: Dictionary;
  readonly wording: Wording;
  readonly pen: Pen;
}

/** Where a command's words go. */
type Target = Pick<Output, 'isTerminal' | 'columns'>;

/** The language of a format, and colour and width as the output has them. */
export async function surface(
  options: { readonly lang?: Language | undefined; readonly color?: ColorChoice; readonly format?: string | undefined },
  platform: Platform,
  output: Target = platform.stdout,
): Promise<Surface> {
  const language = languageFor(options, platform);
  return {
    language,
    words: dictionaries[language],
    wording: wordings[language],
    pen: {
      style: await createStyle(wantsColor(options.color ?? 'auto', platform.env, output)),
      width: widthOf(output, platform.env),
      breaksSentences: output.isTerminal,
    },
  };
}

const USUAL_WIDTH = 80;
// In less there is no room for a number and what it belongs to.
const LEAST_WIDTH = 40;

/** The width of a terminal; of a file or a pipe what COLUMNS says, else 80. */
function widthOf({ isTerminal, columns }: Target, env: Platform['env']): number {
  const width = isTerminal ? columns : Number(env.COLUMNS);
  return Number.isInteger(width) && width > 0 ? Math.max(LEAST_WIDTH, width) : USUAL_WIDTH;
}

/** Formats that people read. */
const FOR_PEOPLE: readonly string[] = ['table', 'markdown'];

/** The language of a format: what machines read, and the plain lines, change with `--lang` alone. */
export function languageFor(
  { lang, format = 'table' }: { readonly lang?: Language | undefined; readonly format?: string | undefined },
  { env }: Pick<Platform, 'env'>,
): Language {
  return lang ?? (FOR_PEOPLE.includes(format) ? languageOf(env) : 'en');
}

/** How messages are worded beside a format. */
export const wordingFor = (options: Parameters<typeof languageFor>[0], platform: Pick<Platform, 'env'>): Wording =>
  wordings[languageFor(options, platform)];
