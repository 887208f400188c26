import { expect, test } from '@jest/globals';
import { headlines, renderer } from '../../../src/render/rows/plain.ts';
import { dictionaries } from '../../../src/words/language.ts';
import { REPORT, renderAll, runOf, SUMMARY, viewOf } from '../../support/view.ts';

test('a line a sample, then the headline bare', async () => {
  expect(renderAll(renderer, viewOf())).toBe(
    'MSE of sample 1=0\nMSE of sample 2=1\nMSE of sample 3=9\n3.3333333333333335\n',
  );
});

test('in Korean as the notes print it', async () => {
  const view = viewOf({ language: 'ko', words: dictionaries.ko, runs: [runOf('ce')] });
  expect(renderAll(renderer, view).split('\n')[0]).toBe('1번째 데이터에 대한 CEE=0');
});

test('runs that share a symbol are told apart by their label', async () => {
  const runs = [runOf('ce', 'math'), runOf('ce', 'keras')];
  const losses = [Float64Array.of(0, 1, 9), Float64Array.of(5, 6, 7)];
  expect(renderAll(renderer, viewOf({ runs }), { losses }).split('\n')[0]).toBe(
    'CEE (math) of sample 1=0, CEE (keras)=5',
  );
});

test('a headline that was not asked for has no line', async () => {
  expect(headlines({ ...REPORT, summaries: [{ ...SUMMARY, headline: undefined }] }, viewOf())).toBe('');
});
