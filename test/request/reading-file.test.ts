import { expect, test } from '@jest/globals';
import { parseReading } from '../../src/request/reading-file.ts';
import { refusalOf } from '../support/refusal.ts';

const column = (role: string, file: string, ...columns: (string | number)[]) => ({ role, file, columns });
const read = (reading: object) => parseReading(JSON.stringify({ reading }), 'r.json');

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

test.each(['{', '[]', 'null', '{"loss": "mse"}'])('%s is no reading', (text) => {
  expect(refusalOf(() => parseReading(text, 'r.json')).problem).toMatchObject({
    code: 'not-a-reading',
    place: { file: 'r.json' },
  });
});
