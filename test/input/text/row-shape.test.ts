import { expect, test } from '@jest/globals';
import { cellsOf, evenFields, nameCells, shapeOf, widthOf } from '../../../src/input/text/row-shape.ts';

const POINT = { decimal: '.', missing: undefined, names: undefined } as const;
const place = () => ({ file: 'f', line: 2 });

test('fields that are empty in every row are none', () => {
  expect(
    shapeOf(
      [
        ['a', 'b', ''],
        ['1', '2', ''],
      ],
      POINT,
    ),
  ).toMatchObject({ fields: 2, hasRest: true, isPlain: false });
  expect(
    shapeOf(
      [
        ['a', 'b'],
        ['1', ''],
      ],
      POINT,
    ),
  ).toMatchObject({ fields: 2, hasRest: false, isPlain: true });
  expect(
    shapeOf(
      [
        ['1', ''],
        ['2', '3'],
      ],
      POINT,
    ),
  ).toMatchObject({ fields: 2, isPlain: true });
  expect(shapeOf([['a'], ['1', '2']], POINT)).toMatchObject({ fields: 1, hasRest: false });
});

test('and may follow the fields of a record, but nothing else may', () => {
  const shape = shapeOf(
    [
      ['a', 'b', ''],
      ['1', '2', ''],
    ],
    POINT,
  );
  expect(evenFields(['1', '2', '', ' '], shape, 2)).toEqual(['1', '2']);
  expect(evenFields(['1', '2', '3'], shape, 2)).toBeUndefined();
  expect(evenFields(['1'], shape, 2)).toBeUndefined();
});

test('a list is as many cells, with names of its own', () => {
  const shape = shapeOf(
    [
      ['y', 'p'],
      ['1', '[1, 2]'],
    ],
    POINT,
  );
  expect(widthOf(shape, 2)).toBe(3);
  expect(nameCells(['y', 'p'], shape)).toEqual(['y', 'p.0', 'p.1']);
  expect(cellsOf(['1', '[3, 4]'], shape, POINT, place)).toEqual(['1', '3', '4']);
  expect(cellsOf(['1', ''], shape, POINT, place)).toEqual(['1', '', '']);
  expect(() => cellsOf(['1', '[3]'], shape, POINT, place, () => true)).toThrow('f:2: this row has 1 value');
});

test('decimals follow a comma, and what a missing value is written as is none', () => {
  const comma = { decimal: ',', missing: '?', names: undefined } as const;
  const shape = shapeOf([['1,5', '?']], comma);
  expect(cellsOf(['1,5', '?'], shape, comma, place)).toEqual(['1.5', '']);
  expect(cellsOf(['1.5', 'v'], shape, comma, place)).toEqual(['1.5', 'v']);
  expect(() => cellsOf(['1.5', 'v'], shape, comma, place, () => true)).toThrow('decimal point');
});
