import { expect, test } from '@jest/globals';
import { checkClassFlags, readClasses } from '../../../src/engine/inputs/class-reading.ts';
import { openTable } from '../../../src/input/open.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { createFakeIo } from '../../support/fake-io.ts';

async function rolesOf(text: string, labels: number) {
  const { io } = createFakeIo({ files: { 'p.csv': text } });
  const table = await openTable('p.csv', { flatRowIsRecord: false, header: text.startsWith('c') } as never, io);
  const indices = Array.from({ length: table.width }, (_, index) => index);
  return { prediction: { table, indices }, label: { table, indices: indices.slice(0, labels) } };
}

test('columns of a class loss are its classes, by name or from the base on', async () => {
  const { loss } = findLoss('ce');
  const named = readClasses(loss, await rolesOf('cat,dog\n0.1,0.9\n', 1), {});
  expect([named.columns, named.classes]).toEqual([
    ['cat', 'dog'],
    ['cat', 'dog'],
  ]);
  const counted = readClasses(loss, await rolesOf('0.1,0.9\n', 1), { classBase: 1 });
  expect([counted.columns, counted.classes]).toEqual([
    ['1', '2'],
    ['1', '2'],
  ]);
  expect(readClasses(loss, await rolesOf('0.1,0.9\n', 2), {}).classes).toBeUndefined();
});

test('two classes have two names and one column of labels', async () => {
  const { loss } = findLoss('bce');
  const roles = await rolesOf('0.1,0.9\n', 2);
  expect(readClasses(loss, roles, {}).labelsOf([])).toBeUndefined();
  expect(() => readClasses(loss, roles, { classes: ['a'] }).labelsOf([])).toThrow(
    '--classes names 1 classes, and bce has two',
  );
  expect(() => readClasses(loss, roles, { classBase: 1 }).labelsOf([])).toThrow(
    '--class-base is about one column of labels, and there are 2',
  );
});

test('flags about classes are refused where a loss has none', () => {
  expect(() => checkClassFlags(findLoss('mse').loss, { classes: ['a', 'b'] })).toThrow('--classes: mse has no classes');
  expect(() => checkClassFlags(findLoss('mse').loss, {})).not.toThrow();
  expect(() => checkClassFlags(findLoss('ce').loss, { classBase: 1 })).not.toThrow();
});
