import { expect, test } from '@jest/globals';
import { losses } from '../../src/loss/registry.ts';
import { COMMANDS, isCommand } from '../../src/request/command-names.ts';
import { run } from '../support/fake-io.ts';

test('every command has a help, a usage that begins with its name, and no name of a loss', async () => {
  const names = new Set(losses.flatMap(({ name, aliases }) => [name, ...aliases]));
  for (const [name, { usage }] of Object.entries(COMMANDS)) {
    expect(usage.split(' ')[0]).toBe(name);
    expect(names.has(name)).toBe(false);
    expect((await run([name, '--help'])).stdout).toContain(`Usage: lossctl ${name}`);
  }
});

test('a word that every object knows is no command', () => {
  expect(['check', 'constructor', 'mse', undefined].map(isCommand)).toEqual([true, false, false, false]);
});
