import type { Comparison } from '../result/comparison.ts';
import { formatCount } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import { countCell, numberCell } from './cells.ts';
import type { Column, Section } from './document.ts';
import { columnsOfKeys, groupCells } from './groups.ts';
import type { View } from './view.ts';

const GROUPS_SHOWN = 20;

/** The mean loss of each group under each model, and what the group adds to the change of all. */
export function groupChangeSection({ models, reference, groups }: Comparison, view: View): Section {
  const { words, precision } = view;
  const say = words.compare;
  const others = models.flatMap((model, index) => (model === reference ? [] : [{ ...model, index }]));
  const isPair = others.length === 1;
  const before = models.indexOf(reference);
  const shown = groups.slice(0, GROUPS_SHOWN);
  const isCut = shown.length < groups.length;
  const heads = [
    words.n,
    ...models.map(({ name }) => escapeControls(name)),
    ...(isPair
      ? [say.difference, say.contribution]
      : others.map(({ name }) => say.ofModel(say.contribution, escapeControls(name)))),
  ];
  return {
    title: say.byGroup,
    body: {
      kind: 'table',
      look: 'box',
      columns: [...columnsOfKeys(view), ...heads.map((head): Column => ({ head, holds: 'numbers' }))],
      rows: shown.map(({ key, summaries, contributions }) => [
        ...groupCells(view, key),
        countCell(summaries[0].n),
        ...summaries.map(({ mean }) => numberCell(mean, precision)),
        ...(isPair ? [numberCell(summaries[others[0].index].mean - summaries[before].mean, precision)] : []),
        ...others.map(({ index }) => numberCell(contributions[index], precision)),
      ]),
    },
    notes: [...(isCut ? [say.groups(formatCount(groups.length), formatCount(shown.length))] : []), say.sameMix],
  };
}
