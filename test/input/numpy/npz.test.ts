import { describe, expect, test } from '@jest/globals';
import { openTable } from '../../../src/input/open.ts';
import { faultOfError, messageOf, run, runWords } from '../../support/fake-io.ts';
import { faultOfChanged } from '../../support/faults.ts';
import { formatFile, onDisk, pathOfFormat } from '../../support/formats.ts';
import { OPEN, openText, readAll } from '../../support/tables.ts';

const NAMES = ['stored.npz', 'deflated.npz', 'one.npz', 'one-stored.npz', 'lengths.npz'];
const files = Object.fromEntries([...NAMES, 'table.csv'].map((name) => [name, formatFile(name)]));

/** Some columns of a file, as numbers. */
async function columnsOf(name: string, used: readonly number[]): Promise<number[][]> {
  const table = await openText(name, files[name]);
  const rows: number[][] = [];
  for await (const { records } of table.rows(used))
    rows.push(...records.map((record) => used.map((index) => Number(record[index]))));
  return rows;
}

describe.each(['stored.npz', 'deflated.npz'])('%s', (name) => {
  test('has the columns of its arrays by name, and their numbers bit for bit', async () => {
    const { header, format } = await openText(name, files[name]);
    expect(format).toBe('npz');
    expect(header).toEqual(['p', 'y', 'scores.0', 'scores.1', 'scores.2', 'k', 'cube']);
    const { records } = await readAll('table.csv', files['table.csv']);
    expect(await columnsOf(name, [0, 1])).toEqual(records.map((record) => record.map(Number)));
    expect(await columnsOf(name, [5, 3, 0])).toEqual([
      [0, 0.25, 0.1],
      [1, 0.7, 5e-324],
      [2, 0.2, 1 / 3],
      [1, 1 / 3, 1e23],
    ]);
  });

  test('gives arrays that are chosen by name', async () => {
    const outcome = await runWords(`ce ${name} --pred scores --label k -q`, { files });
    expect(Number(outcome.stdout)).toBeCloseTo((Math.log(2) - Math.log(0.7) - Math.log(0.6) + Math.log(3)) / 4, 15);
  });

  test('is the same through a pipe', async () => {
    const words = ['ce', '-', '--pred', 'scores', '--label', 'k', '-q'];
    const piped = await run(words, { stdin: files[name], chunkSize: 7 });
    expect(piped.stdout).toBe((await runWords(`ce ${name} --pred scores --label k -q`, { files })).stdout);
  });

  test('lists its arrays where none is chosen, and says how', async () => {
    const outcome = await runWords(`mae ${name} ${name} --label y --pred x`, { files });
    expect(messageOf(outcome)).toMatch('there is no column "x"; there are "p", "y", "scores", "k", "cube"');
    const undecided = await runWords(`ce ${name} lengths.npz --label y --pred labels:p`, { files });
    expect(faultOfError(undecided)).toBeUndefined();
  });

  test('refuses an array that is no table where it is chosen', async () => {
    const outcome = await runWords(`mse ${name} --pred cube --label y`, { files });
    expect(messageOf(outcome)).toMatch(`${name}: array "cube": the array has 3 dimensions`);
  });

  test('of any changed byte is read or refused in one line', async () => {
    expect(await faultOfChanged(name, files[name], 'ce FILE --pred scores --label k -q', 1500)).toBeUndefined();
  });

  test('cut anywhere is refused', async () => {
    for (let size = 1; size < files[name].length; size += 7) {
      const cut = { ...files, [name]: files[name].subarray(0, size) };
      const outcome = await runWords(`mse ${name} --pred p --label y`, { files: cut });
      expect(faultOfError(outcome)).toBeUndefined();
      expect(messageOf(outcome)).toContain(name);
    }
  });
});

test('of several arrays one must be chosen, where their names do not tell', async () => {
  const outcome = await runWords('ce deflated.npz table.csv --label y --pred cube', { files });
  expect(faultOfError(outcome)).toBeUndefined();
  const undecided = await runWords('mae one.npz deflated.npz', { files });
  expect(messageOf(undecided)).toMatch(/which column holds|which array holds/);
  const labels = await runWords('ce one-stored.npz stored.npz --label x', { files });
  expect(labels.stderr).toContain('"scores"');
});

test('arrays of different lengths are an error where both are read', async () => {
  const outcome = await runWords('mse lengths.npz --pred p --label y', { files });
  expect(messageOf(outcome)).toBe('lengths.npz: array "p" has 4 rows, and "y" has 3');
});

test('one array stored column by column is read where it is not packed', async () => {
  const table = await openTable(pathOfFormat('one-stored.npz'), OPEN, onDisk());
  expect(table.header).toEqual(['arr_0.0', 'arr_0.1']);
  const rows: unknown[] = [];
  for await (const { records } of table.rows([0, 1])) rows.push(...records);
  expect(rows).toEqual((await readAll('table.csv', files['table.csv'])).records.map((record) => record.map(Number)));
  expect(messageOf(await runWords('mse one.npz --pred 1 --label 2', { files }))).toMatch('stored column by column');
});

test('bytes whose check sum is wrong are an error', async () => {
  const bytes = Uint8Array.from(files['stored.npz']);
  const text = Buffer.from(bytes).indexOf(Buffer.from(Float64Array.of(0.1).buffer));
  bytes[text] ^= 1;
  const outcome = await runWords('mse stored.npz --pred p --label y', { files: { 'stored.npz': bytes } });
  expect(messageOf(outcome)).toBe('stored.npz: array "p": the check sum of its bytes is wrong: they are damaged');
});
