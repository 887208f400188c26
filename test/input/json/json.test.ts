import { describe, expect, test } from '@jest/globals';
import { openText, readAll, readInChunks, readOrMessage } from '../../support/tables.ts';

const read = (value: unknown, options = {}) => readAll('f.json', JSON.stringify(value), options);

describe('the shapes', () => {
  test('an array of numbers is a column', async () => {
    expect(await read([1, 2.5])).toMatchObject({ header: undefined, width: 1, records: [[1], [2.5]] });
  });

  test('a flat row is one record where a class loss asks', async () => {
    expect(await read([0.1, 0.7, 0.2], { flatRowIsRecord: true })).toMatchObject({
      width: 3,
      records: [[0.1, 0.7, 0.2]],
    });
    expect(await read([[0.1], [0.9]], { flatRowIsRecord: true })).toMatchObject({ width: 1, records: [[0.1], [0.9]] });
  });

  test('an array of arrays is a table', async () => {
    expect(
      await read([
        [1, 2],
        [3, 4],
      ]),
    ).toMatchObject({
      header: undefined,
      width: 2,
      records: [
        [1, 2],
        [3, 4],
      ],
    });
  });

  test('an array of objects has columns by name, whatever the order of keys', async () => {
    const rows = [
      { p: 1, out: { a: 2, b: [3, 4] } },
      { out: { b: [7, 8], a: 6 }, p: 5 },
    ];
    expect(await read(rows)).toMatchObject({
      header: ['p', 'out.a', 'out.b.0', 'out.b.1'],
      records: [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ],
    });
  });

  test('an object of arrays has a column each, and other values beside them are not data', async () => {
    const value = {
      model: 'x',
      outputs: { score: [1, 2] },
      label: [3, 4],
      probs: [
        [5, 6],
        [7, 8],
      ],
    };
    expect(await read(value)).toMatchObject({
      header: ['outputs.score', 'label', 'probs.0', 'probs.1'],
      records: [
        [1, 3, 5, 6],
        [2, 4, 7, 8],
      ],
    });
  });

  test('one object of numbers is one record', async () => {
    expect(await read({ p: 1, y: 2 })).toMatchObject({ header: ['p', 'y'], records: [[1, 2]] });
  });

  test('a key called __proto__ is data', async () => {
    const text = '[{"__proto__": 1, "constructor": 2}, {"__proto__": 3, "constructor": 4}]';
    expect(await readAll('f.json', text)).toMatchObject({
      header: ['__proto__', 'constructor'],
      records: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(await readAll('f.json', '{"__proto__": [1, 2]}')).toMatchObject({
      header: ['__proto__'],
      records: [[1], [2]],
    });
    expect(await readAll('f.json', '[{"constructor": 1}, {}]')).toMatchObject({ records: [[1], [undefined]] });
  });
});

describe('refusals', () => {
  test.each([
    ['', 'f.json: no rows'],
    ['[]', 'f.json: no rows'],
    ['{"p": []}', 'f.json: no rows'],
    ['{}', 'f.json: record 1: a record without values'],
    ['[[1, 2], [3]]', 'f.json: record 2: this row has 1 value, in the first record it has 2'],
    ['[[1, 2], 3]', 'f.json: record 2: "3" is not an array, as the first record is'],
    ['[{"a": 1}, [2]]', 'f.json: record 2: "[2]" is not an object, as the first record is'],
    ['[{"a": [1, 2]}, {"a": [1]}]', 'f.json: record 2: "a" has 1 value, in the first record it has 2'],
    ['{"p": [1, 2], "y": [1]}', 'f.json: "p" has 2 values and "y" has 1'],
    ['[1, 2', 'f.json:1:6: the JSON ends too early'],
  ])('of %s', async (text, message) => {
    expect(await readOrMessage('f.json', text)).toBe(message);
  });

  test('nesting that no table has is refused in one short line', async () => {
    const deep = `[${'['.repeat(50000)}1${']'.repeat(50000)}]`;
    expect(await readOrMessage('f.json', deep)).toBe('f.json: record 1: JSON nested deeper than 32 levels');
  });

  test('arrays of other lengths that are not used do no harm', async () => {
    const { openText } = await import('../../support/tables.ts');
    const table = await openText('f.json', '{"p": [1, 2], "y": [3, 4], "losses": [9]}');
    const records: unknown[] = [];
    for await (const batch of table.rows([0, 1])) records.push(...batch.records.map((record) => record.slice(0, 2)));
    expect(records).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });
});

test('chunks of every size, a byte order mark before them, give the same table', async () => {
  const text = '\ufeff{"é한": [1, 2],\n "y": [NaN, -Infinity]}';
  const whole = await readAll('f.json', text);
  expect(whole).toMatchObject({
    header: ['é한', 'y'],
    records: [
      [1, 'NaN'],
      [2, '-Infinity'],
    ],
  });
  for (const reading of await readInChunks('f.json', text)) expect(reading).toEqual(whole);
});

test('rows under their numbers, as pandas writes them by default, are refused with the way out', async () => {
  for (const text of [
    '{"p":{"0":0.1,"3":0.2},"y":{"0":1,"3":0}}',
    '{"0":{"p":0.1},"3":{"p":0.2}}',
    '{"0":0.1,"3":0.2}',
  ])
    await expect(openText('a.json', text)).rejects.toMatchObject({
      message: 'a.json: the rows are fields of an object, whose order is not kept, as pandas writes them',
      hint: 'df.to_json(name, orient="records"), of a series orient="values"',
    });
  expect((await openText('a.json', '{"a":{"x":1},"b":{"x":2}}')).header).toEqual(['a.x', 'b.x']);
});

test.each([
  ['{"columns":["p","y"],"index":[0,1],"data":[[1,2],[3,4]]}'],
  ['{"columns":["p","y"],"data":[[1,2],[3,4]],"ncols":2,"nrows":2}'],
  ['{"schema":{"fields":[{"name":"p"},{"name":"y"}]},"data":[{"p":1,"y":2},{"p":3,"y":4}]}'],
  ['{"dataframe_split":{"columns":["p","y"],"data":[[1,2],[3,4]]}}'],
  ['{"dataframe_records":[{"p":1,"y":2},{"p":3,"y":4}]}'],
])('%s is a table with its names beside it', async (text) => {
  expect(await readAll('a.json', text)).toMatchObject({
    header: ['p', 'y'],
    records: [
      [1, 2],
      [3, 4],
    ],
  });
});
