import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { OpenOptions } from '../../../src/input/table.ts';
import { findForm } from '../../../src/input/text/find-form.ts';
import { runs } from '../../support/arbitrary.ts';
import { toChunks } from '../../support/fake-io.ts';
import { OPEN, readAll, readInChunks, readOrMessage } from '../../support/tables.ts';

/** What is read of a file: its names, and its rows. */
async function read(text: string, options: Partial<OpenOptions> = {}) {
  const { header, records } = await readAll('f.csv', text, options);
  return [header, ...records];
}

const NAMES = ['p', 'y'];
const ROWS = [
  ['1.5', '2'],
  ['2', '3'],
];

describe('the same table in the forms that people have', () => {
  test.each<[string, string, Partial<OpenOptions>]>([
    ['Excel says what separates', 'sep=;\np;y\n1.5;2\n2;3\n', {}],
    ['comments before the header', '# run 7\n# by "me\np,y\n1.5,2\n2,3\n', {}],
    ['comments of MATLAB', '% run\n\np,y\n1.5,2\n2,3\n', {}],
    ['a comment names the columns, as numpy writes it', '# p,y\n1.5,2\n2,3\n', {}],
    ['and with blanks between', '# p y\n1.5 2\n2 3\n', { delimiter: ' ' }],
    ['comments between rows', 'p,y\n1.5,2\n# resumed "here\n2,3\n# end\n', {}],
    ['another mark', '// run\np,y\n1.5,2\n//,\n2,3\n', { comment: '//' }],
    ['empty columns of a spreadsheet', 'p,y,,\n1.5,2,,\n2,3,,\n', {}],
    ['a comma at the end of every row', 'p,y\n1.5,2,\n2,3,\n', {}],
    ['empty rows of a spreadsheet', 'p,y\n1.5,2\n2,3\n,\n,\n', {}],
    ['empty columns and rows', 'p,y,,\n1.5,2,,\n2,3,,\n,,,\n,,,\n', {}],
    ['decimal commas', 'p;y\n1,5;2\n2;3\n', { delimiter: ';' }],
    ['decimal commas in quotes', 'p,y\n"1,5",2\n2,3\n', { decimal: ',' }],
    ['columns below each other', '  p    y\n 1.5   2\n 2     3\n', { delimiter: ' ' }],
    ['blanks and tabs', 'p\ty\n1.5 \t2\n2  3\n', { delimiter: 'whitespace' }],
    ['bars', 'p|y\n1.5|2\n2|3\n', {}],
    ['sqlite3 underlines the names', 'p    y\n---  -\n1.5  2\n2    3\n', {}],
    ['ARFF', "@RELATION r\n% c\n@attribute p numeric\n@ATTRIBUTE 'y' {2,3}\n@DATA\n% c\n1.5,2\n2,3\n", {}],
  ])('%s', async (_, text, options) => {
    expect(await read(text, options)).toEqual([NAMES, ...ROWS]);
    expect(await read(text.replaceAll('\n', '\r\n'), options)).toEqual([NAMES, ...ROWS]);
    for (const reading of await readInChunks('f.csv', text, options))
      expect(reading).toMatchObject({ header: NAMES, records: ROWS });
  });
});

test('a Markdown table has a nameless column before the first bar', async () => {
  const text = '| p | y |\n|---:|---:|\n| 1.5 | 2 |\n| 2 | 3 |\n';
  expect(await read(text)).toEqual([
    ['', 'p', 'y'],
    ['', ' 1.5 ', ' 2 '],
    ['', ' 2 ', ' 3 '],
  ]);
});

test('lists in cells are as many columns', async () => {
  const names = ['y', 'p.0', 'p.1'];
  for (const list of ['"[0.1, 0.9]"', '"{0.1,0.9}"', '[0.1 0.9]', '"(0.1, 0.9)"', '"array([0.1, 0.9], dtype=float32)"'])
    expect(await read(`y,p\n1,${list}\n0,"[0.8,0.2]"\n`)).toEqual([names, ['1', '0.1', '0.9'], ['0', '0.8', '0.2']]);
  expect(await readOrMessage('f.csv', 'y,p\n1,"[0.1, 0.9]"\n0,"[1]"\n')).toBe(
    'f.csv:3: "p" has 1 value, in the first record it has 2',
  );
  expect(await read('y,p\n1,(2)\n')).toEqual([
    ['y', 'p'],
    ['1', '(2)'],
  ]);
});

test('a line that begins as a comment does is a row where it can be one', async () => {
  expect(await read('tag,y\n#a,1\n#b,2\n')).toEqual([
    ['tag', 'y'],
    ['#a', '1'],
    ['#b', '2'],
  ]);
  expect(await read('#,y\n1,2\n')).toEqual([
    ['#', 'y'],
    ['1', '2'],
  ]);
  expect(await read('#a,1\nb,2\n', { header: false })).toEqual([undefined, ['#a', '1'], ['b', '2']]);
  expect(await readOrMessage('f.csv', 'p\n1\n#N/A\n')).toMatchObject({ records: [['1'], ['#N/A']] });
  expect(await readOrMessage('f.csv', 'tag,p,y\n#a,1,2\n#b\n')).toBe(
    'f.csv:3: this row has 1 field, the first has 3 fields',
  );
});

test('lines keep their numbers behind what is passed over', async () => {
  const { lines } = await readAll('f.csv', '# c\np,y\n1,2\n# c\n3,4\n');
  expect(lines).toEqual([3, 5]);
  expect(await readOrMessage('f.csv', 'sep=;\n# c\np;y\n1;2\n3\n', {})).toBe(
    'f.csv:5: this row has 1 field, the first has 2 fields',
  );
});

test('a decimal point among decimal commas is refused, and so are decimal commas among points', async () => {
  expect(await readOrMessage('f.csv', 'p;y\n1,5;2\n2.5;3\n', { delimiter: ';', decimal: ',' })).toBe(
    'f.csv:3: "2.5" has a decimal point, where decimals follow a comma',
  );
  expect(await read('p;y\n1,5;2\n2.5;3\n', { delimiter: ';' })).toEqual([NAMES, ['1,5', '2'], ['2.5', '3']]);
  expect(await read('p;y\n1,234,567;2\n1,5;3\n', { delimiter: ';' })).toEqual([
    NAMES,
    ['1,234,567', '2'],
    ['1,5', '3'],
  ]);
});

test('an empty field is one where a single blank separates', async () => {
  expect(await read('a b c\n1  3\n', { delimiter: ' ' })).toEqual([
    ['a', 'b', 'c'],
    ['1', '', '3'],
  ]);
});

test('names that are empty may be several, in the middle too', async () => {
  expect(await read('p,,,y\n1,2,3,4\n')).toEqual([
    ['p', '', '', 'y'],
    ['1', '2', '3', '4'],
  ]);
});

test('two rows of names are refused, with what makes one of them', async () => {
  const text = ',pred,pred,y\n,a,b,\n0,0.1,0.9,1\n';
  expect(await readOrMessage('f.csv', text)).toBe('f.csv:2: a second row of names stands below the first');
  expect(await read('a,b\nx,y\nz,w\n')).toHaveLength(3);
});

test('where rows are ragged, a delimiter that was tried is offered', async () => {
  const failing = readAll('f.csv', 'id;p\n1;0,5\n2;0,7\n');
  await expect(failing).rejects.toMatchObject({
    message: 'f.csv:2: this row has 2 fields, the first has 1 field',
    hint: '--delimiter ";" splits these lines into 2 fields each',
  });
  await expect(readAll('f.csv', 'a,b\n1,2\n3;4\n')).rejects.toMatchObject({
    hint: 'fields are separated by "," here and by ";" there: one delimiter is read',
  });
});

test('text of any kind has a form, and is read or refused in one way however it comes', async () => {
  const piece = fc.constantFrom(
    ...[
      'p',
      '1',
      '0.5',
      '0,5',
      ',',
      ';',
      ' ',
      '\t',
      '#',
      '%',
      '"',
      '\n',
      '\r\n',
      '[1, 2]',
      'sep=;',
      '@data',
      '@relation r',
    ],
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 24 }).map((pieces) => pieces.join(''));
  const options = fc.record({
    delimiter: fc.constantFrom(undefined, ';', ' ', 'whitespace'),
    decimal: fc.constantFrom(undefined, ','),
    comment: fc.constantFrom(undefined, '#'),
    header: fc.constantFrom(undefined, true, false),
  });
  await fc.assert(
    fc.asyncProperty(text, options, async (content, own) => {
      expect(findForm(content, true, ',', { ...OPEN, ...own }).before).toBeGreaterThanOrEqual(0);
      const whole = await readOrMessage('f.csv', content, own as Partial<OpenOptions>);
      if (typeof whole === 'string') expect(whole).toMatch(/^f\.csv(:\d+)?: /);
      for (const size of [1, 5])
        expect(await readOrMessage('f.csv', toChunks(content, size), own as Partial<OpenOptions>)).toEqual(whole);
    }),
    runs(200),
  );
});
