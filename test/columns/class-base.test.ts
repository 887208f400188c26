import { describe, expect, test } from '@jest/globals';
import { messageOf, runWords, type World } from '../support/fake-io.ts';
import { npyOf } from '../support/formats.ts';

const NAMES = ['V1,V2,V3', 'class_1,class_2,class_3', 'p1,p2,p3', '1,2,3', 'X1,X2,X3'];
const ROWS = [
  [0.5, 0.25, 0.25],
  [0.125, 0.75, 0.125],
  [0.25, 0.25, 0.5],
];

/** ce of the labels, beside columns of these names. */
const ce = (names: string, labels: readonly number[], flags = '', name = 'y.csv') => {
  const rows = labels.map((_, row) => `${ROWS[row % 3].join()}\n`).join('');
  const array = npyOf(`{'descr': '<f8', 'fortran_order': False, 'shape': (${labels.length},), }`, doubles(labels));
  const texts: Readonly<Record<string, string | Uint8Array>> = {
    'y.csv': `y\n${labels.join('\n')}\n`,
    'y.json': JSON.stringify(labels),
    'y.npy': array,
  };
  const files: World['files'] = { 'p.csv': `${names}\n${rows}`, [name]: texts[name] };
  return runWords(`ce p.csv ${name} -q ${flags}`.trim(), { files });
};

const doubles = (values: readonly number[]): Uint8Array => new Uint8Array(Float64Array.from(values).buffer);

/** The mean of -ln of the probabilities of these classes, from 0. */
const expected = (classes: readonly number[]): number =>
  classes.reduce((sum, k, row) => sum - Math.log(ROWS[row % 3][k]), 0) / classes.length;

describe.each(NAMES)('beside columns called %s', (names) => {
  test('a 0 without a K says that labels count from 0, which is said', async () => {
    for (const name of ['y.csv', 'y.json', 'y.npy']) {
      const { stdout, stderr } = await ce(names, [0, 1, 2], '', name);
      expect(Number(stdout)).toBeCloseTo(expected([0, 1, 2]), 14);
      expect(stderr).toContain('the labels hold 0 and no 3: they are read as counting from 0');
    }
  });

  test('a K without a 0 says that they count from 1', async () => {
    for (const name of ['y.csv', 'y.json', 'y.npy']) {
      const { stdout, stderr } = await ce(names, [1, 3, 2], '', name);
      expect([Number(stdout), stderr]).toEqual([expect.closeTo(expected([0, 2, 1]), 14), '']);
    }
  });

  test('both are refused', async () => {
    const outcome = await ce(names, [0, 3, 1]);
    expect(outcome.code).toBe(2);
    expect(messageOf(outcome)).toBe(
      'y.csv: column "y": the labels hold 0 and 3, one class more than the 3 columns are',
    );
  });

  test('without either the names say it, which is said, and a flag says otherwise', async () => {
    const { stdout, stderr } = await ce(names, [1, 2, 1]);
    expect(Number(stdout)).toBeCloseTo(expected([0, 1, 0]), 14);
    expect(stderr).toContain('--class-base 0 reads them from 0');
    const told = await ce(names, [1, 2, 1], '--class-base 0');
    expect([Number(told.stdout), told.stderr]).toEqual([expect.closeTo(expected([1, 2, 1]), 14), '']);
  });

  test('a label after the first rows decides as well', async () => {
    const ones = Array.from({ length: 300 }, () => 1);
    const zero = await ce(names, [...ones, 0]);
    expect(Number(zero.stdout)).toBeCloseTo(expected([...ones, 0]), 12);
    expect(zero.stderr).toContain('the labels hold 0 and no 3');
    const last = await ce(names, [...ones, 3]);
    expect([Number(last.stdout), last.stderr]).toEqual([expect.closeTo(expected([...ones.map(() => 0), 2]), 12), '']);
    const other = await ce(names, [0, ...ones, 3]);
    expect([other.code, other.stderr]).toEqual([2, expect.not.stringContaining('--class-base')]);
  });
});

test('names that do not count from 1, and labels that are names, are as they were', async () => {
  const { stdout, stderr } = await ce('V0,V1,V2', [1, 2, 1]);
  expect([Number(stdout), stderr]).toEqual([expect.closeTo(expected([1, 2, 1]), 14), '']);
  const files = { 'p.csv': 'class_1,class_2\n0.5,0.5\n', 'y.csv': 'y\nclass_2\n' };
  const named = await runWords('ce p.csv y.csv -q', { files });
  expect([Number(named.stdout), named.stderr]).toEqual([expect.closeTo(Math.LN2, 15), '']);
});

test('labels that are ignored say nothing, and count as the others do', async () => {
  const { stdout } = await ce('V1,V2,V3', [0, 3, 2], '--ignore-index 0');
  expect(Number(stdout)).toBeCloseTo((-Math.log(0.125) - Math.log(0.25)) / 2, 14);
});

test('labels of one class before the others, as sorted files have them, are read as all say', async () => {
  const files = {
    'p.csv': `V1,V2,V3\n${'0.5,0.25,0.25\n'.repeat(400)}`,
    'y.csv': `y\n${'1\n'.repeat(200)}${'2\n'.repeat(100)}${'3\n'.repeat(100)}`,
  };
  const { stdout, stderr } = await runWords('ce p.csv y.csv -q', { files });
  // Half of them are the first class.
  expect([Number(stdout), stderr]).toEqual([expect.closeTo(1.5 * Math.LN2, 14), '']);
  const ignored = await runWords('ce p.csv y.csv -q --ignore-index 2', { files });
  expect(Number(ignored.stdout)).toBeCloseTo(((200 * 1 + 100 * 2) * Math.LN2) / 300, 14);
});

test('the reading has the base, and takes it up again', async () => {
  const files = { 'p.csv': 'V1,V2\n0.25,0.75\n', 'y.csv': 'y\n1\n' };
  const { stdout } = await runWords('ce p.csv y.csv --dry-run --format json', { files });
  expect(JSON.parse(stdout).reading).toMatchObject({ class_base: 1 });
  const again = await runWords('ce p.csv y.csv -q --reading r.json', { files: { ...files, 'r.json': stdout } });
  expect([Number(again.stdout), again.stderr]).toEqual([expect.closeTo(-Math.log(0.25), 15), '']);
  expect((await runWords('ce p.csv y.csv --dry-run', { files })).stdout).toContain('the labels count from 1');
});
