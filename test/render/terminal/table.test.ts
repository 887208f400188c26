import { describe, expect, test } from '@jest/globals';
import { loadRenderer } from '../../../src/render/index.ts';
import { REPORT, ROWS, renderAll, SUMMARY, viewOf } from '../../support/view.ts';

const renderer = await loadRenderer('table');

test('three samples are a box with one rule, and the summary under it', async () => {
  expect(renderAll(renderer, viewOf())).toBe(
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
    const text = renderAll(renderer, viewOf(), { report });
    expect(text).toContain('│      … │');
    expect(text).toMatch(/^10,000 rows \(2 shown; .*--rows all.*\)$/m);
  });

  test('says so also where only its first row is shown', async () => {
    const report = { ...REPORT, head: ROWS.slice(0, 1), tail: [] };
    expect(renderAll(renderer, viewOf(), { report })).toMatch(/^3 rows \(1 shown/m);
  });
});

test('ranked rows stand under a title with their share', async () => {
  const report = {
    ...REPORT,
    worst: [{ ...ROWS[2], share: 0.9, place: {} }],
    best: [{ ...ROWS[0], share: 0, place: {} }],
  };
  const text = renderAll(renderer, viewOf({ shows: 'ranked' }), { report });
  expect(text).toMatch(
    /^largest losses\n[\s\S]*│ +3 │ +4 │ +1 │ +9 │ +90 % │\n[\s\S]*^smallest losses\n[\s\S]*│ +0 │ +0 % │/m,
  );
});
