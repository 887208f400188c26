import { expect, test } from '@jest/globals';
import { arrangeWorkedRow } from '../../src/document/worked-row.ts';
import { sectionsOf, textsOf } from '../support/document.ts';
import { speechOf } from '../support/view.ts';

const row = { sample: 1, prediction: [0.25, 0.75], label: [1], losses: [] };
const fault = { code: 'yaml-fault', args: { text: 'no' }, place: { file: 'p.csv', line: 2 } } as const;

test('what each convention makes of a row, and below it which refuse it and why', () => {
  const outcomes = [
    { convention: 'math', fault },
    { convention: 'keras', loss: 0.5, slopes: [1, 2] },
  ] as const;
  const [facts, worked, refused] = sectionsOf(
    arrangeWorkedRow({ row, classes: ['a', 'b'], classWords: undefined, outcomes }, speechOf()),
  );
  expect(textsOf(facts).rows).toEqual([
    ['sample', '1'],
    ['prediction', '0.25, 0.75'],
    ['label', 'b'],
  ]);
  expect(textsOf(worked).rows).toEqual([['keras', '0.5', '1, 2']]);
  expect(textsOf(refused).rows).toEqual([['math', 'p.csv:2: no']]);
});

test('a row with a key bears it, and where every convention refuses it there is no table', () => {
  const document = arrangeWorkedRow(
    {
      row: { ...row, id: ['u7'], label: [] },
      classes: undefined,
      classWords: undefined,
      outcomes: [{ convention: 'math', fault }],
    },
    speechOf('ko'),
  );
  expect(sectionsOf(document).map((section) => textsOf(section).rows)).toEqual([
    [
      ['식별자', 'u7'],
      ['예측값', '0.25, 0.75'],
    ],
    [['math', 'p.csv:2: no']],
  ]);
});
