import { expect, test } from '@jest/globals';
import { runWords } from '../../support/fake-io.ts';
import { faultOfChanged } from '../../support/faults.ts';
import { formatFile } from '../../support/formats.ts';
import { readAll, readInChunks, readOrMessage } from '../../support/tables.ts';

const records = formatFile('records.npy');
const labels = formatFile('named-labels.npz');

test('records of fields are columns by their names, however the bytes come', async () => {
  const whole = await readAll('a.npy', records);
  expect(whole.header).toEqual(['p', 'y', 'c', 'q.0', 'q.1']);
  expect(whole.records).toEqual([
    [1.5, 1, 'é😀', 1, 2],
    [2, 2, 'b', 3, 4],
    [3, 5, '', 5, 6],
  ]);
  for (const reading of (await readInChunks('a.npy', records)).slice(0, 40)) expect(reading).toEqual(whole);
});

test('a file that is cut, or goes on, is refused', async () => {
  expect(await readOrMessage('a.npy', records.subarray(0, -1))).toMatch('the array has 96 bytes (records, shape (3,))');
  expect(await readOrMessage('a.npy', Uint8Array.from([...records, 0]))).toMatch('and the file 97 after the header');
});

test('text beside logits in one archive are the labels', async () => {
  const files = { 'a.npz': labels };
  const { stdout } = await runWords('ce a.npz --from-logits --classes cat,dog -q', { files });
  // ln(1 + e), ln(1 + e²), ln 2.
  const expected = (Math.log1p(Math.E) + Math.log1p(Math.exp(2)) + Math.LN2) / 3;
  expect(Number(stdout)).toBeCloseTo(expected, 14);
});

test('of any changed byte they are read or refused in one line', async () => {
  expect(await faultOfChanged('a.npy', records, 'mse FILE --pred p --label y -q', 400)).toBeUndefined();
  expect(await faultOfChanged('a.npz', labels, 'ce FILE --classes cat,dog --from-logits -q', 400)).toBeUndefined();
});
