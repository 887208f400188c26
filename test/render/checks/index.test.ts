import { expect, test } from '@jest/globals';
import { loadCheckRenderer } from '../../../src/render/checks/index.ts';
import { createStyle } from '../../../src/render/color.ts';
import { CHECK_FORMATS } from '../../../src/request/formats.ts';
import { dictionaries } from '../../../src/words/language.ts';
import { checksOf, verdictOf } from '../../support/verdicts.ts';

test.each(CHECK_FORMATS)('%s gives whole lines, with the value that was judged', async (format) => {
  const render = await loadCheckRenderer(format);
  const speech = { words: dictionaries.en, style: await createStyle(false) };
  const text = render(checksOf(verdictOf({ value: 0.0625 })), speech);
  expect(text).toContain('0.0625');
  expect(text.endsWith('\n')).toBe(true);
});
