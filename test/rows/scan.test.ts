import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Table } from '../../src/input/table.ts';
import { BLOCK_ROWS } from '../../src/kernels/block-rows.ts';
import type { MissingPolicy } from '../../src/rows/cell-errors.ts';
import { decode } from '../../src/rows/decode.ts';
import { canScan } from '../../src/rows/scan.ts';
import {
  changed,
  file,
  NOTHING,
  policies,
  type Read,
  read,
  rolesOf,
  SKIP,
  STRICT,
} from '../support/delimited-files.ts';
import { expectEqual } from '../support/equal.ts';
import { type Content, toChunks } from '../support/fake-io.ts';
import { openText } from '../support/tables.ts';

/** The same numbers; or faults, the kernel's on the same line or before: csv-parse sees some rows ahead which are ragged. */
function expectSame([fast, slow]: readonly Read[]): void {
  const lineOf = ({ fault = '' }: Read): number => Number(/^f\.csv:(\d+)/.exec(fault)?.[1] ?? Infinity);
  if (fast.fault === undefined || slow.fault === undefined) expectEqual(fast, slow);
  else expect(lineOf(fast)).toBeLessThanOrEqual(lineOf(slow));
}

const withoutText = ({ text: _, ...table }: Table): Table => table;

/** The same file through the kernel and through its slow path; a class label is the second column where there is one, and a third is not wanted. */
async function readBothWays(
  name: string,
  content: Content,
  size: number,
  policy: MissingPolicy,
  classes: readonly string[] | undefined,
): Promise<readonly Read[]> {
  const open = () => openText(name, toChunks(content, size)).catch(() => undefined);
  const [fast, whole] = [await open(), await open()];
  // Both ways open a file by the same words.
  if (fast === undefined || whole === undefined) return [NOTHING, NOTHING];
  const slow = withoutText(whole);
  return [
    await read(decode(fast, rolesOf(fast, classes), policy)),
    await read(decode(slow, rolesOf(slow, classes), policy)),
  ];
}

describe('the kernel and csv-parse', () => {
  test.each([
    ['numbers', undefined],
    ['class labels', ['cat', 'dog']],
  ])('read the same %s, or the same fault, of files and of mutated files cut anywhere', async (_, classes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(file, changed),
        fc.integer({ min: 1, max: 40 }),
        policies,
        async (text, size, policy) => {
          expectSame(await readBothWays('f.csv', text, size, policy, classes));
        },
      ),
      { seed: 20240613, numRuns: 5000 },
    );
  });

  test('read the same of more rows than a block holds, with an odd row among them', async () => {
    for (const odd of ['7,8', '"7",8', 'NA,8', '']) {
      const lines = Array.from({ length: 2 * BLOCK_ROWS + 5 }, (_, row) =>
        row === BLOCK_ROWS + 3 ? odd : `${row},${row / 7}`,
      );
      expectSame(await readBothWays('f.csv', `${lines.join('\n')}\n`, 1000, SKIP, undefined));
    }
  });
});

const jsonNumber = fc.oneof(
  { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.constantFrom('0', '1', '-0', '2.50', '1e5', '1E-7', '1e400', '-1e-400', '1'.repeat(30)) },
);
const jsonClass = fc.constantFrom('0', '1', '"cat"', '"dog"', '"c\\u0061t"', '" cat"');
const jsonText = fc.constantFrom(
  'true',
  'null',
  '"a long text, with \\"quotes\\""',
  '"\\ud800 \\u00E9\\n\\/"',
  '"\\x"',
  '"\\u00g0"',
);
const jsonOther = fc.oneof(
  fc.constantFrom('"é한"', '"1.5"', '"NaN"', '"NA"', '""', 'null', 'true', 'false', 'NaN', '-Infinity'),
  fc.constantFrom('01', '{}', '[]', '2', '"x'),
);
/** Records of three scalars, each with how many there are before the class label. */
const shapes: readonly ((cells: readonly string[]) => string)[] = [
  ([a]) => a,
  ([a, b, c]) => `[${a}, ${b},${c}]`,
  ([a, b, c]) => `{"p": ${a}, "y": ${b}, "é ,\\"": ${c}}`,
  ([a, b, c]) => `{"p":{"x":[${a},{"z":${b}}]},"q":[[],{}],"y":${c}}`,
  ([a, b, c]) => `  {"9": ${a},\t"1": ${b}, "p":${c} } `,
  ([a, b, c]) => `{"p": ${a}, "y": ${b}, "p": ${c}}`,
  ([a, b, c]) => `{"y": ${b}, "p": ${a}, "more": ${c}}`,
  ([a, b]) => `{"p": ${a}, "y": ${b}}`,
];
const shape = fc.constantFrom(...shapes);
const unusual = (cell: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 50, arbitrary: cell }, { weight: 1, arbitrary: jsonOther });
const cells = fc.constantFrom(jsonNumber, jsonClass).chain((label) =>
  fc.array(
    fc.record({
      cells: fc.tuple(unusual(jsonNumber), unusual(label), unusual(fc.oneof(jsonNumber, jsonClass, jsonText))),
      other: fc.oneof({ weight: 20, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: shape }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
);
const records = fc
  .record({
    shape,
    rows: cells,
    end: fc.constantFrom('\n', '\r\n'),
    last: fc.constantFrom(0, 1, 1, 1, 2, 3),
    mark: fc.boolean(),
  })
  .map(({ shape: usual, rows: all, end, last, mark }) => {
    const lines = all.map(({ cells: own, other }) => (other ?? usual)(own));
    return Buffer.from((mark ? '\uFEFF' : '') + lines.join(end) + end.repeat(last));
  });
const changedRecords = fc
  .record({
    bytes: records,
    at: fc.nat(),
    taken: fc.nat(2),
    put: fc.constantFrom(
      ...['', '\n', '\r', ',', '"', '\\', ' ', '1', 'e', '-', '{', ']', '\ufeff', '\u00a0', '\u0001'],
    ),
    broken: fc.boolean(),
  })
  .map(({ bytes, at, taken, put, broken }) => {
    const cut = at % (bytes.length + 1);
    const middle = broken && put === '' ? Buffer.of(0xc3) : Buffer.from(put);
    return Buffer.concat([bytes.subarray(0, cut), middle, bytes.subarray(cut + taken)]);
  });

describe('the kernel and JSON.parse', () => {
  test.each([
    ['numbers', undefined],
    ['class labels', ['cat', 'dog']],
  ])('read the same %s, or the same fault, of files and of mutated files cut anywhere', async (_, classes) => {
    let clean = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(records, changedRecords),
        fc.integer({ min: 1, max: 80 }),
        policies,
        async (bytes, size, policy) => {
          const [fast, slow] = await readBothWays('f.ndjson', bytes, size, policy, classes);
          expectEqual(fast, slow);
          if (slow !== NOTHING && slow.fault === undefined) clean++;
        },
      ),
      { seed: 20240613, numRuns: 6000 },
    );
    expect(clean).toBeGreaterThan(600);
  });

  /** A file of one column, a number, or two, of which the second is wanted first; and the lines that the kernel hands back. */
  async function readCounting(content: Content, size?: number): Promise<{ values: number[]; asked: number[] }> {
    const table = await openText('f.ndjson', toChunks(content, size));
    const { text } = table;
    const asked: number[] = [];
    const indices = table.width > 1 ? [1, 0] : [0];
    const counted = text && {
      ...text,
      row: (line: string, number: number) => {
        asked.push(number);
        return text.row(line, number);
      },
    };
    const values: number[] = [];
    const own: Table = { ...withoutText(table), ...(counted && { text: counted }) };
    for await (const { roles } of decode(own, [{ role: 'prediction', indices }], SKIP))
      values.push(...(roles.prediction?.values ?? []));
    return { values, asked };
  }

  const { NaN: NONE } = Number;
  test.each<readonly [string, string, readonly number[], readonly number[]]>([
    ['numbers', '1\n-0\n1e400\n', [1, -0, Infinity], []],
    ['arrays', '[1, 2]\n[3, 4]', [2, 1, 4, 3], []],
    ['objects', '{"a":1,"b":2}\r\n{"a":3,"b":4}\r\n', [2, 1, 4, 3], []],
    ['keys that are integers, which go first', '{"b":1,"0":2}\n{"b":3,"0":4}\n', [1, 2, 3, 4], []],
    ['escapes and brackets in keys', '{"\\"}, ":1,"\\u0062":2}\n{"\\"}, ":3,"\\u0062":4}\n', [2, 1, 4, 3], []],
    ['objects in arrays', '[{"a":1},[[],2]]\n[{"a":3},[[],4]]\n', [2, 1, 4, 3], []],
    ['columns that are not wanted', '{"a":1,"b":2,"c":"x"}\n{"a":3,"b":4,"c":null}\n', [2, 1, 4, 3], []],
    ['a mark before the first line', '\uFEFF[1,2]\n[3,4]\n', [2, 1, 4, 3], [1]],
    ['another order of keys', '{"a":1,"b":2}\n{"b":4,"a":3}\n{"a":5,"b":6}\n', [2, 1, 4, 3, 6, 5], [2]],
    ['other spaces', '{"a":1,"b":2}\n{"a": 3,"b": 4}\n{"a":5,"b":6}\n', [2, 1, 4, 3, 6, 5], [2]],
    ['a key that is missing', '{"a":1,"b":2}\n{"a":3}\n{"a":5,"b":6}\n', [2, 1, NONE, 3, 6, 5], [2]],
    ['a key more', '{"a":1,"b":2}\n{"a":3,"b":4,"c":5}\n{"a":5,"b":6}\n', [2, 1, 4, 3, 6, 5], [2]],
    ['a key that later stands twice', '{"a":1,"b":2}\n{"a":3,"b":4,"a":5}\n', [2, 1, 4, 5], [2]],
    ['a key that always stands twice', '{"a":1,"b":2,"a":3}\n{"a":4,"b":5,"a":6}\n', [2, 3, 5, 6], []],
    ['null, and numbers in quotes', '[1,2]\n[null,"4"]\n["NaN",6]\n', [2, 1, 4, NONE, 6, NONE], []],
    ['escapes in quotes', '[1,2]\n[3,"\\u0034"]\n[5,6]\n', [2, 1, 4, 3, 6, 5], [2]],
    ['a bare NaN of Python', '[NaN,2]\n[3,NaN]\n[5,6]\n', [2, NONE, NONE, 3, 6, 5], [1, 2]],
    [
      'digits that 19 do not decide',
      `[1,2]\n[9007199254740993.${'0'.repeat(20)}1,4]\n`,
      [2, 1, 4, 9007199254740994],
      [],
    ],
    ['empty lines at the end', '1\n2\n\n \n', [1, 2], [3]],
  ])('%s', async (_, text, values, asked) => {
    expectEqual(await readCounting(text), { values, asked });
    for (let size = 1; size < text.length; size++) expectEqual(await readCounting(text, size), { values, asked });
  });

  test('rows are tried in turn until most of some hundreds are not of the form', async () => {
    const lines = Array.from({ length: 3 * BLOCK_ROWS }, (_, row) => {
      const isOdd = row > BLOCK_ROWS || row % 3 === 1;
      return isOdd ? `{"b": ${row}, "a": 0}` : `{"a": 0, "b": ${row}}`;
    });
    const { values, asked } = await readCounting(`${lines.join('\n')}\n`, 1000);
    expectEqual(
      values,
      lines.flatMap((_, row) => [row, 0]),
    );
    expect(asked.length).toBeGreaterThan(BLOCK_ROWS / 3);
    expect(asked.length).toBeLessThan(BLOCK_ROWS / 3 + 600);
  });

  test('fields are answered in turn until they are half of all', async () => {
    const numbers = Array.from({ length: BLOCK_ROWS }, (_, row) => row);
    const pairs = numbers.flatMap((row) => [row, row]);
    const { values, asked } = await readCounting(numbers.map((row) => `["${row}", ${row}]\n`).join(''), 1000);
    expectEqual(values, pairs);
    expect(asked).toEqual([]);
    expectEqual((await readCounting(numbers.map((row) => `["${row}", "${row}"]\n`).join(''), 1000)).values, pairs);
  });

  test('a fault of an earlier row goes first, also one that the kernel read', async () => {
    for (const text of ['{"p":1,"y":0}\n{"p":1,"y":7}\n{"p":1,"y":"x"}\n', '{"p":1,"y":0}\n{"p":1,"y":7}\n{"p":1,\n']) {
      const [fast, slow] = await readBothWays('f.ndjson', text, 1000, STRICT, ['cat', 'dog']);
      expectEqual(fast, slow);
      expect(fast.fault).toBe('f.ndjson:2: column "y": "7" is not one of the classes cat, dog (or 0 to 1)');
    }
  });
});

test('a column that is wanted twice is none for the kernel', () => {
  expect(canScan([{ role: 'prediction', indices: [0] }])).toBe(true);
  expect(
    canScan([
      { role: 'prediction', indices: [0, 1] },
      { role: 'label', indices: [1] },
    ]),
  ).toBe(false);
});
