import { expect, test } from '@jest/globals';
import { formulaCell, NOTHING, wordsCell } from '../../../src/document/cells.ts';
import { drawFacts, readableWidth } from '../../../src/render/terminal/facts.ts';
import { PEN } from '../../support/view.ts';

test('a line is as long as the terminal, and no longer than can be read', () => {
  expect([80, 200].map((width) => readableWidth({ ...PEN, width }))).toEqual([80, 92]);
});

test('text is folded beside its name', () => {
  const rows = [
    [wordsCell('about'), wordsCell('word '.repeat(20).trim())],
    [wordsCell('n'), NOTHING],
  ];
  expect(drawFacts({ kind: 'facts', rows }, { ...PEN, width: 40 })).toBe(
    `${[0, 1, 2].map((line) => `${line === 0 ? 'about' : '     '}  ${'word '.repeat(6).trim()}\n`).join('')}       word word\nn\n`,
  );
});

test('a formula for which there is no room stands below its name', () => {
  const long = `Σ_i (${'x_i + '.repeat(10)}y)`;
  const rows = [
    [wordsCell('a name that is long'), formulaCell(long)],
    [wordsCell('b'), formulaCell('x')],
  ];
  expect(drawFacts({ kind: 'facts', rows }, PEN)).toBe(`a name that is long\n  ${long}\nb                    x\n`);
});
