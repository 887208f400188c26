import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, runWords } from '../support/fake-io.ts';

const table = (labels: readonly string[]): string => `y_pred,y_true\n${labels.map((y) => `.3,${y}`).join('\n')}\n`;
const json = (labels: readonly string[]): string => labels.map((y) => `{"y_pred":0.25,"y_true":${y}}`).join('\n');

describe('words among numbers', () => {
  test.each([
    [['1', 'no', '0'], 3, 'y_true": "no" is a word in a column of numbers'],
    [['true', 'false', '1'], 4, 'y_true": a number in a column of words'],
    [['yes', '"1"', 'no'], 3, 'y_true": a number in a column of words'],
    [['0', '"1"', 't'], 4, 'y_true": "t" is a word in a column of numbers'],
  ])('of %j stand on line %i', async (labels, line, message) => {
    const outcome = await runWords('accuracy s.csv', { files: { 's.csv': table(labels) } });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toContain(`s.csv:${line}: column "${message}`);
    expect((await runWords('accuracy s.csv --as-is -q', { files: { 's.csv': table(labels) } })).code).toBe(0);
  });

  test('are found beyond the first block, in quotes, and in JSON', async () => {
    const many = Array.from({ length: 40_000 }, () => '1');
    const late = { 's.csv': table([...many, 'no']), 'w.csv': table(Array(40_000).fill('yes').concat(['0'])) };
    expect(messageOf(await runWords('accuracy s.csv', { files: late }))).toContain(
      's.csv:40002: column "y_true": "no"',
    );
    expect(messageOf(await runWords('accuracy w.csv', { files: late }))).toContain(
      'w.csv:40002: column "y_true": a number',
    );
    const files = { 's.ndjson': json(['1', 'true']), 't.ndjson': json(['true', '1', 'false']) };
    expect(messageOf(await runWords('accuracy s.ndjson', { files }))).toContain('s.ndjson:2: column "y_true": "true"');
    expect(messageOf(await runWords('accuracy t.ndjson', { files }))).toContain(
      't.ndjson:2: column "y_true": a number',
    );
  });

  test('are names of classes among indices as well', async () => {
    const files = { 'p.csv': 'cat,dog\n0.9,0.1\n0.2,0.8\n', 'y.csv': 'y\ncat\n1\n', 'w.csv': 'y\ncat\n-1\ndog\n' };
    expect(messageOf(await runWords('ce p.csv y.csv', { files }))).toContain('y.csv:3: column "y": a number');
    const wide = { ...files, 'p.csv': `${files['p.csv']}0.5,0.5\n` };
    expect((await runWords('ce p.csv w.csv --ignore-index -1 -q', { files: wide })).code).toBe(0);
  });

  test('may be missing values', async () => {
    const files = { 's.csv': table(['True', 'NA', 'False', '']) };
    expect((await runWords('accuracy s.csv --missing skip -q', { files })).stdout).toBe('0.5\n');
  });
});

describe('whole numbers that no double holds', () => {
  const wide = { 'p.csv': 'p\n1\n9007199254740993\n', 'y.csv': 'y\n1\n9007199254740992\n' };

  test('are refused with their place, in text and JSON, where their differences will not do', async () => {
    const message = 'p.csv:3: column "p": no double holds the whole number 9007199254740993';
    for (const loss of ['mape', 'msle', 'r2'])
      expect(messageOf(await runWords(`${loss} p.csv y.csv`, { files: wide }))).toBe(
        `${message}, and ${loss} needs more than its difference`,
      );
    const files = { 'p.json': '[1,9007199254740993]', 'p.ndjson': '1\n9007199254740993\n', 'y.csv': wide['y.csv'] };
    for (const file of ['p.json', 'p.ndjson'])
      expect(messageOf(await runWords(`mape ${file} y.csv`, { files }))).toContain('the whole number 9007199254740993');
    const quoted = { ...wide, 'p.csv': 'p\n1\n"9007199254740993"\n' };
    expect(messageOf(await runWords('mape p.csv y.csv', { files: quoted }))).toContain(message);
  });

  test('are rounded by --as-is, and are no matter in columns that hold no numbers', async () => {
    expect((await runWords('mae p.csv y.csv --as-is -q', { files: wide })).stdout).toBe('0\n');
    const ids = 'id,p,y\n9007199254740993,1,2\n9007199254740995,2,2\n';
    expect((await runWords('mae s.csv -q --by id', { files: { 's.csv': ids } })).code).toBe(0);
    expect((await runWords('mae s.csv -q --pred p', { files: { 's.csv': ids } })).stdout).toBe('0.5\n');
  });

  test('wait where their rows are not wanted', async () => {
    expect((await runWords('mae p.csv y.csv --limit 1 -q', { files: wide })).stdout).toBe('0\n');
  });
});

test('truth values are predictions as well', async () => {
  const files = { 's.csv': 'y_pred,y_true\nTrue,True\nFalse,True\n', 'n.csv': 'y_pred,y_true\n1,True\n0,True\n' };
  expect((await runWords('mae s.csv -q', { files })).stdout).toBe('0.5\n');
  expect((await runWords('mse n.csv -q', { files })).stdout).toBe('0.5\n');
});
