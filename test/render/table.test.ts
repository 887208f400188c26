import { describe, expect, test } from '@jest/globals';
import { drawBox, drawColumns, renderer } from '../../src/render/table.ts';
import { REPORT, ROWS, renderAll, SUMMARY, viewOf } from '../support/view.ts';

test('three samples are a box with one rule, and the summary under it', async () => {
  expect(renderAll(renderer, await viewOf())).toBe(
    `┌────────┬────────────┬───────┬──────┐
│ sample │ prediction │ label │ loss │
├────────┼────────────┼───────┼──────┤
│      1 │          1 │     1 │    0 │
│      2 │          2 │     1 │    1 │
│      3 │          4 │     1 │    9 │
└────────┴────────────┴───────┴──────┘

n               3
mean (MSE)      3.3333333333333335
half sum (SSE)  5
`,
  );
});

describe('a cut table', () => {
  test('says how many rows there are and how to see them', async () => {
    const report = { ...REPORT, summaries: [{ ...SUMMARY, n: 10000 }], head: ROWS.slice(0, 1), tail: ROWS.slice(2) };
    const text = renderAll(renderer, await viewOf(), { report });
    expect(text).toContain('│      … │');
    expect(text).toMatch(/^10,000 rows \(2 shown; .*--rows all.*\)$/m);
  });

  test('says so also where only its first row is shown', async () => {
    const report = { ...REPORT, head: ROWS.slice(0, 1), tail: [] };
    expect(renderAll(renderer, await viewOf(), { report })).toMatch(/^3 rows \(1 shown/m);
  });
});

test('ranked rows stand under a title with their share', async () => {
  const report = {
    ...REPORT,
    worst: [{ ...ROWS[2], share: 0.9, place: {} }],
    best: [{ ...ROWS[0], share: 0, place: {} }],
  };
  const text = renderAll(renderer, await viewOf({ shows: 'ranked' }), { report });
  expect(text).toMatch(
    /^largest losses\n[\s\S]*│ +3 │ +4 │ +1 │ +9 │ +90 % │\n[\s\S]*^smallest losses\n[\s\S]*│ +0 │ +0 % │/m,
  );
});

test('wide characters keep the borders of a box in line', () => {
  const lines = drawBox(['이름'], [['한국어'], ['x']])
    .trimEnd()
    .split('\n');
  const widthOf = (line: string): number =>
    [...line].reduce((sum, character) => sum + (/[가-힣]/.test(character) ? 2 : 1), 0);
  expect(new Set(lines.map(widthOf)).size).toBe(1);
});

test('columns have no blanks at the end of a line', () => {
  expect(
    drawColumns([
      ['a', 'bbb', ''],
      ['cccc', 'd', 'e'],
    ]),
  ).toBe('a     bbb\ncccc  d    e\n');
});
