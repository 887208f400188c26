import { expect, test } from '@jest/globals';
import { english } from '../../src/words/en/wording.ts';
import { korean } from '../../src/words/ko/wording.ts';
import { message } from '../../src/words/message.ts';

test.each([
  [{ file: 'labels.csv', line: 3, column: 'y' }, 'labels.csv:3: column "y"', 'labels.csv:3: "y" 열'],
  [{ file: 'labels.csv', line: 3, column: 2 }, 'labels.csv:3: column 2', 'labels.csv:3: 2열'],
  [{ file: 'labels.csv', line: 3 }, 'labels.csv:3', 'labels.csv:3'],
  [{ file: 'p.npy', row: 3, column: 2 }, 'p.npy: row 3, column 2', 'p.npy: 3행, 2열'],
  [{ file: 'p.json', record: 3, column: 'y' }, 'p.json: record 3: column "y"', 'p.json: 레코드 3: "y" 열'],
  [{ file: 'checks.yaml', line: 7, character: 5 }, 'checks.yaml:7:5', 'checks.yaml:7:5'],
  [{ array: 'prediction', row: 3, column: 2 }, 'prediction 3, column 2', '3번째 예측값, 2열'],
  [{ array: 'prediction', row: 3 }, 'prediction 3', '3번째 예측값'],
  [{ file: 'a\nb', line: 1 }, 'a\\u000ab:1', 'a\\u000ab:1'],
  [{}, '', ''],
])('the place %j', (place, en, ko) => {
  expect(english.place(place)).toBe(en);
  expect(korean.place(place)).toBe(ko);
});

test('a message and a sentence in both languages are said in one of them', () => {
  expect(english.say(message('yaml-fault', { text: 'as it is' }))).toBe('as it is');
  expect([english, korean].map(({ say }) => say({ en: 'mean', ko: '평균' }))).toEqual(['mean', '평균']);
});
