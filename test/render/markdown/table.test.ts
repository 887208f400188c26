import { expect, test } from '@jest/globals';
import { excerptCell, wordsCell } from '../../../src/document/cells.ts';
import { loadRenderer } from '../../../src/render/index.ts';
import { drawCell, drawTable } from '../../../src/render/markdown/table.ts';
import { renderAll, viewOf } from '../../support/view.ts';

test('what Markdown reads as its own is escaped', () => {
  expect(
    drawTable({
      kind: 'table',
      look: 'box',
      columns: [{ head: 'a|b', holds: 'words' }],
      rows: [[wordsCell('*x* `y` _z_ <br> [l](u) \\')]],
    }),
  ).toBe('| a\\|b |\n| --- |\n| \\*x\\* \\`y\\` \\_z\\_ \\<br\\> \\[l\\](u) \\\\ |\n');
});

test('three samples and their summary are two tables', async () => {
  expect(renderAll(await loadRenderer('markdown'), viewOf())).toBe(
    `| sample | prediction | label | loss |
| ---: | ---: | ---: | ---: |
| 1 | 1 | 1 | 0 |
| 2 | 2 | 1 | 1 |
| 3 | 4 | 1 | 9 |

|  | mse |
| --- | ---: |
| n | 3 |
| mean (MSE) | 3.3333333333333335 |
| half sum (SSE) | 5 |
`,
  );
});

test('an excerpt is data, and plain where it is a number or a date', () => {
  const cells = ['@me [x](y)', '-1.50', '2024-01-02 10:00'].map(excerptCell);
  expect(cells.map(drawCell)).toEqual(['<code>&#64;me &#91;x&#93;&#40;y&#41;</code>', '-1.50', '2024-01-02 10:00']);
});
