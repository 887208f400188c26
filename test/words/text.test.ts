import { describe, expect, test } from '@jest/globals';
import { escapeControls, plural, quote, thereAre } from '../../src/words/text.ts';

describe('quote', () => {
  test('shows text in quotes, and other values as JSON writes them', () => {
    expect(quote('a')).toBe('"a"');
    expect(quote([1, 'b'])).toBe('"[1,"b"]"');
    expect(quote(undefined)).toBe('"undefined"');
  });

  test('cuts after 60 characters, and no character in two', () => {
    expect(quote('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
    expect(quote('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`);
    expect(quote('😀'.repeat(61))).toBe(`"${'😀'.repeat(60)}…"`);
  });

  test('escapes what it cuts', () => {
    expect(quote('\u001b[31m')).toBe('"\\u001b[31m"');
  });
});

describe('escapeControls', () => {
  test('leaves text of any language alone', () => {
    const text = 'loss ½ Σ 손실 é "quoted" \\ 😀';
    expect(escapeControls(text)).toBe(text);
  });

  test('escapes every control, line-breaking and bidirectional character', () => {
    const dangerous = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
    const passed = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => dangerous.test(character) && escapeControls(character) === character,
    );
    expect(passed.map((character) => character.codePointAt(0)?.toString(16))).toEqual([]);
  });

  test('shows the code of what it escapes in four digits', () => {
    expect(escapeControls('a\nb\u202ec')).toBe('a\\u000ab\\u202ec');
  });
});

test('a command to a CI runner is shown, and is none', () => {
  expect(escapeControls('a ##[error]b [c]')).toBe('a ##\\u005berror]b [c]');
});

test('a noun has its plural but for one', () => {
  expect([plural(0, 'row'), plural(1, 'row'), plural(2, 'row')]).toEqual(['0 rows', '1 row', '2 rows']);
  expect([thereAre(1, 'row'), thereAre(2, 'row')]).toEqual(['there is 1 row', 'there are 2 rows']);
});
