import { expect, test } from '@jest/globals';
import { run } from '../support/fake-io.ts';

test('help and a name show the help of that name', async () => {
  for (const name of ['check', 'mse']) expect(await run(['help', name])).toEqual(await run([name, '--help']));
});

test('what is no command is taken for a loss, also a word that every object knows', async () => {
  for (const word of ['nope', 'constructor', '__proto__']) {
    const { code, stderr } = await run([word, 'p', 'y']);
    expect(code).toBe(2);
    expect(stderr).toMatch(`lossctl: unknown loss "${word}"`);
  }
});
