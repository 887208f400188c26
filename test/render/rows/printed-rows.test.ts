import { describe, expect, test } from '@jest/globals';
import type { View } from '../../../src/document/view.ts';
import { loadRenderer } from '../../../src/render/index.ts';
import { mapRoles, type Pairs } from '../../../src/rows/block.ts';
import { textOf } from '../../support/fake-io.ts';
import { matrixOf } from '../../support/pairs.ts';
import { createRandom, SEED } from '../../support/random.ts';
import { PEN, viewOf } from '../../support/view.ts';

const ROWS = 700;
const ODD = [0, -0, 1, 5e-324, 1e21, 1e-7, Infinity, -Infinity, Number.NaN, 0.1, 123456789, 2 ** 53];

/** Numbers of all kinds, row by row. */
function matrix(role: string, width: number, random: () => number) {
  const number = (): number =>
    random() < 0.2 ? ODD[Math.floor(random() * ODD.length)] : random() * 10 ** (20 * random() - 10);
  return matrixOf(
    role,
    Array.from({ length: ROWS }, () => Array.from({ length: width }, number)),
  );
}

function pairsOf(width: number, labels: number, isWeighted: boolean, random: () => number): Pairs {
  return {
    count: ROWS,
    sample: (row) => row + 1,
    roles: {
      prediction: matrix('p', width, random),
      label: labels === 0 ? { width: 0, values: new Float64Array(), place: () => ({}) } : matrix('y', labels, random),
      ...(isWeighted && { weight: matrix('w', 1, random) }),
    },
  };
}

/** The rows by the kernel, and one by one, which it leaves alone. */
async function printBothWays(format: 'csv' | 'tsv' | 'ndjson', view: View, pairs: Pairs, random: () => number) {
  const losses = [matrix('l', 1, random).values];
  const gradients = view.hasGradient ? [matrix('g', pairs.roles.prediction.width, random).values] : [];
  const renderer = await loadRenderer(format);
  const whole = [...renderer.start(view, PEN).rows(pairs, losses, gradients)];
  const alone = renderer.start(view, PEN);
  const parts = Array.from({ length: ROWS }, (_, row) => {
    const cut = ({ width, values, place }: Pairs['roles']['prediction']) => ({
      width,
      values: values.subarray(row * width, (row + 1) * width),
      place,
    });
    const one: Pairs = {
      count: 1,
      sample: () => row + 1,
      roles: mapRoles(pairs.roles, cut),
    };
    const slopes = gradients.map((of) =>
      of.subarray(row * one.roles.prediction.width, (row + 1) * one.roles.prediction.width),
    );
    return [...alone.rows(one, [losses[0].subarray(row, row + 1)], slopes)].map(textOf).join('');
  });
  return { whole, parts: parts.join('') };
}

describe.each(['csv', 'tsv', 'ndjson'] as const)('%s', (format) => {
  test.each([
    ['one column', 1, 1, undefined, false],
    ['several columns with weights and slopes', 3, 3, undefined, true],
    ['classes by name', 2, 1, ['cat', 'a "dog", or\tnot'], false],
    ['no labels', 2, 0, undefined, true],
  ])('prints the same bytes by the kernel as number by number: %s', async (_, width, labels, classes, more) => {
    const random = createRandom(SEED);
    const pairs = pairsOf(width, labels, more, random);
    if (classes !== undefined)
      for (let row = 0; row < ROWS; row++) pairs.roles.label.values[row] = row % 3 === 2 ? -100 : row % 2;
    const columns = Array.from({ length: width }, (__, index) => `c${index}`);
    const view = viewOf({ columns, labelWidth: labels, classes, isWeighted: more, hasGradient: more });
    const { whole, parts } = await printBothWays(format, view, pairs, random);
    expect(new Set(whole.map((piece) => typeof piece))).toEqual(new Set(['object']));
    expect(whole.map(textOf).join('')).toBe(parts);
  });

  test('leaves rounded digits to JavaScript', async () => {
    const random = createRandom(SEED);
    const view = viewOf({ precision: 3 });
    const { whole } = await printBothWays(format, view, pairsOf(1, 1, false, random), random);
    expect(whole.map((piece) => typeof piece)).toEqual(['string']);
  });
});
