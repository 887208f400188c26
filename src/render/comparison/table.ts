import { drawBox, drawColumns } from '../table.ts';
import type { CompareRenderer } from './index.ts';
import { factsOf, modelColumns, sheetsOf } from './layout.ts';
import { conclusions } from './line.ts';

/** A box for groups and for rows, the models side by side, the facts, and the conclusions at the end. */
export const render: CompareRenderer = function* (comparison, view) {
  const { style } = view;
  for (const { title, heads, rows, notes } of sheetsOf(comparison, view)) {
    if (title !== undefined) yield `${style.bold(title)}\n`;
    yield `${drawBox(heads.map(style.bold), rows)}\n`;
    if (notes.length > 0) yield `${notes.map((note) => `${style.dim(note)}\n`).join('')}\n`;
  }
  const { heads, rows } = modelColumns(comparison, view);
  yield `${drawColumns([heads, ...rows])}\n`;
  yield `${drawColumns(factsOf(comparison, view), style.dim)}\n`;
  const outcomes = comparison.models.flatMap(({ change }) => change?.outcome ?? []);
  for (const [index, line] of conclusions(comparison, view).entries()) {
    const outcome = outcomes[index] ?? (comparison.leader?.isShown ? 'better' : 'undecided');
    yield `${{ better: style.good, worse: style.bad, undecided: style.open }[outcome](line)}\n`;
  }
};
