import { expect, test } from '@jest/globals';
import { withFormat } from '../../src/request/file-format.ts';
import { run } from '../support/fake-io.ts';

const NONE = { parameters: {}, roles: {} };
const formatOf = (output: string, format?: string): unknown =>
  withFormat({ ...NONE, output, ...(format !== undefined && { format }) }).format;

test('the ending of the file that is written says its format', () => {
  const endings = ['a.json', 'a.b.ndjson', 'out/a.CSV', 'a.tsv', 'a.md', 'a.jsonl'];
  expect(endings.map((name) => formatOf(name))).toEqual(['json', 'ndjson', 'csv', 'tsv', 'markdown', 'ndjson']);
  for (const name of ['a.txt', 'a', '-', '/dev/stdout', 'json', 'a.constructor'])
    expect(formatOf(name)).toBeUndefined();
});

test('unless --format says it', async () => {
  expect(formatOf('a.json', 'csv')).toBe('csv');
  const files = { 'p.csv': 'p\n1\n', 'y.csv': 'y\n3\n' };
  const written = async (...more: string[]) => (await run(['mse', 'p.csv', 'y.csv', ...more], { files })).written;
  expect(JSON.parse((await written('-o', 'a.json'))['a.json'])).toMatchObject({ mean: 4 });
  expect((await written('-o', 'a.json', '--format', 'csv'))['a.json']).toBe('sample,prediction,label,loss\n1,1,3,4\n');
  expect((await written('-o', 'a.txt'))['a.txt']).toContain('│');
});
