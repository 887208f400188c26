import { describe, expect, test } from '@jest/globals';
import { escapeControls, nearest, quote, UserError } from '../src/error.ts';

describe('nearest', () => {
  test('forgives a letter that is missing, added, wrong or swapped', () => {
    for (const word of ['huer', 'huberr', 'hubor', 'hubre']) expect(nearest(word, ['mse', 'huber'])).toBe('huber');
  });

  test('forgives two of these and not three', () => {
    expect(nearest('hbr', ['huber'])).toBe('huber');
    expect(nearest('hb', ['huber'])).toBeUndefined();
  });

  test('prefers the nearer, then the earlier', () => {
    expect(nearest('mae', ['mse', 'mad', 'mae'])).toBe('mae');
    expect(nearest('mxe', ['mse', 'mae'])).toBe('mse');
  });

  test('offers no word of which every letter is wrong', () => {
    expect(nearest('xy', ['ce'])).toBeUndefined();
    expect(nearest('', ['ce'])).toBeUndefined();
  });
});

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

test('a UserError is an Error with a message and perhaps a hint', () => {
  const error = new UserError('no such loss', 'did you mean mse?');
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message, error.hint]).toEqual(['UserError', 'no such loss', 'did you mean mse?']);
  expect(new UserError('x').hint).toBeUndefined();
});

test('a command to a CI runner is shown, and is none', () => {
  expect(escapeControls('a ##[error]b [c]')).toBe('a ##\\u005berror]b [c]');
});
