import { expect, test } from '@jest/globals';
import { render } from '../../../src/render/checks/table.ts';
import { createStyle } from '../../../src/render/color.ts';
import { dictionaries } from '../../../src/words/language.ts';
import { checksOf, verdictOf } from '../../support/verdicts.ts';

const speech = { words: dictionaries.en, style: await createStyle(false) };
const lastOf = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);

test('every verdict has a line, and the last one counts them', () => {
  const text = render(checksOf(verdictOf({}), verdictOf({ outcome: 'passed', value: 0.04 })), speech);
  expect(text).toBe(
    'FAILED mse: mean 0.06 > 0.05 (+20 %, n 10,000)\n' +
      'PASSED mse: mean 0.04 <= 0.05 (-20 %, n 10,000)\n' +
      '2 checks: 1 passed, 1 failed (3 rows, 0 skipped, 0.21 s)\n',
  );
});

test('what is open is counted where there is such', () => {
  const report = checksOf(verdictOf({}), verdictOf({ outcome: 'inconclusive' }), verdictOf({ outcome: 'passed' }));
  expect(lastOf(render(report, speech))).toBe(
    '3 checks: 1 passed, 1 failed, 1 inconclusive (3 rows, 0 skipped, 0.21 s)',
  );
});

test('rows of several results are added up', () => {
  const { results, seconds } = checksOf(verdictOf({}));
  expect(lastOf(render({ results: [...results, ...results], seconds }, speech))).toBe(
    '2 checks: 0 passed, 2 failed (6 rows, 0 skipped, 0.21 s)',
  );
});

test('checks of a file count once each, whatever their limits; one that could not be made says why', () => {
  const results = [
    { name: 'a', verdicts: [verdictOf({ outcome: 'passed' }), verdictOf({})], summary: checksOf().results[0].summary },
    { name: 'b', verdicts: [], error: { message: 'p.csv: \u0007', hint: 'look' } },
  ];
  const lines = render({ results, seconds: 1 }, speech).split('\n');
  expect(lines.slice(2)).toEqual([
    'ERROR b: p.csv: \\u0007',
    '  hint: look',
    '2 checks: 0 passed, 1 failed, 1 with an error (3 rows, 0 skipped, 1.00 s)',
    '',
  ]);
});
