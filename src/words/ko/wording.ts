import type { Place } from '../message.ts';
import { escapeControls, quote } from '../text.ts';
import { createWording } from '../wording.ts';
import { messages } from './messages/index.ts';

/** Korean messages and places. */
export const korean = createWording({ language: 'ko', messages, place: placeText });

const ARRAYS: Readonly<Record<string, string>> = { prediction: '예측값', label: '실제값', weight: '가중치' };

/** `labels.csv:3: "y" 열`, `p.npy: 3행, 2열`, `p.json: 레코드 3: "y" 열`. */
function placeText({ file, line, character, row, record, column, array }: Place): string {
  const name = column === undefined ? undefined : typeof column === 'string' ? `${quote(column)} 열` : `${column}열`;
  if (array !== undefined) {
    const own = ARRAYS[array] ?? array;
    return [row === undefined ? own : `${row}번째 ${own}`, ...(name ? [name] : [])].join(', ');
  }
  const at = [file === undefined ? undefined : escapeControls(file), line, character].filter(
    (part) => part !== undefined,
  );
  const rest = row !== undefined ? [[`${row}행`, name].filter((part) => part !== undefined).join(', ')] : [];
  const parts = [at.join(':'), ...rest, ...(record === undefined ? [] : [`레코드 ${record}`])];
  return [...parts, ...(row === undefined && name !== undefined ? [name] : [])]
    .filter((part) => part !== '')
    .join(': ');
}
