import { describe, expect, test } from '@jest/globals';
import { checkSameRows } from '../../src/rows/same-rows.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';

const a = { name: 'a', classes: ['cat', 'dog'] };
const b = { name: 'b', classes: ['dog', 'cat'] };
const rows = (labels: readonly number[]) => pairsOf(column(labels.map(() => 0.5)), column(labels));

describe('models on the same rows', () => {
  test('have the same labels, NaN among them', () => {
    expect(() => checkSameRows([a, a], [rows([0, Number.NaN]), rows([0, Number.NaN])])).not.toThrow();
    expect(() => checkSameRows([a, { ...a, name: 'c' }], [rows([0, 1]), rows([0, 0])])).toThrow(
      'y 1, column 0: the label is 1 for a and 0 for c',
    );
  });

  test('have classes that are the same by name', () => {
    expect(() => checkSameRows([a, b], [rows([0, 1]), rows([1, 0])])).not.toThrow();
    expect(() => checkSameRows([a, b], [rows([0, 1]), rows([0, 1])])).toThrow(
      'y 0, column 0: the label is cat for a and dog for b',
    );
    // Other names are other words for the same indices.
    const other = { name: 'c', classes: ['0', '1'] };
    expect(() => checkSameRows([a, other], [rows([0, 1]), rows([0, 1])])).not.toThrow();
  });

  test('have the same weights and the same keys', () => {
    const [first, second] = [weighted(rows([0, 1]), [1, 2]), weighted(rows([0, 1]), [1, 3])];
    expect(() => checkSameRows([a, a], [first, first])).not.toThrow();
    expect(() => checkSameRows([a, { ...a, name: 'c' }], [first, second])).toThrow(
      'w 1, column 0: it is 2 for a and 3 for c',
    );
    const keyed = (...keys: string[]) => ({ ...rows([0, 1]), ids: [keys] });
    expect(() => checkSameRows([a, a], [keyed('x', 'y'), keyed('x', 'y')])).not.toThrow();
    expect(() => checkSameRows([a, a], [keyed('x', 'y'), keyed('x', 'z')])).toThrow('p 1: its key for a is another');
  });
});

test('labels that no double tells apart are told apart', () => {
  const wide = (rest: number) => {
    const pairs = rows([2 ** 53]);
    const { label } = pairs.roles;
    return { ...pairs, roles: { ...pairs.roles, label: { ...label, rest: Float64Array.of(rest) } } };
  };
  const plain = { name: 'a', classes: undefined };
  expect(() => checkSameRows([plain, plain], [wide(1), wide(1)])).not.toThrow();
  expect(() => checkSameRows([plain, { ...plain, name: 'b' }], [wide(1), rows([2 ** 53])])).toThrow(
    'the label is 9007199254740993 for a and 9007199254740992 for b',
  );
});
