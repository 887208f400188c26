import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, runWords } from '../support/fake-io.ts';

const files = {
  'p.csv': 'p\n1\n3\n2\n',
  'y.csv': 'y\n2\n3\n',
  'faulty.csv': 'p,y\n1,2\n3,3\nx,1\n"7",8,9\n',
  'faulty.ndjson': '{"p":1,"y":2}\n{"p":3,"y":3}\n{"p":"x","y":1}\n{"p":\n',
};
const words = (text: string) => runWords(text, { files });

describe('--limit', () => {
  test('stops reading: what follows is not looked at, and the counts may differ', async () => {
    const { code, stdout, stderr } = await words('mse p.csv y.csv --limit 2 -q');
    expect([code, stdout, stderr]).toEqual([
      0,
      '0.5\n',
      'lossctl: note: the first 2 rows: what follows was not read\n',
    ]);
    expect((await words('mse p.csv y.csv --limit 1')).stderr).toContain('the first row: what follows was not read');
    expect((await words('mse p.csv y.csv --limit 3')).stderr).toContain('the counts must be equal');
  });

  test.each(['faulty.csv', 'faulty.ndjson'])('meets the faults of %s only where it comes to them', async (file) => {
    expect((await words(`mse ${file} --limit 2 -q`)).stdout).toBe('0.5\n');
    expect(messageOf(await words(`mse ${file} --limit 3`))).toContain(': column "p": "x" is not a number');
    expect(messageOf(await words(`mse ${file}`))).toBe(messageOf(await words(`mse ${file} --limit 9`)));
  });

  test('beyond the end is all rows, and nothing is said', async () => {
    expect(await words('mse y.csv y.csv --limit 9 -q')).toMatchObject({ code: 0, stdout: '0\n', stderr: '' });
  });

  test('stands in the JSON of both commands and in a dry run', async () => {
    expect(JSON.parse((await words('mse p.csv y.csv --limit 2 --format json')).stdout)).toMatchObject({
      n: 2,
      limit: 2,
    });
    const checked = await words('check mse p.csv y.csv --limit 2 --max 1 --format json');
    expect(JSON.parse(checked.stdout)).toMatchObject({ n: 2, limit: 2, passed: true });
    expect((await words('mse p.csv y.csv --limit 2 --dry-run')).stdout).toMatch(/^rows +the first 2 rows$/m);
  });

  test.each(['0', '-1', 'x', '1.5'])('refuses %s', async (value) => {
    expect(faultOfError(await words(`mse p.csv y.csv --limit ${value}`))).toBeUndefined();
  });
});
