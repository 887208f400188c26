import { expect, test } from '@jest/globals';
import { parseCondition } from '../../../src/columns/condition.ts';
import { selectColumns } from '../../../src/columns/select.ts';
import { type UserError, wordNote, wordProblem } from '../../../src/problem/problem.ts';
import { createFaultList } from '../../../src/rows/cell-errors.ts';
import { createKeyFaults, keysTwice } from '../../../src/rows/key-faults.ts';
import { korean } from '../../../src/words/ko/wording.ts';
import { readingOf, tableOf } from '../../support/columns.ts';
import { refusalOf } from '../../support/refusal.ts';

const inKorean = ({ problem }: UserError) => Object.values(wordProblem(problem, korean));
const choose = (preds: string, labels: string | undefined, wanted = {}) =>
  selectColumns(
    { preds: tableOf('p.csv', preds), labels: labels === undefined ? undefined : tableOf('y.csv', labels) },
    readingOf(),
    wanted,
  );

test('columns that are not decided', () => {
  expect(inKorean(refusalOf(() => choose('a b', 'y')))).toEqual([
    'p.csv: 예측값이 든 열을 정할 수 없음; 남은 열 2개: "a", "b"',
    '이름이나 위치로 지정: --pred 이름 또는 --pred 위치, 예: --pred y_pred',
  ]);
  expect(inKorean(refusalOf(() => choose('score b', 'y', { pred: 'scroe' })))).toEqual([
    'p.csv: --pred: "scroe" 열이 없음; 있는 열: "score", "b"',
    '혹시 score?',
  ]);
});

test('columns that were chosen', () => {
  const notes = choose('p score', 'y').notes.map((note) => wordNote(note, korean));
  expect(notes).toEqual(['p.csv: "score", "p" 중 "score" 열을 사용함']);
});

test('conditions', () => {
  expect(inKorean(refusalOf(() => parseCondition('a = b')))).toEqual([
    '--where: 3번째 문자에 올 것: == != <= >= < > in is 중 하나, 실제로 있는 것: "="',
    '여기서는 ==',
  ]);
});

test('cells and keys', () => {
  const faults = createFaultList({ missing: 'error', canSkip: true, allowNan: false });
  const place = { file: 'p.csv', line: 3, column: 'p' };
  expect(inKorean(refusalOf(() => faults.refuse(0, '', () => place, {})))).toEqual([
    'p.csv:3: "p" 열: 결측값 ""',
    '--missing skip은 결측값이 있는 행을 제외함',
  ]);
  const twice = createKeyFaults();
  twice.add(() => ({ texts: ['a'], place: { file: 'p.csv', line: 4 }, earlier: { file: 'p.csv', line: 2 } }));
  expect(inKorean(keysTwice('p.csv', twice, false))).toEqual([
    'p.csv: 앞의 행과 키가 같은 행 1개: "a" (p.csv:4, 앞의 행: p.csv:2)',
    undefined,
  ]);
});
