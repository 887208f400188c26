import { expect, test } from '@jest/globals';
import { losses } from '../../src/loss/registry.ts';
import { COMMANDS, isCommand, NAMED_COMMANDS } from '../../src/request/commands.ts';
import { help } from '../../src/words/en/help.ts';
import { run } from '../support/fake-io.ts';

test('every command has a help, a usage that begins with its name, and no name of a loss', async () => {
  const names = new Set(losses.flatMap(({ name, aliases }) => [name, ...aliases]));
  for (const name of NAMED_COMMANDS) {
    expect(help.commands[name].usage.split(' ')[0]).toBe(name);
    expect(names.has(name)).toBe(false);
    expect((await run([name, '--help'])).stdout).toContain(`Usage: lossctl ${name}`);
  }
});

test('every command but the main job is called by its name', () => {
  expect(Object.keys(COMMANDS)).toEqual(['score', ...NAMED_COMMANDS]);
});

test('a word that every object knows is no command', () => {
  expect(['check', 'constructor', 'score', 'mse', undefined].map(isCommand)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
