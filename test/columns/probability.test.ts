import { expect, test } from '@jest/globals';
import { messageOf, runWords } from '../support/fake-io.ts';

const LABELS = 'y\n1\n0\n1\n';

/** The output of bce over these predictions, whose name is `p.csv` unless their text is JSON. */
const bce = (predictions: string, flags = '') => {
  const name = predictions.startsWith('{') ? 'p.ndjson' : 'p.csv';
  const files = { [name]: predictions, 'y.csv': LABELS };
  return runWords(`bce ${name} y.csv -q ${flags}`.trim(), { files });
};

test.each([
  ['prediction,probability_1\n1,0.9\n0,0.2\n1,0.7\n', 'probability_1'],
  ['prediction,P1\n1,0.9\n0,0.2\n1,0.7\n', 'P1'],
  ['y_pred,Probability:1\n1,0.9\n0,0.2\n1,0.7\n', 'Probability:1'],
  [
    '{"probability":{"values":[0.1,0.9]},"prediction":1}\n{"probability":{"values":[0.8,0.2]},"prediction":0}\n{"probability":{"values":[0.3,0.7]},"prediction":1}\n',
    'probability.values.1',
  ],
])('classes beside probabilities are no probabilities: %j', async (predictions, column) => {
  const outcome = await bce(predictions);
  expect(outcome.code).toBe(2);
  expect(messageOf(outcome)).toContain(`while column "${column}" stands beside it`);
  // -ln 0.9, -ln 0.8 and -ln 0.7, by three.
  const { stdout } = await bce(predictions, `--pred ${column}`);
  expect(Number(stdout)).toBeCloseTo(-(Math.log(0.9) + Math.log(0.8) + Math.log(0.7)) / 3, 14);
  const named = predictions.includes('y_pred') ? 'y_pred' : 'prediction';
  expect(await bce(predictions, `--pred ${named}`)).toMatchObject({ code: 0, stdout: '0\n' });
  expect(await bce(predictions, '--as-is')).toMatchObject({ code: 0, stdout: '0\n' });
});

test('in later rows, too, and not where one of these is between 0 and 1', async () => {
  const some = Array.from({ length: 5000 }, (_, row) => `${row % 2},0.5\n`).join('');
  const labels = `y\n${'1\n0\n'.repeat(2500)}1\n`;
  const files = { 'p.csv': `prediction,prob_1\n${some}0.5,0.5\n`, 'y.csv': labels };
  expect((await runWords('brier p.csv y.csv -q', { files })).code).toBe(0);
  const other = { ...files, 'p.csv': `prediction,prob_1\n${some}1,0.5\n` };
  expect((await runWords('brier p.csv y.csv -q', { files: other })).code).toBe(2);
});

test.each([
  'prediction,sample_weight\n1,0.5\n0,0.25\n1,0.75\n',
  'prediction,p_value\n1,0.5\n0,0.25\n1,0.75\n',
  'prediction,score_points\n1,15\n0,20\n1,30\n',
  'prediction\n1\n0\n1\n',
])('classes that stand alone are computed, with a warning: %j', async (predictions) => {
  const { code, stderr } = await bce(predictions);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'lossctl: warning: the predictions are read as probabilities, and all of them are 0 or 1, as classes are\n',
  });
});

test('a score beside the class that it belongs to is not the probability of one class', async () => {
  const predictions = 'label,score\nPOSITIVE,0.99\nNEGATIVE,0.9\nPOSITIVE,0.8\n';
  const outcome = await bce(predictions);
  expect(outcome.code).toBe(2);
  expect(messageOf(outcome)).toBe(
    'p.csv: column "label" names a class in each row ("POSITIVE"), so that column "score" is the probability of that class, not of one class in all rows',
  );
  const { code, stderr } = await bce(predictions, '--pred score');
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringContaining('warning: p.csv: column "label" names'),
  });
  expect((await bce(predictions, '--as-is')).stderr).toBe('');
});

test.each([
  'id,score\nimg_a,0.99\nimg_b,0.1\nimg_c,0.8\n',
  'model,prob\nxgb,0.99\nxgb,0.1\nxgb,0.8\n',
  'label,score\n1,0.99\n0,0.1\n1,0.8\n',
])('other words beside a score tell rows apart: %j', async (predictions) => {
  expect(await bce(predictions)).toMatchObject({ code: 0 });
});

test('labels that are words beside a score in one file are labels', async () => {
  const files = { 'f.csv': 'label,score\nyes,0.5\nno,0.5\n' };
  const { stdout } = await runWords('bce f.csv -q', { files });
  expect(Number(stdout)).toBeCloseTo(Math.LN2, 15);
});
