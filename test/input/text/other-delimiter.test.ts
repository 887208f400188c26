import { expect, test } from '@jest/globals';
import { otherDelimiter } from '../../../src/input/text/other-delimiter.ts';

test('another delimiter is one that splits every line into as many fields', () => {
  expect(otherDelimiter(['a;b', '1;2,5'], ',')?.flags).toEqual({ delimiter: ';' });
  expect(otherDelimiter(['a\tb', '1\t2'], ',')?.flags).toEqual({ delimiter: 'tab' });
  expect(otherDelimiter(['a  b', ' 1 2'], ',')?.flags).toEqual({ delimiter: 'whitespace' });
  expect(otherDelimiter(['a;b', '1;2;3'], ',')).toBeUndefined();
  expect(otherDelimiter([], ',')).toBeUndefined();
});

test('where there is none, that the last line has another is said', () => {
  expect(otherDelimiter(['a,b', '1,2', '3;4'], ',')).toMatchObject({ code: 'delimiter-varies' });
});
