import { expect, test } from '@jest/globals';
import { parseCondition } from '../../src/columns/condition.ts';
import { bindCondition } from '../../src/columns/row-condition.ts';
import { refusalOf } from '../support/refusal.ts';
import { openText } from '../support/tables.ts';

test('each column is read once, and unknown is neither true nor false', async () => {
  const table = await openText('t.csv', 'a,b\n1,x\n');
  const { columns, holds } = bindCondition(parseCondition('a > 1 and b == x or not a > 3'), {
    preds: table,
    labels: undefined,
  });
  expect(columns.map(({ index }) => index)).toEqual([0, 1]);
  const judge = (...cells: unknown[]) => holds((column) => columns[column].tests.read(cells[column]));
  expect(judge('2', 'x')).toBe(true);
  expect(judge('4', 'y')).toBe(false);
  expect(judge('4', '')).toBe(false);
  expect(judge('', 'x')).toBe(false);
  expect(judge('2', '')).toBe(true);
});

test('more comparisons of a column than a number holds are refused', async () => {
  const table = await openText('t.csv', 'a,b\n1,x\n');
  const text = Array.from({ length: 54 }, (_, index) => `a == ${index}`).join(' or ');
  expect(refusalOf(() => bindCondition(parseCondition(text), { preds: table, labels: undefined })).message).toBe(
    '--where: more than 53 comparisons of column "a"',
  );
});

test('a chain of thousands is one line, and no fault of lossctl', async () => {
  const table = await openText('t.csv', 'a,b\n1,x\n');
  const bind = (text: string) => bindCondition(parseCondition(text), { preds: table, labels: undefined });
  const same = Array.from({ length: 20_000 }, () => 'a == 1').join(' or ');
  expect(refusalOf(() => bind(same)).message).toBe('--where: more than 53 comparisons of column "a"');
  const missing = Array.from({ length: 20_000 }, () => 'a is missing').join(' or ');
  expect(bind(missing).holds(() => -1)).toBe(true);
  expect(bind(missing.replaceAll(' or ', ' and ')).holds(() => 0)).toBe(false);
});
