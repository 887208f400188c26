import { expect, test } from '@jest/globals';
import { COMMANDS } from '../../../src/request/commands.ts';
import type { Flag } from '../../../src/request/flag.ts';
import { FLAGS } from '../../../src/request/flags/index.ts';
import { flags as english } from '../../../src/words/en/flags.ts';
import { flags as korean } from '../../../src/words/ko/flags.ts';

const rows: readonly Flag[] = FLAGS;

test('a command has each flag once, in a group of its help', () => {
  for (const [command, { groups }] of Object.entries(COMMANDS)) {
    const own = rows.filter(({ commands }) => commands.some((name) => name === command));
    expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);
    expect(new Set(own.flatMap(({ letter }) => letter ?? [])).size).toBe(own.filter(({ letter }) => letter).length);
    for (const { group } of own) expect(groups).toContain(group);
  }
});

test('every flag has its words, and every word its flag', () => {
  const shown = rows.filter(({ isHidden }) => !isHidden);
  for (const { name } of shown) expect(Object.keys(english)).toContain(name);
  for (const key of Object.keys(english)) {
    const [name, command] = key.split(' ').reverse();
    const found = shown.find(
      (flag) => flag.name === name && (!command || flag.commands.some((own) => own === command)),
    );
    expect([key, found?.name]).toEqual([key, name]);
    for (const words of [english, korean] as const)
      expect('off' in words[key as keyof typeof english]).toBe(found?.type.form === 'toggle');
  }
  expect(Object.keys(korean)).toEqual(Object.keys(english));
});

test('a value that is one of a few words needs no name for it', () => {
  for (const { name, type } of rows)
    if (type.form === 'value' && type.choices === undefined)
      expect([name, 'value' in english[name as keyof typeof english]]).toEqual([name, true]);
});
