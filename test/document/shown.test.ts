import { expect, test } from '@jest/globals';
import { textOf } from '../../src/document/cells.ts';
import { shownCells, shownColumns, shownHeads, shownText } from '../../src/document/shown.ts';

const store = { name: 'store', source: 'labels' } as const;
const own = { name: 'label', source: 'labels' } as const;

test('a name that is there twice has its file in front', () => {
  expect(shownHeads([store, own], ['label'])).toEqual(['store', 'labels:label']);
  expect(shownHeads([own, { ...own, source: 'preds' }, store], [])).toEqual(['labels:label', 'preds:label', 'store']);
});

test('a column holds numbers where all that is shown of it are such', () => {
  const holds = (...texts: (string | null)[]) => {
    const rows = texts.map((text) => ({ shown: [text] }));
    return shownColumns([store], [], rows).map((column) => column.holds);
  };
  expect([holds('1', '-2.50', '1e3', null, ''), holds('1', '2024-01-02'), holds('007 a')]).toEqual([
    ['numbers'],
    ['excerpts'],
    ['excerpts'],
  ]);
});

test('a cell is one line that cannot draw, its beginning where it is long', () => {
  expect(shownCells({ shown: ['a\n\tb\u001b[1m ', null] }).map(textOf)).toEqual(['a b\\u001b[1m', '']);
  expect(shownCells({ shown: ['가'.repeat(300)] }).map(textOf)).toEqual([`${'가'.repeat(240)}…`]);
  expect(shownCells({})).toEqual([]);
  expect(shownText([store, own], ['A\n1', null])).toBe(', store=A 1, label=');
});
