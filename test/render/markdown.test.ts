import { expect, test } from '@jest/globals';
import { drawTable, renderer } from '../../src/render/markdown.ts';
import { renderAll, viewOf } from '../support/view.ts';

test('what Markdown reads as its own is escaped', () => {
  expect(drawTable(['a|b'], [['*x* `y` _z_ <br> [l](u) \\']], ['---'])).toBe(
    '| a\\|b |\n| --- |\n| \\*x\\* \\`y\\` \\_z\\_ \\<br\\> \\[l\\](u) \\\\ |\n',
  );
});

test('three samples and their summary are two tables', async () => {
  expect(renderAll(renderer, await viewOf())).toBe(
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
