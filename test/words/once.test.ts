import { expect, test } from '@jest/globals';
import { once } from '../../src/words/once.ts';

test('a thing is made when it is first asked for, and once', () => {
  let count = 0;
  const counted = once(() => {
    count++;
    return undefined;
  });
  expect(count).toBe(0);
  counted();
  counted();
  expect(count).toBe(1);
});
