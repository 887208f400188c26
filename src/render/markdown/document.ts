import type { Conclusion, Document, Facts, Section } from '../../document/document.ts';
import { drawCell, drawTable } from './table.ts';
import { drawLine, escapeText } from './text.ts';

/** A document as a page of GitHub's Markdown, in pieces: what it comes to first, as a comment on a change wants it. */
export function* drawDocument({ main, details = [], facts = [], conclusions = [] }: Document): Generator<string> {
  const sections = [...main, ...details, ...facts].filter(({ medium }) => medium !== 'terminal');
  const parts = [...conclusions.map(drawConclusion), ...sections.map(drawSection)];
  for (const [index, part] of parts.entries()) yield index === 0 ? part : `\n${part}`;
}

function drawConclusion({ text, tone, verdict }: Conclusion): string {
  if (verdict !== undefined) return `**${escapeText(verdict)}** ${escapeText(text)}\n`;
  return tone === undefined ? `${escapeText(text)}\n` : `**${escapeText(text)}**\n`;
}

function drawSection({ title, body, notes = [] }: Section): string {
  const head = title === undefined ? '' : `**${escapeText(title)}**\n\n`;
  return head + drawBody(body) + notes.map((note) => `\n${escapeText(note)}\n`).join('');
}

function drawBody(body: Section['body']): string {
  switch (body.kind) {
    case 'table':
      return drawTable(body);
    case 'facts':
      return drawFacts(body);
    case 'prose':
      return `${escapeText(body.text)}\n`;
    case 'commands':
      return `\`\`\`sh\n${body.commands.map((command) => `${command}\n`).join('')}\`\`\`\n`;
    case 'lines':
      return body.lines.map((line) => `${drawLine(line)}\n`).join('\n');
    case 'points':
      return `${drawLine(body.lead)}:\n\n${body.points.map((line) => `- ${drawLine(line)}\n`).join('')}`;
  }
}

/** `- name: value (remark)`. */
function drawFacts({ rows }: Facts): string {
  return rows
    .map((cells) => {
      const [name, value, remark = ''] = cells.map(drawCell);
      return `- ${name}: ${remark === '' ? value : `${value} (${remark})`}\n`;
    })
    .join('');
}
