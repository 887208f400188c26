import { asOptions } from '../flag.ts';
import type { Place } from '../message.ts';
import { escapeControls, quote } from '../text.ts';
import { createWording, type Grammar } from '../wording.ts';
import { messages } from './messages/index.ts';

const grammar: Grammar = { language: 'en', messages, place: placeText };

/** English messages and places. */
export const english = createWording(grammar);

/** The same for callers of the library, who give options and no flags. */
export const libraryEnglish = createWording(grammar, asOptions);

/** `labels.csv:3: column "y"`, `p.npy: row 3, column 2`, `p.json: record 3: column "y"`, `checks.yaml:7:5`, `prediction 3, column 2`. */
function placeText({ file, line, character, row, record, column, array }: Place): string {
  const name = column === undefined ? undefined : `column ${typeof column === 'string' ? quote(column) : column}`;
  if (array !== undefined) return [row === undefined ? array : `${array} ${row}`, ...(name ? [name] : [])].join(', ');
  const at = [file === undefined ? undefined : escapeControls(file), line, character].filter(
    (part) => part !== undefined,
  );
  const rest = row !== undefined ? [[`row ${row}`, name].filter((part) => part !== undefined).join(', ')] : [];
  const parts = [at.join(':'), ...rest, ...(record === undefined ? [] : [`record ${record}`])];
  return [...parts, ...(row === undefined && name !== undefined ? [name] : [])]
    .filter((part) => part !== '')
    .join(': ');
}
