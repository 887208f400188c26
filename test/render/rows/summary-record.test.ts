import { expect, test } from '@jest/globals';
import { summaryRecord } from '../../../src/render/rows/summary-record.ts';
import { runOf, SUMMARY, viewOf } from '../../support/view.ts';

test('a run of several says which it is', async () => {
  const run = runOf('mse', 'keras');
  const record = Object.fromEntries(summaryRecord(viewOf({ runs: [run, runOf('mae')] }), run, SUMMARY));
  expect(record).toMatchObject({ run: 'keras', loss: 'mse', n: 3, sum: 10 });
  expect(Object.fromEntries(summaryRecord(viewOf({ runs: [run] }), run, SUMMARY))).not.toHaveProperty('run');
});
