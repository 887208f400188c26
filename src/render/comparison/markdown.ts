import { drawTable, escapeText } from '../markdown.ts';
import type { CompareRenderer } from './index.ts';
import { factsOf, modelColumns, sheetsOf } from './layout.ts';
import { conclusions } from './line.ts';

/** The conclusions first, as a comment on a change wants them, then GitHub's tables. */
export const render: CompareRenderer = function* (comparison, view) {
  for (const line of conclusions(comparison, view)) yield `**${escapeText(line)}**\n\n`;
  const { heads: models, rows: columns } = modelColumns(comparison, view);
  yield `${drawTable(
    models,
    columns,
    models.map((_, index) => (index === 0 ? '---' : '---:')),
  )}\n`;
  for (const { title, heads, rows, names, notes } of sheetsOf(comparison, view)) {
    if (title !== undefined) yield `**${escapeText(title)}**\n\n`;
    const rules = heads.map((_, index) => (index < names ? '---' : '---:'));
    yield `${drawTable(heads, rows, rules)}\n`;
    for (const note of notes) yield `${escapeText(note)}\n\n`;
  }
  for (const [name, value, remark] of factsOf(comparison, view))
    yield `- ${escapeText(remark === '' ? `${name}: ${value}` : `${name}: ${value} (${remark})`)}\n`;
};
