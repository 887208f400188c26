import { describe, expect, test } from '@jest/globals';
import { run } from '../support/fake-io.ts';

// 2^53 is 9007199254740992: the integer after it is one that no double holds.
const ROWS = [
  ['a', '1', '2', 'north', 'test', '9007199254740993'],
  ['b', '2', '2', 'south', 'train', '9007199254740992'],
  ['c', '3', '1', 'north', 'test', '9007199254740993'],
  ['d', '4', '5', '', 'test', '9007199254740992'],
  ['e', '5', '5', 'south', 'test', '9007199254740993'],
] as const;
const NAMES = ['id', 'pred', 'y', 'region', 'split', 'big'];

const csv = `${[NAMES, ...ROWS].map((row) => `${row.join()}\n`).join('')}`;
const ndjson = ROWS.map(
  ([id, pred, y, region, split, big]) =>
    `{"id": "${id}", "pred": ${pred}, "y": ${y}, "region": ${region === '' ? null : `"${region}"`}, "split": "${split}", "big": ${big}}\n`,
).join('');

/** Each group's value and its sum, the worst first. */
async function groupsOf(files: Record<string, string>, words: string[]): Promise<[unknown, number][]> {
  const args = ['mse', ...Object.keys(files), '--pred', 'pred', '--label', 'y', ...words];
  const { code, stdout } = await run([...args, '--format', 'json', '--no-per-sample'], { files });
  expect(code).toBe(0);
  return JSON.parse(stdout).groups.map(({ group, sum }: { group: object; sum: number }) => [
    Object.values(group).join(' '),
    sum,
  ]);
}

describe.each([
  ['CSV', { 's.csv': csv }],
  ['NDJSON', { 's.ndjson': ndjson }],
])('rows of %s', (_, files) => {
  test('are grouped after a condition has chosen them', async () => {
    expect(await groupsOf(files, ['--by', 'region', '--where', 'split == test'])).toEqual([
      ['north', 5],
      ['', 1],
      ['south', 0],
    ]);
  });

  test('are grouped and chosen by integers that no double holds', async () => {
    expect(await groupsOf(files, ['--by', 'big'])).toEqual([
      ['9007199254740993', 5],
      ['9007199254740992', 1],
    ]);
    expect(await groupsOf(files, ['--by', 'region', '--where', 'big == 9007199254740993'])).toEqual([
      ['north', 5],
      ['south', 0],
    ]);
  });

  test('are grouped up to a limit', async () => {
    expect(await groupsOf(files, ['--by', 'region', '--limit', '2'])).toEqual([
      ['north', 1],
      ['south', 0],
    ]);
  });

  test('are grouped by the column that holds their labels', async () => {
    expect(await groupsOf(files, ['--by', 'y', '--where', 'y < 5'])).toEqual([
      ['1', 4],
      ['2', 1],
    ]);
  });

  test('keep their groups in a batch of all of them', async () => {
    expect(await groupsOf(files, ['--by', 'region', '--sample', '5', '--no-replacement'])).toEqual([
      ['north', 5],
      ['', 1],
      ['south', 0],
    ]);
  });
});

test('rows that are paired by key are grouped by columns of both files', async () => {
  const columns = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
    [names, ...rows.map((row) => names.map((name) => row[NAMES.indexOf(name)]))]
      .map((row) => `${row.join()}\n`)
      .join('');
  const files = {
    'p.csv': columns(['id', 'pred', 'big'], ROWS),
    'l.csv': columns(['id', 'y', 'region'], [...ROWS].reverse()),
  };
  expect(await groupsOf(files, ['--id', 'id', '--by', 'region,big'])).toEqual([
    ['north 9007199254740993', 5],
    [' 9007199254740992', 1],
    ['south 9007199254740992', 0],
    ['south 9007199254740993', 0],
  ]);
});

test('groups and several batches are not shown together', async () => {
  const words = ['mse', 's.csv', '--by', 'region', '--sample', '2', '--repeat', '3'];
  const { code, stderr } = await run(words, { files: { 's.csv': csv } });
  expect([code, stderr.split('\n')[0]]).toEqual([2, 'lossctl: --by is about groups, and --repeat about batches']);
});
