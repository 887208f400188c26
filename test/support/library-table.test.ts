import { expect, test } from '@jest/globals';
import { tableOf } from './library-table.ts';

const resultOf = (suite: string, title: string, status = 'passed') => ({ ancestorTitles: [suite], title, status });

test('a run ends with a line for each library and one for each reason why cases do not apply', () => {
  const [one, other] = ['torch: 2 of 4 cases apply', 'torch ranking: 1 of 1 cases apply'];
  const testResults = [
    {
      testResults: [
        resultOf(one, 'torch/mse/a'),
        resultOf(one, 'torch/mse/b', 'failed'),
        resultOf(one, '2 not applicable: a weight for each element (mse 2)'),
        resultOf(one, 'each case applies or does not'),
        resultOf('something else', 'a test'),
      ],
    },
    { testResults: [resultOf(other, 'torch/triplet/a')] },
  ];
  expect(tableOf({ testResults })).toBe(
    [
      'library       cases         passed        failed        not applicable',
      'torch         5             2             1             2',
      'not applicable:',
      '  torch: 2 a weight for each element (mse 2)',
      '',
    ].join('\n'),
  );
});

test('a run without such suites ends without a table', () => {
  expect(tableOf({ testResults: [] })).toBe('');
});
