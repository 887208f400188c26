import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Region } from '../../src/input/bytes.ts';
import type { RowText } from '../../src/input/table.ts';
import { BLOCK_ROWS } from '../../src/kernels/block-rows.ts';
import type { MissingPolicy } from '../../src/rows/cell-errors.ts';
import { scanRows } from '../../src/rows/scan.ts';
import { scanRanges } from '../../src/rows/scan-ranges.ts';
import { changed, file, NOTHING, policies, type Read, read, rolesOf, STRICT } from '../support/delimited-files.ts';
import { expectEqual } from '../support/equal.ts';
import { createFakeThreads } from '../support/fake-io.ts';
import { openText } from '../support/tables.ts';

/** The same file as one text, and in ranges of `size` bytes that threads read; how the rows are cut is not compared. */
async function readBothWays(
  text: string,
  size: number,
  policy: MissingPolicy,
  classes?: readonly string[],
): Promise<readonly Omit<Read, 'counts'>[]> {
  const open = async () => {
    const table = await openText('f.csv', text);
    return { table, text: table.text as RowText, roles: rolesOf(table, classes) };
  };
  const [one, other] = [await open().catch(() => undefined), await open().catch(() => undefined)];
  if (one?.text === undefined || other === undefined) return [NOTHING, NOTHING];
  const whole = await read(scanRows(one.table, one.text, one.roles, policy));
  const threads = createFakeThreads(text);
  const region = other.text.region as Region;
  const parts = await read(scanRanges(other.table, other.text, region, other.roles, policy, threads, size));
  return [whole, parts].map(({ counts: _, ...rest }) => rest);
}

test('a file for which there is no place among those that threads read is read as a whole', async () => {
  const table = await openText('f.csv', '1\n2\n');
  const text = table.text as RowText;
  const blocks = scanRanges(table, text, text.region as Region, rolesOf(table, undefined), STRICT, {
    open: () => undefined,
  });
  expect((await read(blocks)).counts).toEqual([2]);
});

describe('ranges', () => {
  test.each([
    ['numbers', undefined],
    ['class labels', ['cat', 'dog']],
  ])('give the same %s as the whole, or the same fault, wherever they are cut', async (_, classes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(file, changed),
        fc.integer({ min: 1, max: 60 }),
        policies,
        async (text, size, policy) => {
          const [whole, parts] = await readBothWays(text, size, policy, classes);
          // Which of two faults csv-parse sees first depends on where its chunks end.
          if (whole.fault === undefined || parts.fault === undefined) expectEqual(parts, whole);
        },
      ),
      { seed: 20261121, numRuns: 5000 },
    );
  });

  test('of more rows than a block holds, with an odd row among them', async () => {
    for (const odd of ['7,8', '9007199254740993,-9007199254740995', '"7",8', 'NA,8', '', '"7\n",8', 'x,8', '7']) {
      const lines = Array.from({ length: 2 * BLOCK_ROWS + 5 }, (_, row) =>
        row === BLOCK_ROWS + 3 ? odd : `${row},${row / 7}`,
      );
      for (const size of [1000, 100_000, 10_000_000]) {
        const [whole, parts] = await readBothWays(`p,y\n${lines.join('\n')}\n`, size, { ...STRICT, missing: 'skip' });
        expectEqual(parts, whole);
      }
    }
  });
});
