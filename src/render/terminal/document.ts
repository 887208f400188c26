import type { Conclusion, Document, Section } from '../../document/document.ts';
import { wrapText } from '../../words/wrap.ts';
import type { Pen } from '../pen.ts';
import { drawFacts, readableWidth } from './facts.ts';
import { drawTable } from './table.ts';
import { drawLine, setOff } from './tone.ts';

/** A document as a terminal shows it, in pieces: details first, what it comes to last, next to the prompt. */
export function* drawDocument(
  { main, details = [], facts = [], conclusions = [] }: Document,
  pen: Pen,
): Generator<string> {
  const sections = [...details, ...main, ...facts].filter(({ medium }) => medium !== 'page');
  for (const [index, section] of sections.entries()) {
    if (index > 0) yield '\n';
    yield* drawSection(section, pen);
  }
  // Lines go on without a gap.
  if (conclusions.length > 0 && sections.length > 0 && sections.at(-1)?.body.kind !== 'lines') yield '\n';
  for (const conclusion of conclusions) yield drawConclusion(conclusion, pen);
}

/** A conclusion on its line. */
export const drawConclusion = ({ text, tone }: Conclusion, pen: Pen): string =>
  `${setOff(pen.breaksSentences ? wrapText(text, pen.width) : [text], tone, pen.style).join('\n')}\n`;

function* drawSection({ title, body, notes = [] }: Section, pen: Pen): Generator<string> {
  const { style } = pen;
  if (title !== undefined) yield `${style.bold(title)}\n${body.kind === 'prose' ? '\n' : ''}`;
  switch (body.kind) {
    case 'table':
      yield* drawTable(body, pen);
      break;
    case 'facts':
      yield drawFacts(body, pen);
      break;
    case 'prose':
      yield `${wrapText(body.text, readableWidth(pen)).join('\n')}\n`;
      break;
    case 'commands':
      yield body.commands.map((command) => drawCommand(command, pen)).join('');
      break;
    case 'lines':
      yield body.lines.map((line) => `${drawLine(line, style)}\n`).join('');
      break;
    case 'points':
      yield `${drawLine(body.lead, style)}:\n${body.points.map((line) => `  ${drawLine(line, style)}\n`).join('')}`;
      break;
  }
  if (notes.length > 0)
    yield `\n${notes.map((note) => `${setOff(wrapText(note, pen.width), 'quiet', style).join('\n')}\n`).join('')}`;
}

// What continues a command stands to the right of what begins one.
const INDENT = '  ';
const CONTINUED = ' \\';

/** A command, continued on further lines as a shell takes it where one has no room. */
function drawCommand(command: string, pen: Pen): string {
  if (INDENT.length + command.length <= pen.width) return `${INDENT}${command}\n`;
  const room = pen.width - 2 * INDENT.length - CONTINUED.length;
  const lines: string[] = [];
  // A flag and its value stay together.
  for (const part of command.split(/ (?=--)/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + part.length <= room) lines[lines.length - 1] = `${line} ${part}`;
    else lines.push(part);
  }
  const [first, ...rest] = lines;
  return `${[INDENT + first, ...rest.map((line) => INDENT + INDENT + line)].join(`${CONTINUED}\n`)}\n`;
}
