import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawBox, drawWhole, writeBox } from '../../../src/render/terminal/box.ts';
import { columnsOf } from '../../../src/words/width.ts';
import { runs } from '../../support/arbitrary.ts';

const cell = fc.oneof(
  fc.double().map(String),
  fc
    .array(fc.constantFrom('', '손실', 'a', '…', 'x y', '\u001b[1mbold\u001b[22m', 'é', '−½'), { maxLength: 3 })
    .map((lines) => lines.join('\n')),
);

const columnsIn = (rows: readonly (readonly string[])[]): string[][] =>
  rows[0].map((_, column) => rows.map((row) => row[column]));

test('both ways to draw a box give the same, character for character', () => {
  const table = fc.integer({ min: 1, max: 6 }).chain((width) => {
    const row = fc.array(cell, { minLength: width, maxLength: width });
    const rows = fc.array(row, { minLength: 1, maxLength: 6 });
    return fc.tuple(row, rows.map(columnsIn));
  });
  fc.assert(
    fc.property(table, ([heads, columns]) => {
      expect([...writeBox(heads, columns)].join('')).toBe(drawWhole(heads, columns));
    }),
    runs(100),
  );
});

test('and so do they of many rows', () => {
  const heads = ['sample', '예측값', '손실'];
  const rows = Array.from({ length: 210 }, (_, row) => [String(row + 1), String(Math.sin(row)), String(Math.cos(row))]);
  expect([...drawBox(heads, columnsIn(rows))].join('')).toBe(drawWhole(heads, columnsIn(rows)));
});

test('wide characters keep the borders of a box in line', () => {
  for (const text of [drawWhole(['이름'], [['한국어', 'x']]), [...writeBox(['이름'], [['한국어', 'x']])].join('')])
    expect(new Set(text.trimEnd().split('\n').map(columnsOf)).size).toBe(1);
});

test('many rows come in pieces', () => {
  expect([...drawBox(['n'], [Array.from({ length: 5000 }, () => '1')])]).toHaveLength(7);
});

test('a cell of thousands of lines is drawn line by line', () => {
  const text = [...drawBox(['id', 'p'], [['x\n'.repeat(20_000)], ['1']])].join('');
  expect(text.split('\n')).toHaveLength(20_006);
});

test('a column may be on the left', () => {
  for (const draw of [drawWhole, writeBox])
    expect([...draw(['n', 'text'], [['1'], ['a\nlonger']], ['right', 'left'])].join('')).toContain(
      '│ 1 │ a      │\n│   │ longer │\n',
    );
});
