import { expect, test } from '@jest/globals';
import { isSound, splitBlanks, splitLine } from '../../../src/input/text/text-form.ts';

const COMMA = { delimiter: ',', isBlanks: false };

test('a line is split where its delimiter stands outside of quotes', () => {
  expect(splitLine('a,"b,""c""",', COMMA)).toEqual(['a', 'b,"c"', '']);
  expect(splitLine('5" pipe,1', COMMA)).toEqual(['5" pipe', '1']);
  expect(splitLine('a||b', { delimiter: '||', isBlanks: false })).toEqual(['a', 'b']);
});

test('or at any run of blanks and tabs', () => {
  expect(splitBlanks('  1.0 \t 2 ')).toEqual(['1.0', '2']);
  expect(splitBlanks('"New York" 1 "a ""b"" c"')).toEqual(['New York', '1', 'a "b" c']);
  expect(splitBlanks(' ')).toEqual([]);
});

test('a quote within a field, or before its end, is not in order', () => {
  expect(['a,b', '"a,b","c""d"', '"a",', ','].map((line) => isSound(line, COMMA))).toEqual([true, true, true, true]);
  expect(['1"p",2', '"a"b,2', '"a,2', 'a,"b'].map((line) => isSound(line, COMMA))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
