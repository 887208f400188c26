import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const FOLDER = new URL('../../src/words/en/messages/', import.meta.url);

test('a code is worded in one room alone', async () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.js') && file !== 'index.js');
  const rooms = await Promise.all(files.map((file) => import(new URL(file, FOLDER).href)));
  const codes = rooms.flatMap((room: Record<string, object>) => Object.values(room).flatMap(Object.keys));
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});
