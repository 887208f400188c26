import { describe, expect, test } from '@jest/globals';
import { factsOf, modelColumns, sheetsOf } from '../../../src/render/comparison/layout.ts';
import { changeOf, comparisonOf, GROUPS, INTERVAL, modelOf } from '../../support/comparisons.ts';
import { viewOf } from '../../support/view.ts';

const view = await viewOf();
const grouped = await viewOf({ groups: [{ name: 'region', valueAt: (index) => ['north', 'south'][index] }] });

describe('a comparison as tables', () => {
  test('has the models side by side', () => {
    expect(modelColumns(comparisonOf({ flips: { toRight: 2, toWrong: 1 } }), view)).toEqual({
      heads: ['', 'a', 'b'],
      rows: [
        ['mean (MSE)', '4', '3'],
        ['difference', '', '-1'],
        ['relative', '', '-25 %'],
        ['95 % interval', '', '-0.5 to -0.25'],
        ['wins', '', '61'],
        ['ties', '', '9'],
        ['losses', '', '30'],
        ['wrong → right', '', '2'],
        ['right → wrong', '', '1'],
        ['verdict', 'reference', 'better'],
      ],
    });
  });

  test('has the rows that change most, with both predictions', () => {
    expect(sheetsOf(comparisonOf(), view)).toMatchObject([
      {
        title: 'rows that change most from a to b',
        heads: ['sample', 'label', 'prediction a', 'prediction b', 'loss a', 'loss b', 'change'],
        rows: [['7', '1', '3', '2', '4', '1', '-3']],
      },
    ]);
    expect(sheetsOf(comparisonOf({ rows: [] }), view)).toEqual([]);
  });

  test('has ids in the place of numbers', async () => {
    const [row] = changeOf().rows;
    const id = ['x', 'y'];
    const rows = [{ ...row, reference: { ...row.reference, id }, other: { ...row.other, id } }];
    const [sheet] = sheetsOf(comparisonOf({ rows }), await viewOf({ ids: ['id_1', 'id_2'] }));
    expect(sheet.heads.slice(0, 3)).toEqual(['id_1', 'id_2', 'label']);
    expect(sheet.rows[0].slice(0, 5)).toEqual(['x', 'y', '1', '3', '2']);
  });

  test('has the groups, what each adds, and that the mix is the same', () => {
    const [sheet] = sheetsOf(comparisonOf({}, { groups: GROUPS }), grouped);
    expect(sheet.heads).toEqual(['region', 'n', 'a', 'b', 'difference', 'contribution']);
    expect(sheet.rows).toEqual([
      ['south', '40', '5', '2.5', '-2.5', '-1'],
      ['north', '60', '3', '3', '0', '0'],
    ]);
    expect(sheet.notes).toEqual([expect.stringContaining('the mix of groups does not change')]);
  });

  test('has twenty groups, and says how many there are', () => {
    const groups = Array.from({ length: 30 }, () => GROUPS[0]);
    const [{ rows, notes }] = sheetsOf(comparisonOf({}, { groups }), grouped);
    expect(rows).toHaveLength(20);
    expect(notes[0]).toMatch(/^30 groups \(the 20 that change most shown/);
  });

  test('says by what method, and of several that they hold together', () => {
    expect(factsOf(comparisonOf(), view)).toEqual([
      ['n', '100', ''],
      ['intervals', 'of the differences of paired losses, by bootstrap-t of 100 rows', ''],
    ]);
    const each = { ...INTERVAL, confidence: 97.5 };
    const { models, reference } = comparisonOf({ interval: each });
    const three = comparisonOf({}, { models: [...models, modelOf('c', 5, changeOf({ interval: each }))], reference });
    expect(factsOf(three, view)[2][1]).toBe('97.5 % each, so that all 2 hold together at 95 % (Bonferroni)');
  });
});
