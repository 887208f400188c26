import { CONVENTIONS } from '../loss/convention.ts';
import { FAMILIES } from '../loss/family.ts';
import { factIn, type Loss, libraryNames } from '../loss/loss.ts';
import { kebab } from '../loss/parameter.ts';
import type { ListFormat } from '../request/formats.ts';
import { type Dictionary, dictionaries, type Language } from '../words/language.ts';
import type { Style } from './color.ts';
import { describeSetting } from './setting.ts';

/** The catalogue as text; `all` adds to what people read the names in libraries and what is not planned. */
export async function listLosses(
  losses: readonly Loss[],
  format: ListFormat,
  language: Language,
  style: Style,
  all = false,
): Promise<string> {
  const words = dictionaries[language];
  const { name, aliases, family, formula, conventions, libraries, notPlanned, notPlannedLosses } = words.list;
  const familyOf = (loss: Loss): string => FAMILIES[loss.family][language];
  switch (format) {
    case 'json':
      return `${JSON.stringify(losses.map(toObject), null, 2)}\n`;
    case 'plain':
      return losses.map((loss) => `${loss.name}\n`).join('');
    case 'markdown': {
      const rows = losses.map((loss) => [
        loss.name,
        loss.aliases.join(', '),
        familyOf(loss),
        factIn(language, loss, 'formula'),
        settingsOf(loss, words),
        ...(all ? [libraryNames(loss).join(', ')] : []),
      ]);
      const heads = [name, aliases, family, formula, conventions, ...(all ? [libraries] : [])];
      const { drawTable } = await import('./markdown.ts');
      const rest = all ? `\n${notPlanned}\n\n${notPlannedLosses.map((of) => `- ${of.join(': ')}\n`).join('')}` : '';
      return (
        drawTable(
          heads,
          rows,
          heads.map(() => '---'),
        ) + rest
      );
    }
    case 'table': {
      const { drawColumns } = await import('./table.ts');
      const heads = [name, family, formula, aliases, ...(all ? [libraries] : [])].map(style.bold);
      const rows = losses.map((loss) => [
        loss.name,
        familyOf(loss),
        factIn(language, loss, 'formula'),
        wrap(loss.aliases),
        ...(all ? [wrap(libraryNames(loss))] : []),
      ]);
      const rest = all ? `\n${style.bold(notPlanned)}\n${drawColumns(notPlannedLosses)}` : '';
      return drawColumns([heads, ...rows]) + rest;
    }
  }
}

/** What the conventions change, `scratch: eps 1e-7; keras: clip 1e-7`. */
function settingsOf(loss: Loss, words: Dictionary): string {
  const settings = CONVENTIONS.map((convention) => [convention, describeSetting(loss, convention, words)]);
  return settings.flatMap(([convention, text]) => (text === '' ? [] : [`${convention}: ${text}`])).join('; ');
}

/** Aliases as far as a line holds them. */
function wrap(aliases: readonly string[]): string {
  let text = '';
  for (const alias of aliases) {
    if (text.length + alias.length > 44) return `${text}, …`;
    text += text === '' ? alias : `, ${alias}`;
  }
  return text;
}

/** A loss as machines read it. */
function toObject(loss: Loss) {
  return {
    name: loss.name,
    aliases: loss.aliases,
    libraries: libraryNames(loss),
    family: FAMILIES[loss.family].en,
    shape: loss.shape,
    formula: loss.formula,
    headline: loss.headline,
    parameters: Object.fromEntries(
      Object.entries(loss.parameters).map(([key, parameter]) => [kebab(key), parameter.default]),
    ),
    conventions: Object.fromEntries(
      Object.entries(loss.conventions).map(([convention, { values, headline }]) => [
        convention,
        {
          ...Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [kebab(key), value])),
          ...(headline && { headline }),
        },
      ]),
    ),
  };
}
