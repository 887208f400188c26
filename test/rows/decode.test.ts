import { describe, expect, test } from '@jest/globals';
import { createClassLabels } from '../../src/columns/class-label.ts';
import { nameClasses } from '../../src/columns/class-names.ts';
import { BLOCK_ROWS } from '../../src/kernels/block-rows.ts';
import type { MissingPolicy } from '../../src/rows/cell-errors.ts';
import { decode } from '../../src/rows/decode.ts';
import { samplesOf } from '../support/pairs.ts';
import { openText } from '../support/tables.ts';

const STRICT: MissingPolicy = { missing: 'error', canSkip: true, allowNan: false };

async function numbers(
  text: string,
  { policy = STRICT, indices = [0], file = 'f.csv', names = undefined as string[] | undefined } = {},
) {
  const table = await openText(file, text);
  const classes = names && createClassLabels(names.length, nameClasses(names, undefined, names.length), undefined);
  const values: number[] = [];
  const samples: number[] = [];
  const counts: number[] = [];
  for await (const block of decode(table, [{ role: 'label', indices, ...(classes && { classes }) }], policy)) {
    values.push(...(block.roles.label?.values ?? []));
    samples.push(...samplesOf(block));
    counts.push(block.count);
  }
  return { values, samples, counts };
}

test('columns are taken in the order asked for, row-major, samples counted from 1', async () => {
  expect(await numbers('a,b,c\n1,2,3\n4,5,6\n', { indices: [2, 0] })).toEqual({
    values: [3, 1, 6, 4],
    samples: [1, 2],
    counts: [2],
  });
});

test('a table without rows is refused when it is read; a first row that is a header is said to be one', async () => {
  for (const text of ['a,b\n', 'a,b']) await expect(numbers(text)).rejects.toThrow('f.csv: a header and no rows');
  await expect(numbers('[]', { file: 'f.json' })).rejects.toThrow('f.json: no rows');
});

test('columns that are not asked for may hold anything', async () => {
  expect((await numbers('t,p\nx,1\n,2\n', { indices: [1] })).values).toEqual([1, 2]);
});

test('blocks end at the same rows whatever the file', async () => {
  const { counts, samples } = await numbers('1\n'.repeat(2 * BLOCK_ROWS + 1));
  expect([counts, samples.at(-1)]).toEqual([[BLOCK_ROWS, BLOCK_ROWS, 1], 2 * BLOCK_ROWS + 1]);
});

describe('a cell that is no number is refused with its place and value', () => {
  test.each([
    ['0x10', '"0x10"'],
    ['1_000', '"1_000"'],
    ['abc', '"abc"'],
    ['"1,5"', '"1,5"'],
    ['constructor', '"constructor"'],
    ['"a\nb"', '"a\\u000ab"'],
    ['\u001b[31m', '"\\u001b[31m"'],
    ['x'.repeat(100), `"${'x'.repeat(60)}…"`],
  ])('%j', async (cell, shown) => {
    await expect(numbers(`p\n1\n${cell}\n`)).rejects.toThrow(`f.csv:3: column "p": ${shown} is not a number`);
  });

  test('without header by the number of its column', async () => {
    await expect(numbers('1,2\n3,x\n5,6\n', { indices: [1] })).rejects.toThrow(
      'f.csv:2: column 2: "x" is not a number',
    );
  });

  test('after quoted line ends by the line it stands on', async () => {
    await expect(numbers('t,p\n"a\nb",1\n"c\nd\ne",x\n', { indices: [1] })).rejects.toThrow('f.csv:4: column "p": "x"');
  });

  test('in JSON by its record, in NDJSON by its line', async () => {
    await expect(numbers('[1, "x"]', { file: 'f.json' })).rejects.toThrow(
      'f.json: record 2: column 1: "x" is not a number',
    );
    await expect(numbers('{"p": 1}\n{"p": true}\n', { file: 'f.jsonl' })).rejects.toThrow(
      'f.jsonl:2: column "p": "true" is not a number',
    );
  });

  test('in a later block by its own line', async () => {
    await expect(numbers(`p\n${'1\n'.repeat(5000)}x\n`)).rejects.toThrow('f.csv:5002: column "p": "x" is not a number');
  });

  test('however deep a JSON value is nested', async () => {
    const deep = `${'['.repeat(20000)}${']'.repeat(20000)}`;
    await expect(numbers(`[1, ${deep}]`, { file: 'f.json' })).rejects.toThrow(/^f\.json: record 2: .{1,120}$/);
  });

  test.each([
    ['"1,5"', 'decimal commas? add --decimal ,'],
    ['1;2', 'fields separated by ";"? add --delimiter ";"'],
    ['1\t2', 'fields separated by tabs? add --input-format tsv'],
  ])('%j comes with a way out', async (cell, hint) => {
    await expect(numbers(`p\n1\n${cell}\n`)).rejects.toMatchObject({ hint });
  });
});

describe('a cell without a value', () => {
  test.each(['NA', 'null', 'NaN', '""'])('%s is an error that names it', async (cell) => {
    const value = cell === '""' ? '' : cell;
    await expect(numbers(`p\n${cell}\n1\n`)).rejects.toMatchObject({
      message: `f.csv:2: column "p": missing value "${value}"`,
      hint: `--missing skip leaves such rows out${cell === 'NaN' ? ', --allow-nan takes NaN as a value' : ''}`,
    });
  });

  test('is NaN where rows are skipped, and the word NaN where that is a value', async () => {
    const skip: MissingPolicy = { missing: 'skip', canSkip: true, allowNan: false };
    expect((await numbers('1\n\nNA\n2\n', { policy: skip })).values).toEqual([1, Number.NaN, Number.NaN, 2]);
    const allow: MissingPolicy = { missing: 'error', canSkip: true, allowNan: true };
    expect((await numbers('1\nnan\n', { policy: allow })).values).toEqual([1, Number.NaN]);
    await expect(numbers('1\nNA\n', { policy: allow })).rejects.toThrow('f.csv:2: column 1: missing value "NA"');
  });

  test('is not a word that merely is no number', async () => {
    await expect(
      numbers('1\nconstructor\n2\n', { policy: { missing: 'skip', canSkip: true, allowNan: false } }),
    ).rejects.toThrow('f.csv:2: column 1: "constructor" is not a number');
  });
});

test('class labels become indices, and others are refused with the classes there are', async () => {
  const names = ['cat', 'dog'];
  expect((await numbers('y\ndog\ncat\n', { names })).values).toEqual([1, 0]);
  await expect(numbers('y\ncow\n', { names })).rejects.toThrow(
    'f.csv:2: column "y": "cow" is not one of the classes cat, dog (or 0 to 1)',
  );
});
