import { expect, test } from '@jest/globals';
import { parseReading, type SettledOptions } from '../../src/request/reading-file.ts';
import { refusalOf } from '../support/refusal.ts';

const column = (role: string, file: string, ...columns: (string | number)[]) => ({ role, file, columns });
const read = (reading: object): SettledOptions => {
  const settled = parseReading(JSON.stringify({ reading }), 'r.json');
  if (Array.isArray(settled)) throw new Error('readings of models');
  return settled as SettledOptions;
};

test('a reading says as flags what it has settled', () => {
  expect(
    read({
      files: { preds: { header: false }, labels: { header: true } },
      columns: [
        column('predictions', 'preds', 2),
        column('labels', 'labels', 'y'),
        column('weights', 'labels', 'w'),
        column('anchor', 'preds', 3, 4),
      ],
      keys: [['id'], ['key']],
      class_base: 1,
      missing: 'skip',
      rows: { limit: 5 },
      losses: [
        { loss: 'mse', convention: 'torch' },
        { loss: 'mse', convention: 'keras' },
      ],
    }),
  ).toMatchObject({
    predsHeader: false,
    labelsHeader: true,
    pred: 'preds:2',
    label: 'labels:y',
    weight: 'labels:w',
    id: 'preds:id,labels:key',
    classBase: 1,
    missing: 'skip',
    limit: 5,
    convention: ['torch', 'keras'],
    roles: { anchor: 'preds:3,4' },
  });
});

test('groups are one list, keys of one name another, and conventions that differ by loss are none', () => {
  const settled = read({
    columns: [column('groups', 'labels', 'site'), column('groups', 'preds', 'fold')],
    keys: [['id'], ['id']],
    losses: [
      { loss: 'mse', convention: 'torch' },
      { loss: 'mae', convention: 'keras' },
    ],
  });
  expect(settled).toMatchObject({ by: 'labels:site,preds:fold', id: 'id' });
  expect(settled.convention).toBeUndefined();
});

test('a comparison has the reading of each model', () => {
  const reading = [
    { columns: [column('predictions', 'preds', 'p')] },
    { columns: [column('predictions', 'preds', 2)] },
  ];
  const text = JSON.stringify({ models: [{ name: 'a' }, { name: 'b' }], reading });
  expect(parseReading(text, 'r.json')).toMatchObject([
    { model: 'a', options: { pred: 'preds:p' } },
    { model: 'b', options: { pred: 'preds:2' } },
  ]);
});

test.each([
  '{',
  '{"reading": [{"columns": []}]}',
  '{"models": [{"name": "a"}], "reading": [null]}',
  '[]',
  'null',
  '{"loss": "mse"}',
])('%s is no reading', (text) => {
  expect(refusalOf(() => parseReading(text, 'r.json')).problem).toMatchObject({
    code: 'not-a-reading',
    place: { file: 'r.json' },
  });
});
