import { expect, test } from '@jest/globals';
import { renderer } from '../../../src/render/rows/quiet.ts';
import { REPORT, renderAll, SUMMARY, viewOf } from '../../support/view.ts';

test('the headline and a newline, one line a run', async () => {
  expect(renderAll(renderer, viewOf())).toBe('3.3333333333333335\n');
  const report = { ...REPORT, summaries: [SUMMARY, { ...SUMMARY, headline: 0.5 }] };
  expect(renderAll(renderer, viewOf(), { report })).toBe('3.3333333333333335\n0.5\n');
});
