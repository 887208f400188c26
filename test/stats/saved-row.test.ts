import { expect, test } from '@jest/globals';
import type { SampleRow } from '../../src/result/row.ts';
import { loadRow, loadValue, saveRow, saveValue } from '../../src/stats/saved-row.ts';

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test('a row comes back from JSON with every bit', () => {
  const plain: SampleRow = {
    sample: 3,
    prediction: [-0, 0.1],
    label: [],
    losses: [Number.NaN],
    weight: undefined,
    group: undefined,
  };
  const full: SampleRow = {
    ...plain,
    source: 'a.csv',
    id: ['x', '1'],
    weight: Infinity,
    group: ['NaN', 2, undefined, -Infinity],
    gradients: [[1, -Infinity]],
    shown: ['2024-01-01', null],
  };
  for (const row of [plain, full]) expect(loadRow(throughJson(saveRow(row)))).toEqual(row);
});

test('a value of a group is no other', () => {
  const values = ['', 'a', 1, undefined, Infinity, 'Infinity'];
  expect(values.map((value) => loadValue(throughJson(saveValue(value))))).toEqual(values);
});
