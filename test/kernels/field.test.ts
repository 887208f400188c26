import { describe, expect, test } from '@jest/globals';
import { createFieldReader } from '../../src/kernels/field.ts';
import { delimitedForm, type RowForm, templateForm } from '../../src/kernels/form.ts';

const COMMAS = delimitedForm(',', [undefined, undefined]);
const LONG = delimitedForm('::', [undefined, undefined]);
const JSON_ROWS = templateForm('[', [
  { place: undefined, after: ', ' },
  { place: undefined, after: ']' },
]);

/** The field that begins at `start`, and where the text goes on; undefined where there is none of the form. */
function readField(form: RowForm, text: string, start: number, index: number): [string, number] | undefined {
  const reader = createFieldReader(form);
  const bytes = new TextEncoder().encode(`${text}\n`);
  const end = reader.end(bytes, start);
  const next = end < 0 ? undefined : reader.next(bytes, end, index);
  return next === undefined ? undefined : [reader.text(bytes, start, end, index), next];
}

describe('delimited text', () => {
  test.each<[string, RowForm, string, number, number, [string, number] | undefined]>([
    ['a field goes to the delimiter', COMMAS, ' é,2', 0, 0, [' é', 4]],
    ['and may be empty', COMMAS, ',2', 0, 0, ['', 1]],
    ['the last goes to the end of the line', COMMAS, '1,2', 2, 1, ['2', 4]],
    ['without its return', COMMAS, '1,2\r', 2, 1, ['2', 5]],
    ['a delimiter may be long', LONG, 'a:b::2', 0, 0, ['a:b', 5]],
    ['a line may not end before', COMMAS, '1', 0, 0, undefined],
    ['nor go on after', COMMAS, '1,2,3', 2, 1, undefined],
  ])('%s', (_, form, text, start, index, expected) => {
    expect(readField(form, text, start, index)).toEqual(expected);
  });
});

describe('JSON', () => {
  test.each<[string, string, number, number, [string, number] | undefined]>([
    ['a word', '[null, -1.5E+7]', 1, 0, ['null', 7]],
    ['a number', '[null, -1.5E+7]', 7, 1, ['-1.5E+7', 16]],
    ['a string, with its quotes', '["é, b", 2]', 1, 0, ['"é, b"', 10]],
    ['before a return', '[1, 2]\r', 4, 1, ['2', 8]],
    ['no string with an escape', '["a\\"b", 2]', 1, 0, undefined],
    ['no string that does not end', '["a', 1, 0, undefined],
    ['nothing', '[, 2]', 1, 0, undefined],
    ['nothing after which other text stands', '[1,2]', 1, 0, undefined],
    ['nothing after which the line goes on', '[1, 2] ', 4, 1, undefined],
  ])('%s', (_, text, start, index, expected) => {
    expect(readField(JSON_ROWS, text, start, index)).toEqual(expected);
  });
});
