import { describe, expect, test } from '@jest/globals';
import { delimitedForm, templateForm } from '../../src/kernels/form.ts';
import { createScanner } from '../../src/kernels/scanner.ts';
import { encodeText } from '../../src/kernels/text.ts';
import { isDateCode, isTextCode, textCode } from '../../src/kernels/text-code.ts';
import { createRandom } from '../../src/math/random.ts';
import { readWitness } from '../../src/rows/witness-cell.ts';

const DATES = [
  '2024-01-17',
  '2024/1/7',
  '17.01.2024',
  '1/7/2024',
  '2024-01',
  '12:30',
  '9:05:01',
  '2024-01-17T12:00:00Z',
];
const WORDS = [
  '',
  'a',
  'id-2024-01-17',
  '2024-01-172',
  '1-2-3',
  '10.0.0.1',
  '12:3',
  '2024',
  '20240-1-1',
  '12:345',
  'é',
  '🙂',
];

test('codes are no numbers of a table, and positive for dates and times alone', () => {
  for (const text of [...DATES, ...WORDS]) {
    expect(isTextCode(textCode(text))).toBe(true);
    expect([text, isDateCode(textCode(text))]).toEqual([text, DATES.includes(text)]);
  }
  for (const number of [0, 1, -1e300, 1e290, Number.MAX_SAFE_INTEGER, Number.NaN])
    expect(isTextCode(number) && Math.abs(number) < 1e299).toBe(false);
});

test('different texts have different codes', () => {
  const texts = Array.from({ length: 2e5 }, (_, index) => [`row_${index}`, `${index}é`]).flat();
  expect(new Set([...texts, ...DATES, ...WORDS].map(textCode)).size).toBe(texts.length + DATES.length + WORDS.length);
});

describe('one date and time has one code', () => {
  test.each([
    [
      '2024-01-17',
      ['2024-01-17 00:00:00', '2024-01-17T00:00', '2024-01-17T00:00:00.000Z', '2024-01-17 00:00:00+00:00'],
    ],
    ['2024-01-17 12:30', ['2024-01-17T12:30:00', '2024-01-17 12:30:00.000000', '2024-01-17T12:30Z']],
    ['2024-01-17 12:30:01.25', ['2024-01-17T12:30:01.250000', '2024-01-17T12:30:01.25Z']],
  ])('%s', (text, others) => {
    expect(others.map(textCode)).toEqual(others.map(() => textCode(text)));
  });

  test('and others have others', () => {
    const others = [
      '2024-01-17',
      '2024-01-18',
      '2024-01-17 01:00',
      '2024-01-17 00:01',
      '2024-01-17 00:00:01',
      '2024-01-17 00:00+01:00',
    ];
    expect(new Set(others.map(textCode)).size).toBe(others.length);
  });
});

describe('the kernel gives a text the same code', () => {
  /** What a kernel makes of texts, one a row beside another field: a number, or undefined where it leaves that to others. */
  const scanned = (texts: readonly string[], json: boolean): (number | undefined)[] => {
    const place = { matrix: 0, column: 0, isCoded: true };
    const form = json
      ? templateForm('{"a":', [{ place, after: '}' }])
      : delimitedForm(';', [undefined, place, undefined]);
    const scanner = createScanner(form, texts.length + 1);
    const bytes = encodeText(texts.map((text) => (json ? `{"a":"${text}"}\n` : `x;${text};y\r\n`)).join(''));
    scanner.room(bytes.length).set(bytes);
    scanner.wrote(bytes.length);
    scanner.end();
    const open = new Set<number>();
    for (let stop = scanner.scan(); stop !== 'end'; stop = scanner.scan()) {
      if (stop !== 'field') throw new Error(stop);
      open.add(scanner.count());
      scanner.answer(0);
    }
    return [...scanner.matrix(0).subarray(0, texts.length)].map((code, row) => (open.has(row) ? undefined : code));
  };

  const random = createRandom(7, 1);
  const pick = (from: string): string => from[random.below(from.length)];
  const draw = (from: string, most: number): string =>
    Array.from({ length: random.below(most + 1) }, () => pick(from)).join('');
  const digits = (count: number): string => Array.from({ length: count }, () => pick('0123')).join('');
  const TIMES = [
    '',
    ' ',
    'T',
    'T0',
    ' 00:00',
    'T00:00:00',
    ' 00:00:00.000',
    'T12:30:00.250Z',
    ' 10:00:00+00:00',
    'T1:2:3.',
    'x',
  ];
  const texts = [
    ...[
      ...DATES,
      ...WORDS,
      '1',
      '-2.5',
      ' 7 ',
      '1e5',
      '9007199254740991',
      '9007199254740992',
      '1e300',
      'Infinity',
      'NA',
      'none',
    ],
    ...Array.from({ length: 4000 }, () => draw('ab1é🙂 .:-/', 20)),
    ...Array.from({ length: 4000 }, () => draw('0123.-/:T Z+', 12)),
    ...Array.from({ length: 4000 }, () => {
      const [first, second, third] = [1 + random.below(5), 1 + random.below(3), 1 + random.below(5)];
      return [digits(first), pick('-/.:'), digits(second), pick('-/.:x'), digits(third)].join('');
    }),
    ...Array.from(
      { length: 2000 },
      () => `20${digits(2)}-${digits(2)}-${digits(2)}${TIMES[random.below(TIMES.length)]}`,
    ),
  ].filter((text) => !/[\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')));

  test.each([
    ['delimited text', false],
    ['JSON', true],
  ])('of %s', (_, json) => {
    const codes = scanned(texts, json);
    const wrong = texts.filter((text, row) => codes[row] !== undefined && !Object.is(codes[row], readWitness(text)));
    expect(wrong).toEqual([]);
    // What is left to others is little: words for no value, and what begins as a number and has too many digits.
    const left = texts.filter((_text, row) => codes[row] === undefined);
    expect(left.length).toBeLessThan(texts.length / 20);
    for (const text of left) expect(text).toMatch(/^ *([-+]?[.\d]|[nN#<\\])/);
  });
});
