import { describe, expect, test } from '@jest/globals';
import { delimitedForm, templateForm } from '../../src/kernels/form.ts';
import { createPrinter } from '../../src/kernels/printer.ts';
import { anyDouble, NUMBER_TEXTS, unitDouble, type Words } from '../support/number-text.ts';
import { createWords, SEED } from '../support/random.ts';
import { fromBits } from '../support/rational.ts';

const COLUMN = { matrix: 0, column: 0 };

function printColumn(values: readonly number[]): string[] {
  const printer = createPrinter(delimitedForm(',', [COLUMN]), values.length);
  const text = Buffer.from(printer.print([Float64Array.from(values)], values.length)).toString();
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
}

const KINDS: Readonly<Record<string, (next: Words) => number>> = {
  ...Object.fromEntries(
    Object.entries(NUMBER_TEXTS).map(([name, generate]) => [name, (next: Words) => Number(generate(next))]),
  ),
  squares: (next) => (unitDouble(next) - unitDouble(next)) ** 2,
  'float32 numbers': (next) => Math.fround(anyDouble(next) ** 0.1),
  'small whole numbers': (next) => next() % 200_000,
  'near powers of ten': (next) => Number(`1e${(next() % 617) - 308}`) * (1 + ((next() % 9) - 4) * 2 ** -52),
};

describe('a number is printed as String() prints it', () => {
  test.each(Object.entries(KINDS))('%s', (_, generate) => {
    const next = createWords(SEED);
    const values = Array.from({ length: 10_000 }, () => generate(next));
    expect(printColumn(values)).toEqual(values.map(String));
  });

  test('powers of two and their neighbours', () => {
    const values = Array.from({ length: 2046 }, (_, exponent) => BigInt(exponent + 1) << 52n).flatMap((bits) =>
      [bits - 1n, bits, bits + 1n].map(fromBits),
    );
    const subnormal = Array.from({ length: 52 }, (_, exponent) => fromBits(1n << BigInt(exponent)));
    expect(printColumn([...values, ...subnormal])).toEqual([...values, ...subnormal].map(String));
  });

  test('the smallest numbers', () => {
    const values = Array.from({ length: 3000 }, (_, bits) => fromBits(BigInt(bits)));
    expect(printColumn(values)).toEqual(values.map(String));
  });

  test('powers of ten', () => {
    const values = Array.from({ length: 632 }, (_, index) => Number(`1e${index - 323}`));
    expect(printColumn(values)).toEqual(values.map(String));
  });

  test('where JavaScript turns to exponents', () => {
    const values = [
      1e21,
      1e20,
      123456789012345680000,
      1e-6,
      1e-7,
      1.5e-7,
      0.00000123,
      999999999999999900000,
      2 ** 53,
      2 ** 53 - 1,
    ];
    expect(printColumn(values)).toEqual(values.map(String));
  });

  test('zeros, infinities and NaN', () => {
    expect(printColumn([0, -0, Infinity, -Infinity, Number.NaN, -Number.NaN, 5])).toEqual([
      '0',
      '0',
      'Infinity',
      '-Infinity',
      'NaN',
      'NaN',
      '5',
    ]);
  });
});

test('rows are printed from several matrices', () => {
  const form = delimitedForm('\t', [{ matrix: 1, column: 0 }, COLUMN, { matrix: 0, column: 1 }]);
  const text = createPrinter(form, 4).print([Float64Array.of(1, 2, 3, 4), Float64Array.of(-0.5, 1e300)], 2);
  expect(Buffer.from(text).toString()).toBe('-0.5\t1\t2\n1e+300\t3\t4\n');
});

test('JSON has its words in quotes', () => {
  const form = templateForm('{"sample":', [
    { place: COLUMN, after: ',"a rather long name of a loss":' },
    { place: { matrix: 0, column: 1 }, after: '}' },
  ]);
  const values = Float64Array.of(1, 0.1, 2, Number.NaN, 3, Infinity, 4, -Infinity);
  const lines = Buffer.from(createPrinter(form, 4).print([values], 4))
    .toString()
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => Object.values(JSON.parse(line)))).toEqual([
    [1, 0.1],
    [2, 'NaN'],
    [3, 'Infinity'],
    [4, '-Infinity'],
  ]);
});

test('a name stands for its number, and a number without one for itself', () => {
  const names = ['cat', '', 'a name of many more than sixteen letters: é'];
  const form = delimitedForm(',', [COLUMN, { matrix: 0, column: 1 }], [names]);
  const values = Float64Array.of(0, 1, 2, 2, 1, 3, 3, 4, -1, 5, 0.5, 6);
  expect(Buffer.from(createPrinter(form, 6).print([values], 6)).toString()).toBe(
    `cat,1\n${names[2]},2\n,3\n3,4\n-1,5\n0.5,6\n`,
  );
});

test('the longest texts fit', () => {
  const form = delimitedForm(',', [COLUMN], [['x'.repeat(1000)]]);
  const printer = createPrinter(form, 2000);
  expect(printer.print([new Float64Array(2000)], 2000).length).toBe(2000 * 1001);
  expect(printColumn(Array.from({ length: 5000 }, () => -2.2250738585072014e-308))).toEqual(
    Array.from({ length: 5000 }, () => '-2.2250738585072014e-308'),
  );
});

test('more rows than the printer takes, and fields without a place, are refused', () => {
  const printer = createPrinter(delimitedForm(',', [COLUMN]), 1);
  expect(() => printer.print([new Float64Array(2)], 2)).toThrow(RangeError);
  expect(() => createPrinter(delimitedForm(',', [undefined]), 1)).toThrow(RangeError);
});
