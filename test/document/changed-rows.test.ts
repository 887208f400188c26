import { expect, test } from '@jest/globals';
import { changedRowSections } from '../../src/document/changed-rows.ts';
import { changeOf, comparisonOf } from '../support/comparisons.ts';
import { textsOf } from '../support/document.ts';
import { viewOf } from '../support/view.ts';

const view = viewOf();

test('has the rows that change most, with both predictions', () => {
  const [section, ...others] = changedRowSections(comparisonOf(), view);
  expect([section.title, others]).toEqual(['rows that change most from a to b', []]);
  expect(textsOf(section)).toEqual({
    heads: ['sample', 'label', 'prediction a', 'prediction b', 'loss a', 'loss b', 'change'],
    rows: [['7', '1', '3', '2', '4', '1', '-3']],
  });
  expect(changedRowSections(comparisonOf({ rows: [] }), view)).toEqual([]);
});

test('has ids in the place of numbers', () => {
  const [row] = changeOf().rows;
  const id = ['x', 'y'];
  const rows = [{ ...row, reference: { ...row.reference, id }, other: { ...row.other, id } }];
  const [section] = changedRowSections(comparisonOf({ rows }), viewOf({ ids: ['id_1', 'id_2'] }));
  const sheet = textsOf(section);
  expect(sheet.heads.slice(0, 3)).toEqual(['id_1', 'id_2', 'label']);
  expect(sheet.rows[0].slice(0, 5)).toEqual(['x', 'y', '1', '3', '2']);
});
