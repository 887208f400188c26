import { expect, test } from '@jest/globals';
import { explain } from '../../../src/platform/node/system-error.ts';
import '../../support/realm.ts';

test('a path in a message is shown escaped', () => {
  const error = Object.assign(new Error('x'), { code: 'EACCES' });
  expect(explain('a\n\u001b', error).message).toBe('a\\u000a\\u001b: permission denied');
  expect(explain('a', Object.assign(new Error('x'), { code: 'EWEIRD' })).message).toBe('a: EWEIRD');
  const own = new TypeError('own');
  expect(explain('a', own)).toBe(own);
});
