import { describe, expect, test } from '@jest/globals';
import { findTwins, nameOf, selectUnrelated, spellKeys } from '../../src/columns/twins.ts';
import type { Table } from '../../src/input/table.ts';
import { selectionOf, tableOf } from '../support/columns.ts';

const tableWith = (file: string, header: readonly string[]): Table => ({ ...tableOf(file, header.length), header });

/** The names of the twins of two files, whose last columns have roles. */
const twinsOf = (preds: Table, labels: Table, apart: ReturnType<typeof selectUnrelated> = []) => {
  const last = (table: Table) => selectionOf(table, [table.width - 1]);
  return findTwins([last(preds), last(labels)], apart);
};
const namesOf = (preds: string, labels: string): string[] =>
  twinsOf(tableOf('p.csv', preds), tableOf('y.csv', labels)).twins.map(({ name }) => name);

describe('twins', () => {
  test('are columns of one name that have no role, identifiers first', () => {
    expect(namesOf('a b id p', 'id b c y')).toEqual(['id', 'b']);
    expect(namesOf('a y', 'a y')).toEqual(['a']);
    expect(namesOf('y p', 'x y')).toEqual([]);
  });

  test('are found however names are written', () => {
    expect(namesOf('Patient-No p', 'patient_no y')).toEqual(['Patient-No']);
    expect(namesOf('a.b p', 'A_B y')).toEqual(['a.b']);
  });

  test('may have no name, or that which pandas gives such a column', () => {
    for (const name of ['', 'Unnamed: 0']) {
      const { twins } = twinsOf(tableWith('p.csv', ['', 'p']), tableWith('y.csv', [name, 'y']));
      expect(twins).toMatchObject([{ name: '', isIdentifier: true }]);
    }
  });

  test('of two columns of one name are the first of both, and the second', () => {
    const { twins, witnesses } = twinsOf(tableWith('p.csv', ['a', 'a', 'p']), tableWith('y.csv', ['b', 'a', 'a', 'y']));
    expect(twins.map(({ first, second }) => [witnesses[first].index, witnesses[second].index])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  test('are not what cannot be read, nor what is said to be unrelated', () => {
    const [preds, labels] = [tableOf('p.csv', 'a b c p'), tableOf('y.csv', 'a b c y')];
    const read = twinsOf({ ...preds, readsBeside: (index) => index !== 1 }, labels);
    expect(read.twins.map(({ name }) => name)).toEqual(['a', 'c']);
    const apart = selectUnrelated('c,labels:b', { preds, labels });
    expect(twinsOf(preds, labels, apart).twins.map(({ name }) => name)).toEqual(['a']);
  });

  test('of three files share the first', () => {
    const tables = ['p', 'y', 'w'].map((name) => tableOf(`${name}.csv`, `id ${name}`));
    const { twins, witnesses } = findTwins(
      tables.map((table) => selectionOf(table, [1])),
      [],
    );
    expect(witnesses.map(({ table }) => table.file)).toEqual(['p.csv', 'y.csv', 'w.csv']);
    expect(twins.map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test('of one file are none', () => {
    const table = tableOf('p.csv', 'id p y');
    expect(findTwins([selectionOf(table, [1]), selectionOf(table, [2])], []).twins).toEqual([]);
  });
});

test('a column that is said to be unrelated has to be there', () => {
  const files = { preds: tableOf('p.csv', 'a p'), labels: tableOf('y.csv', 'a b y') };
  expect(selectUnrelated('b', files)).toMatchObject([{ indices: [1] }]);
  expect(selectUnrelated('a', files)).toHaveLength(2);
  expect(() => selectUnrelated('c', files)).toThrow('there is no column "c"');
});

describe('columns as --id names them', () => {
  const spelt = (preds: readonly string[], labels: readonly string[]): string | undefined => {
    const found = twinsOf(tableWith('p.csv', preds), tableWith('y.csv', labels));
    return spellKeys(found, found.twins);
  };

  test('are names, or positions where there is none', () => {
    expect(spelt(['id', 'p'], ['id', 'y'])).toBe('id');
    expect(spelt(['id', 'ds', 'p'], ['ds', 'id', 'y'])).toBe('id,ds');
    expect(spelt(['', 'p'], ['', 'y'])).toBe('1');
    expect(spelt(['ID', 'p'], ['id', 'y'])).toBe('preds:ID,labels:id');
    expect(spelt(['a,b', 'p'], ['a,b', 'y'])).toBe('1');
  });

  test('are never those of another column', () => {
    expect(spelt(['', '1', 'p'], ['', 'x', 'y'])).toBe('1');
    expect(spelt(['7', 'p'], ['7', 'y'])).toBe('name:7');
    expect(nameOf({ table: tableWith('p.csv', ['a', 'a', 'p']), index: 1 })).toBe('2');
  });
});
