import fc from 'fast-check';
import { createClassLabels } from '../../src/columns/class-label.ts';
import { nameClasses } from '../../src/columns/class-names.ts';
import type { Table } from '../../src/input/table.ts';
import type { Block } from '../../src/rows/block.ts';
import type { MissingPolicy } from '../../src/rows/cell-errors.ts';
import type { RoleColumns } from '../../src/rows/role-columns.ts';
import { samplesOf } from './pairs.ts';

export const STRICT: MissingPolicy = { missing: 'error', canSkip: true, allowNan: false };
export const SKIP: MissingPolicy = { ...STRICT, missing: 'skip' };
export const policies = fc.constantFrom<MissingPolicy>(
  STRICT,
  SKIP,
  { ...STRICT, allowNan: true },
  { ...STRICT, asIs: true },
);

export interface Read {
  /** Of predictions and labels, and after them what these lack. */
  readonly values: readonly (readonly number[])[];
  readonly counts: readonly number[];
  readonly samples: readonly number[];
  readonly fault: string | undefined;
}

export const NOTHING: Read = { values: [], counts: [], samples: [], fault: undefined };

/** What comes of blocks before their end or their first fault. */
export async function read(blocks: AsyncIterable<Block>): Promise<Read> {
  const values: number[][] = [[], [], [], []];
  const [counts, samples]: [number[], number[]] = [[], []];
  try {
    for await (const block of blocks) {
      values[0].push(...(block.roles.prediction?.values ?? []));
      values[1].push(...(block.roles.label?.values ?? []));
      [block.roles.prediction, block.roles.label].forEach((matrix, which) => {
        values[which + 2].push(...(matrix?.rest ?? new Float64Array(matrix?.values.length ?? 0)));
      });
      counts.push(block.count);
      samples.push(...samplesOf(block));
    }
    return { values, counts, samples, fault: undefined };
  } catch (error) {
    return { values: [], counts: [], samples: [], fault: (error as Error).message };
  }
}

/** All columns but the second are predictions; the second is the label. Where there are names of two classes it is one, and a third column is not wanted. */
export function rolesOf(table: Table, classes: readonly string[] | undefined): readonly RoleColumns[] {
  const label = table.width > 1 ? [{ role: 'label' as const, indices: [1] }] : [];
  const own = classes && { classes: createClassLabels(2, nameClasses(classes, undefined, 2), undefined) };
  const rest = Array.from({ length: table.width }, (_, index) => index).filter(
    (index) => index !== 1 && !(index === 2 && classes !== undefined),
  );
  return [{ role: 'prediction', indices: rest }, ...label.map((role) => ({ ...role, ...own }))];
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '0',
      '1',
      '-0',
      ' 2.5 ',
      '1e5',
      '007',
      '+3',
      '.5',
      '5.',
      '9007199254740993',
      '+18446744073709551615',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('', 'NA', 'nan', 'inf', 'x', 'cat', 'dog', '"1"', '0x10', '1_0', '"a\nb"') },
);
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
export const file = fc
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
export const changed = fc
  .record({
    text: file,
    at: fc.nat(60),
    taken: fc.nat(2),
    put: fc.constantFrom('', '\n', ',', '"', ' ', 'a', '1'),
  })
  .map(({ text, at, taken, put }) => text.slice(0, at) + put + text.slice(at + taken));
