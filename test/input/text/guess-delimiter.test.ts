import { expect, test } from '@jest/globals';
import { guessDelimiter } from '../../../src/input/text/guess-delimiter.ts';

test.each<[string, string[], string]>([
  ['semicolons', ['y;p', '1;2', '3;4'], ';'],
  ['tabs', ['y\tp', '1\t2'], '\t'],
  ['bars, as sqlite3 writes them', ['id|y|p', 'a|1|2', 'b|3|4'], '|'],
  ['columns below each other', ['   y    p', ' 1.5  2.5', '10.0  2.0'], 'whitespace'],
  ['the same with row names', ['    y    p', '0  1.5  2.5', '1  3.0  4.0'], 'whitespace'],
  ['row names in quotes, as R writes them', ['"Species"', '"5" "setosa"', '"13" "virginica"'], 'whitespace'],
])('%s are told from a comma that does not split', (_, lines, delimiter) => {
  expect(guessDelimiter(lines, ',')).toBe(delimiter);
});

test.each<[string, string[]]>([
  ['a comma splits the first line', ['a;b,c', '1;2,3']],
  ['it stands in a line below', ['y;p', '1;2,5', '3;4']],
  ['another does not split them alike', ['a;b', '1;2', '3']],
  ['labels are words with blanks', ['very good', 'not bad', 'so so']],
  ['labels are words with numbers', ['label', 'class 1', 'class 2', 'class 1']],
  ['times have blanks', ['when', '2024-01-01 10:00', '2024-01-02 11:00']],
  ['there is one column', ['p', '1', '2']],
  ['there is one line', ['a;b']],
])('the comma stays where %s', (_, lines) => {
  expect(guessDelimiter(lines, ',')).toBe(',');
});

test('in TSV a comma may separate', () => {
  expect(guessDelimiter(['y,p', '1,2'], '\t')).toBe(',');
});

test('a comma that is said to stand in numbers separates nothing', () => {
  const lines = ['y\tp', '1,5\t2', '2,5\t3'];
  expect([guessDelimiter(lines, ',', ','), guessDelimiter(lines, ',', '.')]).toEqual(['\t', ',']);
  expect(guessDelimiter(['y,p', '"1,5",2'], ',', ',')).toBe(',');
});
