import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BLOCK_ROWS } from '../../src/block.ts';
import type { RoleColumns } from '../../src/read/block-builder.ts';
import { createClassLabels, nameClasses } from '../../src/read/class-label.ts';
import { decode } from '../../src/read/decode.ts';
import { canScan } from '../../src/read/scan.ts';
import type { Table } from '../../src/read/table.ts';
import type { MissingPolicy } from '../../src/read/unreadable.ts';
import { toChunks } from '../support/fake-io.ts';
import { openText } from '../support/tables.ts';

const STRICT: MissingPolicy = { missing: 'error', canSkip: true, allowNan: false };

interface Read {
  readonly values: readonly (readonly number[])[];
  readonly counts: readonly number[];
  readonly samples: readonly number[];
  readonly fault: string | undefined;
}

const NOTHING: Read = { values: [], counts: [], samples: [], fault: undefined };

/** What comes of a table before its end or its first fault. */
async function read(table: Table, roles: readonly RoleColumns[], policy: MissingPolicy): Promise<Read> {
  const values: number[][] = roles.map(() => []);
  const [counts, samples]: [number[], number[]] = [[], []];
  try {
    for await (const block of decode(table, roles, policy)) {
      roles.forEach(({ role }, which) => {
        values[which].push(...(block.roles[role]?.values ?? []));
      });
      counts.push(block.count);
      samples.push(...block.sample);
    }
    return { values, counts, samples, fault: undefined };
  } catch (error) {
    return { values: [], counts: [], samples: [], fault: (error as Error).message };
  }
}

/** The same numbers; or faults, the kernel's on the same line or before: csv-parse sees some rows ahead which are ragged. */
function expectSame([fast, slow]: readonly Read[]): void {
  const lineOf = ({ fault = '' }: Read): number => Number(/^f\.csv:(\d+)/.exec(fault)?.[1] ?? Infinity);
  if (fast.fault === undefined || slow.fault === undefined) expect(fast).toEqual(slow);
  else expect(lineOf(fast)).toBeLessThanOrEqual(lineOf(slow));
}

const withoutText = ({ text: _, ...table }: Table): Table => table;

/** The same file through the kernel and through csv-parse; a class label is the second column where there is one. */
async function readBothWays(
  text: string,
  size: number,
  policy: MissingPolicy,
  classes: readonly string[] | undefined,
): Promise<readonly Read[]> {
  const rolesOf = (table: Table): readonly RoleColumns[] => {
    const label = table.width > 1 ? [{ role: 'label' as const, indices: [1] }] : [];
    const own = classes && { classes: createClassLabels(2, nameClasses(classes, undefined, 2), undefined) };
    const rest = Array.from({ length: table.width }, (_, index) => index).filter((index) => index !== 1);
    return [{ role: 'prediction', indices: rest }, ...label.map((role) => ({ ...role, ...own }))];
  };
  const open = () => openText('f.csv', toChunks(text, size));
  try {
    await open();
  } catch {
    // Both ways open a file by the same words.
    return [NOTHING, NOTHING];
  }
  const [fast, slow] = [await open(), withoutText(await open())];
  return [await read(fast, rolesOf(fast), policy), await read(slow, rolesOf(slow), policy)];
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String) },
  { weight: 3, arbitrary: fc.constantFrom('0', '1', '-0', ' 2.5 ', '1e5', '007', '+3', '.5', '5.') },
  { weight: 1, arbitrary: fc.constantFrom('', 'NA', 'nan', 'inf', 'x', 'cat', 'dog', '"1"', '0x10', '1_0', '"a\nb"') },
);
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
const file = fc
  .record({
    rows,
    header: fc.constantFrom(undefined, 'p,y', '"p","y"'),
    end: fc.constantFrom('\n', '\r\n'),
    last: fc.boolean(),
    mark: fc.boolean(),
  })
  .map(({ rows: cells, header, end, last, mark }) => {
    const lines = [...(header === undefined ? [] : [header]), ...cells.map((row) => row.join(','))];
    return (mark ? '\uFEFF' : '') + lines.join(end) + (last ? end : '');
  });
const changed = fc
  .record({
    text: file,
    at: fc.nat(60),
    taken: fc.nat(2),
    put: fc.constantFrom('', '\n', ',', '"', ' ', 'a', '1'),
  })
  .map(({ text, at, taken, put }) => text.slice(0, at) + put + text.slice(at + taken));

describe('the kernel and csv-parse', () => {
  test.each([
    ['numbers', undefined],
    ['class labels', ['cat', 'dog']],
  ])('read the same %s, or the same fault, of files and of mutated files cut anywhere', async (_, classes) => {
    const policies = fc.constantFrom<MissingPolicy>(
      STRICT,
      { ...STRICT, missing: 'skip' },
      { ...STRICT, allowNan: true },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(file, changed),
        fc.integer({ min: 1, max: 40 }),
        policies,
        async (text, size, policy) => {
          expectSame(await readBothWays(text, size, policy, classes));
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
      expectSame(await readBothWays(`${lines.join('\n')}\n`, 1000, { ...STRICT, missing: 'skip' }, undefined));
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
