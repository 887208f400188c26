import { expect, test } from '@jest/globals';
import { COMMANDS, commandNamed } from '../../src/commands/index.ts';
import { losses } from '../../src/registry.ts';

test('every command loads and is no name of a loss', async () => {
  const names = new Set(losses.flatMap(({ name, aliases }) => [name, ...aliases]));
  for (const [name, { load, usage }] of Object.entries(COMMANDS)) {
    expect(typeof (await load()).run).toBe('function');
    expect(usage.split(' ')[0]).toBe(name);
    expect(names.has(name)).toBe(false);
  }
});

test('what is no command is the main job, also a word that every object knows', async () => {
  const score = await import('../../src/commands/score.ts');
  for (const word of ['mse', 'nope', 'constructor', '__proto__', '-q'])
    expect((await commandNamed([word])).run).toBe(score.run);
});
