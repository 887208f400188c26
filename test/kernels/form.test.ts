import { expect, test } from '@jest/globals';
import { delimitedForm, layOut, templateForm } from '../../src/kernels/form.ts';
import { createInstance } from '../../src/kernels/instance.ts';

const at = (matrix: number, column: number) => ({ matrix, column });

test('matrices are as wide as the last column that a field names', () => {
  expect(delimitedForm(',', [at(0, 0), undefined, at(2, 3), at(0, 1)]).widths).toEqual([2, 0, 4]);
  expect(templateForm('', []).widths).toEqual([]);
});

test('a delimiter stands between fields and not after the last', () => {
  expect(delimitedForm(';', [at(0, 0), at(0, 1)]).fields.map(({ after }) => after)).toEqual([';', '']);
});

test('nothing overlaps in memory', () => {
  const form = delimitedForm(',', [at(0, 0), at(1, 2), at(0, 1)], [undefined, ['a', 'a name of twenty letters']]);
  const instance = createInstance();
  const { records, before, matrices, end } = layOut(instance, form, 10);
  expect(records).toBeGreaterThanOrEqual(instance.start);
  expect(before).toBeGreaterThanOrEqual(records + 3 * 32);
  expect(matrices[0]).toBeGreaterThan(before);
  expect(matrices[1]).toBeGreaterThanOrEqual(matrices[0] + 8 * 2 * 10);
  expect(end).toBeGreaterThanOrEqual(matrices[1] + 8 * 3 * 10);
  expect(instance.exports.memory.buffer.byteLength).toBeGreaterThanOrEqual(end);
  for (const address of [...matrices, end]) expect(address % 8).toBe(0);
});

test('a form does not hold the end of a line', () => {
  expect(() => layOut(createInstance(), templateForm('a\n', []), 1)).toThrow(RangeError);
});
