import { describe, expect, test } from '@jest/globals';
import { isWideText } from '../../src/input/wide-number.ts';
import { delimitedForm, type RowForm, templateForm } from '../../src/kernels/form.ts';
import { createScanner, type Scanner } from '../../src/kernels/scanner.ts';
import { parseDecimal } from '../../src/math/decimal.ts';
import { expectEqual } from '../support/equal.ts';
import { anyDouble, midpoint, mutate, NUMBER_TEXTS, unitDouble, type Words } from '../support/number-text.ts';
import { createWords, SEED } from '../support/random.ts';

const COLUMN = { matrix: 0, column: 0 };
const ONE = delimitedForm(',', [COLUMN]);
const PAIR = delimitedForm(',', [COLUMN, { matrix: 0, column: 1 }]);

function give(scanner: Scanner, text: string | Uint8Array): void {
  const bytes = Buffer.from(text);
  scanner.room(bytes.length).set(bytes);
  scanner.wrote(bytes.length);
}

/** What a scanner makes of chunks of text, in order: rows of numbers, and what it hands back. */
function read(form: RowForm, chunks: readonly (string | Uint8Array)[], rows = 3): unknown[] {
  const scanner = createScanner(form, rows);
  const found: unknown[] = [];
  let taken = 0;
  const take = (): void => {
    for (; taken < scanner.count(); taken++) {
      found.push(
        form.widths.map((width, index) => [...scanner.matrix(index).slice(taken * width, (taken + 1) * width)]),
      );
    }
  };
  const until = (last: 'text' | 'end'): void => {
    for (;;) {
      const stop = scanner.scan();
      take();
      if (stop === last) return;
      if (stop === 'rows') {
        scanner.clear();
        taken = 0;
      } else if (stop === 'field') {
        const field = scanner.field();
        if (field === undefined || form.delimiter === undefined) {
          found.push(scanner.line());
          scanner.skipLine();
        } else {
          found.push(`${field.index}: ${field.text}`);
          scanner.answer(Number.NaN);
        }
      } else throw new Error(`a scan ends with ${stop}`);
    }
  };
  for (const chunk of chunks) {
    give(scanner, chunk);
    until('text');
  }
  scanner.end();
  until('end');
  return found;
}

/** Reads a column of texts. What the scanner hands back is undefined. */
function readColumn(texts: readonly string[]): (number | undefined)[] {
  const scanner = createScanner(ONE, texts.length);
  give(scanner, texts.join('\n'));
  scanner.end();
  const handed = new Set<number>();
  while (scanner.scan() === 'field') {
    handed.add(scanner.count());
    scanner.answerRow([0]);
  }
  expect(scanner.count()).toBe(texts.length);
  const values = scanner.matrix(0);
  return texts.map((_, row) => (handed.has(row) ? undefined : values[row]));
}

/** Whether it is a whole number that no double holds, also where it has an exponent of 0. */
const isWide = (text: string): boolean => isWideText(text.replace(/e[-+]?0+$/i, ''), Number(text));

function significantDigits(text: string): number {
  return text
    .replace(/e.*/i, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '').length;
}

describe('a number is read as Number() reads it', () => {
  test.each(Object.entries(NUMBER_TEXTS))('%s', (_, generate) => {
    const next = createWords(SEED);
    const texts = Array.from({ length: 10_000 }, () => generate(next));
    const wrong = readColumn(texts).flatMap((value, row) => {
      const text = texts[row];
      const isLong = significantDigits(text) > 19;
      const isRight = value === undefined ? isLong || isWide(text) : Object.is(value, Number(text));
      return isRight ? [] : [`${text} -> ${value}`];
    });
    expect(wrong).toEqual([]);
  });

  test('up to 19 digits are always decided, and longer ones nearly always', () => {
    const next = createWords(SEED);
    const texts = Array.from({ length: 10_000 }, () => `0.${String(next())}${next()}${next()}${next()}`);
    const values = readColumn(texts);
    expect(values.filter((value) => value === undefined).length).toBeLessThan(100);
    values.forEach((value, row) => {
      if (value !== undefined) expectEqual(value, Number(texts[row]));
    });
  });

  test('the exact middle of two doubles, which takes all its digits, is handed back or right', () => {
    const next = createWords(SEED);
    const texts = Array.from({ length: 300 }, () => midpoint(Math.abs(anyDouble(next))));
    readColumn(texts).forEach((value, row) => {
      if (value !== undefined) expectEqual(value, Number(texts[row]));
    });
  });

  test.each([
    ['0', 0],
    ['-0', -0],
    ['-0.0', -0],
    ['0e999', 0],
    ['-0e-999', -0],
    ['007', 7],
    ['+1.5', 1.5],
    ['.5', 0.5],
    ['-.5e1', -5],
    ['5.', 5],
    ['1e308', 1e308],
    ['1.7976931348623158e308', Number.MAX_VALUE],
    ['1.7976931348623159e308', Infinity],
    ['-1e309', -Infinity],
    ['1e99999999999999999999', Infinity],
    ['1e-99999999999999999999', 0],
    ['5e-324', 5e-324],
    ['2.4703282292062327e-324', 0],
    ['2.4703282292062328e-324', 5e-324],
    ['2.2250738585072011e-308', 2.225073858507201e-308],
    ['9007199254740993.0', 9007199254740992],
    ['9007199254740994', 9007199254740994],
    ['9007199254740993', undefined],
    ['18446744073709551615', undefined],
    [`1${'0'.repeat(300)}`, undefined],
    ['1e20', 1e20],
    [`0.${'0'.repeat(300)}1`, 1e-301],
    [`1.${'0'.repeat(900)}`, 1],
  ])('%s', (text, value) => {
    expect(readColumn([text, text])).toEqual([value, value]);
    expect(readColumn([`  ${text} `, text])).toEqual([value, value]);
  });

  test('a mutated text is handed back or read as the slow reader reads it', () => {
    const next = createWords(SEED);
    const kinds = Object.values(NUMBER_TEXTS);
    const texts = Array.from({ length: 100_000 }, () => mutate(kinds[next() % kinds.length](next), next));
    const wrong = readColumn(texts).flatMap((value, row) =>
      value === undefined || Object.is(value, parseDecimal(texts[row])) ? [] : [`${texts[row]} -> ${value}`],
    );
    expect(wrong).toEqual([]);
  });
});

test.each([
  '',
  'nan',
  'NaN',
  'inf',
  '-Infinity',
  '0x10',
  '1e',
  '1e+',
  '.',
  '-',
  '+-1',
  '1 2',
  '1_0',
  '"1"',
  '1\t',
  '١',
])('%j is handed back', (text) => {
  expect(readColumn([text, '1'])).toEqual([undefined, 1]);
});

describe('the numbers of JSON', () => {
  const form = templateForm('[', [{ place: COLUMN, after: ']' }]);

  test.each([
    '0',
    '-0',
    '10',
    '0.5',
    '-1.25',
    '1e5',
    '1E-5',
    '1.5e+300',
    '1234567890123456768',
    '0.00000000000000000001',
  ])('%s is read', (text) => {
    expect(read(form, [`[${text}]\n`])).toEqual([[[JSON.parse(text)]]]);
  });

  test.each([
    '+1',
    '01',
    '-01',
    '00',
    '.5',
    '5.',
    '-.5',
    '1.e5',
    '00.5',
    '-',
    '1e',
    'NaN',
    ' 1',
    '1 ',
    '"1"',
    '012345678901234567890',
  ])('%j is handed back', (text) => {
    expect(read(form, [`[${text}]\n`])).toEqual([`[${text}]`]);
  });

  test('what is read, JSON.parse() reads alike', () => {
    const next = createWords(SEED);
    const kinds = Object.values(NUMBER_TEXTS);
    for (let times = 0; times < 100; times++) {
      const texts = Array.from({ length: 100 }, () => mutate(kinds[next() % kinds.length](next), next));
      const lines = texts.map((text) => `[${text}]`);
      read(form, [`${lines.join('\n')}\n`]).forEach((found, row) => {
        expectEqual(found, typeof found === 'string' ? lines[row] : [JSON.parse(lines[row])]);
      });
    }
  });
});

describe('rows of delimited text', () => {
  test('fields go to the matrices that the form names', () => {
    const form = delimitedForm(';', [
      { matrix: 1, column: 0 },
      undefined,
      { matrix: 0, column: 1 },
      { matrix: 0, column: 0 },
    ]);
    expect(read(form, ['1;a,b;2;3\n4;;5;6'])).toEqual([
      [[3, 2], [1]],
      [[6, 5], [4]],
    ]);
  });

  test.each([',', ';', '\t', '|', ' ', '::'])('%j delimits', (delimiter) => {
    const form = delimitedForm(
      delimiter,
      PAIR.fields.map(({ place }) => place),
    );
    expect(read(form, [`1${delimiter}-2.5\r\n3e2${delimiter}4\n`])).toEqual([[[1, -2.5]], [[300, 4]]]);
    expect(read(form, [`1${delimiter}${delimiter}2\n`])).toEqual([`1${delimiter}${delimiter}2`]);
  });

  test.each(['', '-', '.', '5', '"', '\n', 'e'])('%j is refused as a delimiter', (delimiter) => {
    expect(() => delimitedForm(delimiter, [COLUMN])).toThrow(RangeError);
  });

  test('a field too few, one too many and a blank line are handed back', () => {
    expect(read(PAIR, ['1\n1,2,3\n\n1,\n1,2\n'])).toEqual(['1', '1,2,3', '', '1: ', [[1, Number.NaN]], [[1, 2]]]);
  });

  test('a lone CR ends no line', () => {
    expect(read(ONE, ['1\r2\n3\r\r\n4\n'])).toEqual(['0: 1\r2', [[Number.NaN]], '0: 3\r', [[Number.NaN]], [[4]]]);
  });

  test('a skipped field may be anything without quotes', () => {
    const form = delimitedForm(',', [undefined, COLUMN, undefined]);
    const long = 'x'.repeat(100);
    expect(read(form, [`${long},1,${long}\r\nnan,2,\n"a",3,b\na,4,b"\na,5\n`])).toEqual([
      [[1]],
      [[2]],
      '0: "a"',
      [[3]],
      '2: b"',
      [[4]],
      'a,5',
    ]);
  });

  test('what is handed back can be answered, and the row goes on after it', () => {
    const scanner = createScanner(PAIR, 4);
    give(scanner, '1,nan\nnan,2\n3,4\n');
    expect(scanner.scan()).toBe('field');
    expect(scanner.field()).toEqual({ index: 1, text: 'nan' });
    scanner.answer(7);
    expect(scanner.scan()).toBe('field');
    expect(scanner.field()).toEqual({ index: 0, text: 'nan' });
    expect(scanner.line()).toBe('nan,2');
    expect(() => scanner.scan()).toThrow(RangeError);
    scanner.answer(8);
    expect(scanner.scan()).toBe('text');
    expect(scanner.count()).toBe(3);
    expect([...scanner.matrix(0)].slice(0, 6)).toEqual([1, 7, 8, 2, 3, 4]);
    expect(() => scanner.answer(1)).toThrow(RangeError);
  });

  test('a row of another length cannot be answered field by field', () => {
    const scanner = createScanner(PAIR, 4);
    give(scanner, '1\n');
    expect(scanner.scan()).toBe('field');
    expect(() => scanner.answer(1)).toThrow(RangeError);
    scanner.answerRow([1, 2]);
    expect([...scanner.matrix(0)].slice(0, 2)).toEqual([1, 2]);
  });

  test('the rest begins with the row under way', () => {
    const scanner = createScanner(PAIR, 4);
    give(scanner, '1,2\n3,"4"\n5,');
    expect(scanner.scan()).toBe('field');
    expect(Buffer.from(scanner.rest()).toString()).toBe('3,"4"\n5,');
    expect(scanner.count()).toBe(1);
  });

  test('rows that were taken make room, also in the middle of one', () => {
    const scanner = createScanner(PAIR, 2);
    give(scanner, '1,2\n3,x\n5,6\n7,8\n9,10\n11,12\n');
    expect(scanner.scan()).toBe('field');
    scanner.clear();
    scanner.answer(4);
    expect(scanner.scan()).toBe('rows');
    expect([...scanner.matrix(0)]).toEqual([3, 4, 5, 6]);
    expect(scanner.scan()).toBe('rows');
    scanner.clear();
    expect(scanner.scan()).toBe('rows');
    expect([...scanner.matrix(0)]).toEqual([7, 8, 9, 10]);
    scanner.clear();
    expect(scanner.scan()).toBe('text');
    expect(scanner.count()).toBe(1);
    expect([...scanner.matrix(0)].slice(0, 2)).toEqual([11, 12]);
  });

  test('the memory grows with a long line', () => {
    const form = delimitedForm(',', [undefined, COLUMN]);
    const chunks = [...Array.from({ length: 50 }, () => 'x'.repeat(10_000)), ',7\n8,9\n'];
    expect(read(form, chunks)).toEqual([[[7]], [[9]]]);
  });
});

describe('mutated rows', () => {
  const next = createWords(SEED);
  const kinds = Object.values(NUMBER_TEXTS);
  const number = (): string => kinds[next() % kinds.length](next);

  /** Reads a text; of each row that is read without a question, its line and its numbers. */
  function readLines(form: RowForm, text: string): { readonly line: string; readonly values: readonly number[] }[] {
    const lines = text.split('\n');
    const scanner = createScanner(form, lines.length);
    give(scanner, text);
    scanner.end();
    const [width] = form.widths;
    const asked = new Set<number>();
    for (;;) {
      const stop = scanner.scan();
      if (stop === 'end') break;
      expectEqual(stop, 'field');
      const row = scanner.count();
      asked.add(row);
      expectEqual(scanner.line(), lines[row]);
      scanner.answerRow([]);
    }
    expect(scanner.count()).toBe(lines.at(-1) === '' ? lines.length - 1 : lines.length);
    const values = scanner.matrix(0);
    return lines
      .slice(0, scanner.count())
      .map((line, row) => ({ line, values: [...values.subarray(row * width, (row + 1) * width)] }))
      .filter((_, row) => !asked.has(row));
  }

  test('of delimited text are read only if they are rows of numbers', () => {
    const form = delimitedForm(',', [COLUMN, undefined, { matrix: 0, column: 1 }]);
    const texts = Array.from({ length: 20_000 }, () => {
      const line = `${number()},${next() % 3 === 0 ? 'name' : number()},${number()}${next() % 4 === 0 ? '\r' : ''}`;
      return next() % 4 === 0 ? line : mutate(line, next);
    });
    const rows = readLines(form, texts.join('\n'));
    expect(rows.length).toBeGreaterThan(5000);
    const wrong = rows.filter(({ line, values }) => {
      const fields = line.replace(/\r$/, '').split(',');
      const isRow = fields.length === 3 && !/["\r]/.test(fields.join());
      return !isRow || ![fields[0], fields[2]].every((field, index) => Object.is(parseDecimal(field), values[index]));
    });
    expect(wrong).toEqual([]);
  });

  test('of JSON are read only if JSON.parse() reads the same', () => {
    const form = templateForm('{"a":', [
      { place: COLUMN, after: ', "b":' },
      { place: undefined, after: ', "c":' },
      { place: { matrix: 0, column: 1 }, after: '}' },
    ]);
    const other = ['"name"', 'true', 'null', '[1, 2]', '"a \\" b"', '"a name that is long, {long}, and longer"'];
    const texts = Array.from({ length: 20_000 }, () => {
      const middle = next() % 2 === 0 ? number() : other[next() % other.length];
      const line = `{"a":${number()}, "b":${middle}, "c":${number()}}${next() % 4 === 0 ? '\r' : ''}`;
      return next() % 4 === 0 ? line : mutate(line, next);
    });
    const rows = readLines(form, texts.join('\n'));
    expect(rows.length).toBeGreaterThan(3000);
    for (const { line, values } of rows) {
      const { a, c } = JSON.parse(line);
      expectEqual(values, [a, c]);
    }
  });
});

describe('rows of a template', () => {
  const form = templateForm('{"prediction": ', [
    { place: COLUMN, after: ', "id": ' },
    { place: undefined, after: ', "a label with a long name": ' },
    { place: { matrix: 1, column: 0 }, after: '}' },
  ]);
  const line = (prediction: string, id: string, label: string): string =>
    `{"prediction": ${prediction}, "id": ${id}, "a label with a long name": ${label}}`;

  test.each([
    '"a b"',
    '"a string of more than sixteen characters, and more"',
    '-1.5e3',
    'true',
    'false',
    'null',
    '""',
    '"é"',
    '"a\\"b, \\\\"',
    '"\\b\\f\\n\\r\\t\\/\\u00e9\\uABCDa long one after them"',
  ])('a skipped %s', (id) => {
    expect(read(form, [`${line('0.5', id, '1')}\n${line('0.25', id, '0')}\r\n`])).toEqual([
      [[0.5], [1]],
      [[0.25], [0]],
    ]);
  });

  test.each(['"\\x"', '"\\u00g9"', '"\\u12"', '"\\"', '"\t"', '[1]', '{}', 'falsy', 'nul', 'NaN', '01', '1.', 'x', ''])(
    'no skipped %s',
    (id) => {
      expect(read(form, [`${line('0.5', id, '1')}\n`])).toEqual([line('0.5', id, '1')]);
    },
  );

  test('a line of another form is handed back as it is', () => {
    const lines = [
      '{"prediction":0.5, "id": 1, "a label with a long name": 1}',
      '{"prediction": 0.5, "id": 1, "a label with a lonG name": 1}',
      `${line('1', '2', '3')} `,
      '',
      line('"1"', '2', '3'),
    ];
    for (const other of lines) {
      expect(read(form, [`${line('1', '2', '3')}\n${other}\n${line('4', '5', '6')}`])).toEqual([
        [[1], [3]],
        other,
        [[4], [6]],
      ]);
    }
  });

  describe('a field', () => {
    const pair = templateForm('{"a": ', [
      { place: COLUMN, after: ', "b": ' },
      { place: { matrix: 0, column: 1 }, after: '}' },
    ]);
    const stopAt = (text: string): Scanner => {
      const scanner = createScanner(pair, 4);
      give(scanner, text);
      expect(scanner.scan()).toBe('field');
      return scanner;
    };

    test('can be answered where the row is of the template, and the row goes on after it', () => {
      const scanner = stopAt('{"a": "x, \u00e9", "b": null}\r\n{"a": 3, "b": NaN}\n{"a": 5, "b": 6}\n');
      const found: unknown[] = [scanner.field()];
      scanner.answer(1);
      for (const value of [2, 4]) {
        expect(scanner.scan()).toBe('field');
        found.push(scanner.field());
        scanner.answer(value);
      }
      expect(found).toEqual([
        { index: 0, text: '"x, \u00e9"' },
        { index: 1, text: 'null' },
        { index: 1, text: 'NaN' },
      ]);
      expect(scanner.scan()).toBe('text');
      expect([...scanner.matrix(0)].slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6]);
    });

    test.each([
      '{"a":"x", "b": 1}',
      '{"a": "x","b": 1}',
      '{"a": "x\\n", "b": 1}',
      '{"a": "x\t", "b": 1}',
      '{"a": "x, "b": 1}',
      '{"a": "x',
      '{"a": , "b": 1}',
      '{"a": [1], "b": 1}',
      '{"a": 1, "b": null} ',
      '{"a": 1, "b": null}}',
      '{"a": 1, "b": null}\r\r',
      '"x", "b": 1}',
      '',
    ])('of %j is none', (line) => {
      const scanner = stopAt(`${line}\n`);
      expect(scanner.field()).toBeUndefined();
      expect(() => scanner.answer(1)).toThrow(RangeError);
      expect(scanner.line()).toBe(line);
    });
  });

  test('texts of any length are compared whole', () => {
    for (let length = 1; length < 70; length++) {
      const after = 'abcdefghij'.repeat(7).slice(0, length);
      const long = templateForm('', [{ place: COLUMN, after }], 'delimited');
      expect(read(long, [`1${after}\n`])).toEqual([[[1]]]);
      for (const at of [0, length - 1]) {
        const other = `1${after.slice(0, at)}X${after.slice(at + 1)}`;
        expect(read(long, [`${other}\n`])).toEqual([other]);
      }
    }
  });

  test('a row has fields, and they do not hold the end of a line', () => {
    expect(() => createScanner(templateForm('a', []), 1)).toThrow(RangeError);
    expect(() => createScanner(templateForm('\n', [{ place: COLUMN, after: '' }]), 1)).toThrow(RangeError);
  });
});

describe('wherever a text is cut, the same is read', () => {
  const inputs: readonly (readonly [string, RowForm, string])[] = [
    ['numbers', PAIR, '1.25,-3e-5\n0.12345678901234567,12345678901234567890\n7,8\n9,10\n11,12'],
    ['odd rows', PAIR, '1,nan\r\n, 2 \r\n\r\n1\n"a",1\n1,2,3\n 4 ,5\r\n6,7\r'],
    ['one column', ONE, '1\n\n\ninf\n1e400\n2'],
    [
      'a template',
      templateForm('{"a":', [
        { place: COLUMN, after: ',"b":' },
        { place: undefined, after: '}' },
      ]),
      '{"a":0.5,"b":"é"}\n{"a":1,"b":[1]}\n{"b":1,"a":2}\n{"a":-1e-7,"b":null}',
    ],
  ];

  test.each(inputs)('%s', (_, form, text) => {
    const bytes = Buffer.from(text);
    const whole = read(form, [bytes]);
    expect(whole.length).toBeGreaterThan(3);
    for (let first = 0; first <= bytes.length; first++) {
      expect(read(form, [bytes.subarray(0, first), bytes.subarray(first)])).toEqual(whole);
    }
    expect(
      read(
        form,
        [...bytes].map((byte) => Uint8Array.of(byte)),
      ),
    ).toEqual(whole);
    for (const rows of [1, 2, 100]) expect(read(form, [bytes], rows)).toEqual(whole);
  });

  test('a large one, cut at random', () => {
    const next: Words = createWords(SEED);
    const values = Array.from({ length: 20_000 }, () => unitDouble(next));
    const bytes = Buffer.from(values.map((value, index) => `${value}${index % 2 === 0 ? ',' : '\n'}`).join(''));
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; ) {
      const size = 1 + (next() % 5000);
      chunks.push(bytes.subarray(at, at + size));
      at += size;
    }
    expect(read(PAIR, chunks, 256).flat(2)).toEqual(values);
  });
});

test('a field that is asked for is handed back, whatever stands there', () => {
  const form = delimitedForm(',', [
    { matrix: 0, column: 0 },
    { matrix: 1, column: 0, isAsked: true },
  ]);
  const scanner = createScanner(form, 4);
  const text = new TextEncoder().encode('1,2\n3,x y\r\n');
  scanner.room(text.length).set(text);
  scanner.wrote(text.length);
  scanner.end();
  const handed: (string | undefined)[] = [];
  for (let stop = scanner.scan(); stop === 'field'; stop = scanner.scan()) {
    handed.push(scanner.field()?.text);
    scanner.answer(handed.length);
  }
  expect(handed).toEqual(['2', 'x y']);
  expect([...scanner.matrix(0).subarray(0, 2), ...scanner.matrix(1).subarray(0, 2)]).toEqual([1, 3, 1, 2]);
});
