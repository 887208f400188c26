import { expect, test } from '@jest/globals';
import { losses } from '../../src/loss/registry.ts';
import { ALLOW_NAN, toHint } from '../../src/loss/remedy.ts';
import { wordProblem } from '../../src/problem/problem.ts';
import { english, libraryEnglish } from '../../src/words/en/wording.ts';
import { korean } from '../../src/words/ko/wording.ts';

const worded = (remedy: Parameters<typeof toHint>[0]) =>
  [english, libraryEnglish, korean].map(
    (wording) => wordProblem({ code: 'nan-loss', args: { loss: 'mse' }, hints: [toHint(remedy)] }, wording).hint,
  );

test('a remedy names the flags that set its values, in the way of the reader', () => {
  expect(toHint(ALLOW_NAN).flags).toEqual({ 'allow-nan': true });
  expect(worded(ALLOW_NAN)).toEqual([
    '--allow-nan lets it pass, and makes the mean NaN',
    'allowNan: true lets it pass, and makes the mean NaN',
    '--allow-nan: NaN을 허용하며 평균도 NaN이 된다',
  ]);
  expect(worded({ text: { en: '{} takes it', ko: '{}' }, values: { rowSums: 'any' } })).toEqual([
    '--row-sums any takes it',
    "parameters: { rowSums: 'any' } takes it",
    '--row-sums any',
  ]);
});

test('every remedy of a loss sets parameters that it has, to values that they take', () => {
  const remedies = losses.flatMap((loss) => loss.nanRemedies.map((remedy) => ({ loss, remedy })));
  expect(remedies.length).toBeGreaterThan(5);
  for (const { loss, remedy } of remedies)
    for (const name of Object.keys(remedy.values ?? {}))
      expect(name === 'allowNan' || name in loss.parameters).toBe(true);
});
