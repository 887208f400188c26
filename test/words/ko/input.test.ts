import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { openTable } from '../../../src/input/open.ts';
import { codecs } from '../../../src/platform/node/codecs.ts';
import { UserError, wordProblem } from '../../../src/problem/problem.ts';
import { korean } from '../../../src/words/ko/wording.ts';
import { onDisk } from '../../support/formats.ts';
import { OPEN } from '../../support/tables.ts';

const FOLDER = fileURLToPath(new URL('../../../../fixtures/faults/', import.meta.url));

/** Reads a file to its end, all columns. */
async function readFile(path: string): Promise<void> {
  const table = await openTable(path, OPEN, { ...onDisk(), codecs: async () => codecs });
  const used = Array.from({ length: table.width }, (_, index) => index);
  for await (const _ of table.numbers?.(used) ?? table.rows(used));
}

test('what is wrong with a file is said in Korean, and what to do about it where that is no command', async () => {
  let faults = 0;
  for (const name of readdirSync(FOLDER)) {
    const error: unknown = await readFile(FOLDER + name).catch((fault: unknown) => fault);
    if (error === undefined) continue;
    faults++;
    expect(error).toBeInstanceOf(UserError);
    const { message, hint } = wordProblem((error as UserError).problem, korean);
    const text = message.slice(FOLDER.length + name.length);
    expect(text).toMatch(/[가-힣]/);
    expect(hint ?? '가').toMatch(/[가-힣]|^(numpy|df|sqlite3)\b/);
    // A particle that fits no name is a sign of a sentence around one.
    expect(`${text} ${hint}`).not.toMatch(/\((으|은|는|이|가)\)|[은이]\(|배열가/);
  }
  expect(faults).toBeGreaterThan(60);
});
