import type { Line } from '../../document/document.ts';
import { escapeControls } from '../../words/text.ts';

/** Text in which nothing is Markdown. */
export const escapeText = (text: string): string => text.replace(/[\\|`*_<>[\]]/g, (character) => `\\${character}`);

const MOST_CHARACTERS = 80;

/**
 * Data as code, in which nothing is a link, a name to be told, or markup: whatever could be is a character reference, and a cut
 * keeps it short.
 */
export function drawData(text: string): string {
  const characters = [...text];
  const cut = characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…` : text;
  const safe = escapeControls(cut).replace(/[^\p{L}\p{N} .=/-]/gu, (character) => `&#${character.codePointAt(0)};`);
  return `<code>${safe}</code>`;
}

/** A line of pieces: what is bad or open stands out. */
export function drawLine(line: Line): string {
  return line
    .map(({ text, tone, isData }) => {
      const drawn = isData ? drawData(text) : escapeText(text);
      return tone === 'bad' || tone === 'open' || tone === 'strong' ? `**${drawn}**` : drawn;
    })
    .join('');
}
