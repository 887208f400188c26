import { expect, test } from '@jest/globals';
import { main } from '../../src/cli/main.ts';
import { createFakeIo } from '../support/fake-io.ts';

test('a fault of the program itself is exit 2, one line and no stack, until asked for', async () => {
  const broken = (env: Record<string, string>) => {
    const { io, texts } = createFakeIo({ env });
    const files = {
      ...io.files,
      read: () => Promise.reject(new TypeError('boom')),
    };
    return main(['mse', 'p.csv'], { ...io, files }).then((code) => ({ code, ...texts }));
  };
  const quiet = await broken({});
  expect([quiet.code, quiet.stdout]).toEqual([2, '']);
  expect(quiet.stderr).toMatch(/^lossctl: internal error: boom\nhint: [^\n]+\n$/);
  expect((await broken({ LOSSCTL_DEBUG: '' })).stderr).toBe(quiet.stderr);
  expect((await broken({ LOSSCTL_DEBUG: '1' })).stderr).toMatch(/TypeError: boom\n +at /);
});

test('what is left in a buffer is written before the exit code is given', async () => {
  const { io } = createFakeIo({ stdin: 'p,y\n1,2\n' });
  let flushed = 0;
  const stdout = { ...io.stdout, flush: async () => void flushed++ };
  expect(await main(['mse', '-q', '-'], { ...io, stdout })).toBe(0);
  expect(flushed).toBe(1);
});
