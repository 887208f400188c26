import { describe, expect, test } from '@jest/globals';
import { readAll, readInChunks, readOrMessage, utf16le } from '../../support/tables.ts';

const rowsOf = async (text: string, options = {}) => (await readAll('f.csv', text, options)).records;

describe('the header', () => {
  test.each([
    ['p\n1\n', ['p']],
    ['p,y\n1,2\n', ['p', 'y']],
    [' p , y \n1,2\n', ['p', 'y']],
    ['"p,q",y\n1,2\n', ['p,q', 'y']],
    ['1,2\n3,4\n', undefined],
    ['p,2\n3,4\n', ['p', '2']],
    ['p,NA\n3,4\n', ['p', 'NA']],
    ['p,\n3,4\n', ['p', '']],
    ['inf\n1\n', undefined],
    ['nan\n1\n', undefined],
    ['null\n1\n', undefined],
    ['1_000\n1\n', undefined],
    ['constructor\n1\n', ['constructor']],
  ])('of %j is %j by its content', async (text, header) => {
    expect((await readAll('f.csv', text)).header).toEqual(header);
  });

  test('is a first row of numbers with --header and data with --no-header', async () => {
    expect((await readAll('f.csv', '0,1\n2,3\n', { header: true })).header).toEqual(['0', '1']);
    const { header, records, lines } = await readAll('f.csv', 'a\nb\n', { header: false });
    expect({ header, records, lines }).toEqual({ header: undefined, records: [['a'], ['b']], lines: [1, 2] });
  });

  test('must not name two columns alike', async () => {
    expect(await readOrMessage('f.csv', 'a,b,a\n1,2,3\n')).toBe('f.csv:1: two columns are called "a"');
  });
});

describe('the dialect', () => {
  const table = [
    ['1', 'x'],
    ['2', 'y'],
  ];

  test.each([
    ['LF', '1,x\n2,y\n'],
    ['CRLF', '1,x\r\n2,y\r\n'],
    ['CR', '1,x\r2,y\r'],
    ['no last line end', '1,x\n2,y'],
    ['a byte order mark', '\ufeff1,x\n2,y\n'],
    ['a blank last line', '1,x\n2,y\n\n'],
    ['quotes', '"1","x"\n"2","y"\n'],
  ])('with %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual(table);
  });

  test('may be UTF-16 with a byte order mark, as PowerShell writes it', async () => {
    const { header, records } = await readAll('f.csv', utf16le('p\r\n1\r\n2\r\n'));
    expect({ header, records }).toEqual({ header: ['p'], records: [['1'], ['2']] });
  });

  test('quoted fields hold delimiters, doubled quotes and line ends', async () => {
    expect(await rowsOf('1,"a,b"\n2,"say ""x"""\n3,"two\nlines"\n')).toEqual([
      ['1', 'a,b'],
      ['2', 'say "x"'],
      ['3', 'two\nlines'],
    ]);
  });

  test('another delimiter may be given, and TSV has the tab', async () => {
    expect(await rowsOf('1;2\n', { delimiter: ';' })).toEqual([['1', '2']]);
    expect(await rowsOf('1::2\n', { delimiter: '::' })).toEqual([['1', '2']]);
    expect((await readAll('f.tsv', 'a\tb\n1,5\t2\n')).records).toEqual([['1,5', '2']]);
  });
});

describe('empty lines', () => {
  test('in a one-column file are missing values, except those at the end', async () => {
    expect(await readAll('f.csv', 'p\n1\n\n3\n')).toMatchObject({ records: [['1'], [''], ['3']], lines: [2, 3, 4] });
    expect(await readAll('f.csv', 'p\n1\n\n')).toMatchObject({ records: [['1']], lines: [2] });
    expect(await readAll('f.csv', 'p\n1\n\n\n')).toMatchObject({ records: [['1']], lines: [2] });
    expect(await readAll('f.csv', '\n1\n')).toMatchObject({ records: [[''], ['1']], lines: [1, 2] });
  });

  test('are not quoted empty fields, which stand for a missing value also at the end', async () => {
    expect(await rowsOf('p\n1\n""\n')).toEqual([['1'], ['']]);
  });

  test('in a wider file are errors, except at the end', async () => {
    expect(await readOrMessage('f.csv', 'a,b\n1,2\n\n3,4\n')).toBe(
      'f.csv:3: this row is empty, the first has 2 fields',
    );
    expect(await rowsOf('a,b\n1,2\n\n\n')).toEqual([['1', '2']]);
  });
});

describe('refusals', () => {
  test.each([
    ['', 'f.csv: no rows'],
    ['\n', 'f.csv: no rows'],
    ['a,b\n1,2\n3\n', 'f.csv:3: this row has 1 field, the first has 2 fields'],
    ['a,b\n1,2\n3,4,5\n', 'f.csv:3: this row has 3 fields, the first has 2 fields'],
    ['a,b\n1,2,\n1,2,3\n', 'f.csv:2: this row has 3 fields, the first has 2 fields'],
    ['a,"x\ny"\n1,"u\nv"\n3\n', 'f.csv:5: this row has 1 field, the first has 2 fields'],
    ['a\n1\n"2\n3\n', 'f.csv:3: a quote is opened and never closed'],
    ['a\n1\n"2"x\n', 'f.csv:3: a closing quote is followed by more text'],
    ['a\n1\n2"x\n', 'f.csv:3: a quote stands inside an unquoted field'],
    ['a,b\r1,2\r3\r', 'f.csv:3: this row has 1 field, the first has 2 fields'],
    ['a,b\r\n1,2\r\n3\r\n', 'f.csv:3: this row has 1 field, the first has 2 fields'],
  ])('of %j say where', async (text, message) => {
    expect(await readOrMessage('f.csv', text)).toBe(message);
  });
});

describe('chunks of every size give the same rows, lines and refusals', () => {
  test.each([
    'p,y\n1,2\n3,4\n',
    'p,y\r\n1,2\r\n3,4\r\n',
    'p,y\r1,2\r3,4\r',
    '\ufeffp,y\n1,2\n',
    'p\n1\n\n3\n\n',
    'name,p\n"é,""ü""\n한",1\n"x",2\n',
    'a,b\n1,"x\ny"\n3\n',
    'a,b\n1,2\n\n3,4\n',
    'a\n1\n"2\n3\n',
    'a\n1\n2"x\n',
  ])('%j', async (text) => {
    const whole = await readOrMessage('f.csv', text);
    for (const reading of await readInChunks('f.csv', text)) expect(reading).toEqual(whole);
  });

  test('also in UTF-16', async () => {
    const bytes = utf16le('p,y\r\n1,2\r\n한,4\r\n');
    const whole = await readAll('f.csv', bytes);
    expect(whole.records).toHaveLength(2);
    for (const reading of await readInChunks('f.csv', bytes)) expect(reading).toEqual(whole);
  });
});

test('line numbers stay right over thousands of rows, with quoted line ends among them', async () => {
  const text = `p,t\n${'1,x\n2,"y\nz"\n'.repeat(3000)}`;
  const { lines } = await readAll('f.csv', [text.slice(0, 7001), text.slice(7001)]);
  expect(lines).toEqual(Array.from({ length: 6000 }, (_, row) => 2 + 3 * Math.floor(row / 2) + (row % 2)));
});

test('empty lines above a header are left out, and above data they are missing values', async () => {
  expect(await readOrMessage('f.csv', '\n\ny\n1\n')).toMatchObject({ header: ['y'], records: [['1']], lines: [4] });
  expect(await readOrMessage('f.csv', '\n2024,2025\n3,1\n', { header: true })).toMatchObject({
    header: ['2024', '2025'],
    records: [['3', '1']],
  });
  expect(await readOrMessage('f.csv', '\n1\n2\n')).toMatchObject({ records: [[''], ['1'], ['2']], lines: [1, 2, 3] });
  expect(await readOrMessage('f.csv', '\n1,2\n')).toBe('f.csv:1: this row is empty, the first has 2 fields');
});
