import { expect, test } from '@jest/globals';
import { createDelimited } from '../../../src/render/rows/delimited.ts';
import { PAIRS, REPORT, ROWS, renderAll, runOf, viewOf } from '../../support/view.ts';

const semicolons = createDelimited(';');

test('a record a sample under a line of heads', async () => {
  expect(renderAll(semicolons, viewOf())).toBe('sample;prediction;label;loss\n1;1;1;0\n2;2;1;1\n3;4;1;9\n');
});

test('the delimiter and quotes in heads are quoted', async () => {
  const prediction = { width: 2, values: Float64Array.of(1, 2), place: () => ({}) };
  const pairs = { count: 1, sample: () => 1, roles: { prediction, label: prediction } };
  const text = renderAll(semicolons, viewOf({ columns: ['a;b', 'c"d'], labelWidth: 2 }), { pairs });
  expect(text.split('\n')[0]).toBe('sample;"prediction_a;b";"prediction_c""d";"label_a;b";"label_c""d";loss');
  expect(text.split('\n')[1]).toBe('1;1;2;1;2;0');
});

test('several runs have a column each', async () => {
  const runs = [runOf('mse'), runOf('mae')];
  const losses = [Float64Array.of(0, 1, 9), Float64Array.of(0, 1, 3)];
  const text = renderAll(semicolons, viewOf({ runs }), { losses });
  expect(text).toBe('sample;prediction;label;loss_mse;loss_mae\n1;1;1;0;0\n2;2;1;1;1\n3;4;1;9;3\n');
});

test('ranked rows have their share', async () => {
  const report = { ...REPORT, worst: [{ ...ROWS[2], share: 0.9, place: {} }] };
  expect(renderAll(semicolons, viewOf({ shows: 'ranked' }), { report })).toBe(
    'sample;prediction;label;loss;share\n3;4;1;9;0.9\n',
  );
});

test('without samples there is a record a run', async () => {
  expect(renderAll(semicolons, viewOf({ shows: 'summary' }))).toBe(
    'loss;convention;n;skipped;mean;sum;headline\nmse;math;3;0;3.3333333333333335;10;3.3333333333333335\n',
  );
});

test('samples without labels have no column for one', async () => {
  const label = { width: 0, values: new Float64Array(), place: () => ({}) };
  const view = viewOf({ labelWidth: 0, shows: 'ranked' });
  expect(
    renderAll(semicolons, viewOf({ labelWidth: 0 }), {
      pairs: { ...PAIRS, roles: { ...PAIRS.roles, label } },
    }),
  ).toBe('sample;prediction;loss\n1;1;0\n2;2;1\n3;4;9\n');
  const report = { ...REPORT, worst: [{ ...ROWS[2], label: [], share: 0.9, place: {} }] };
  expect(renderAll(semicolons, view, { report })).toBe('sample;prediction;loss;share\n3;4;9;0.9\n');
});

test('labels that are not as many as the predictions are numbered', async () => {
  const prediction = { width: 4, values: Float64Array.of(1, 2, 3, 4), place: () => ({}) };
  const label = { width: 2, values: Float64Array.of(5, 6), place: () => ({}) };
  const pairs = { count: 1, sample: () => 1, roles: { prediction, label } };
  const text = renderAll(semicolons, viewOf({ columns: ['a', 'b', 'c', 'd'], labelWidth: 2 }), { pairs });
  expect(text.split('\n')[0]).toBe('sample;prediction_a;prediction_b;prediction_c;prediction_d;label_1;label_2;loss');
  expect(text.split('\n')[1]).toBe('1;1;2;3;4;5;6;0');
});
