import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decode } from '../../src/rows/decode.ts';
import { openText } from '../support/tables.ts';

const SETTINGS = { seed: 20240611, numRuns: 2500 };
const DECIMAL = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** What an unquoted file without header says, by the plainest means: its numbers, or the places where it is wrong. */
function reference(text: string): (number[] | string)[] {
  const lines = text.split('\n');
  const width = lines[0].split(',').length;
  if (lines.at(-1) === '') lines.pop();
  if (width === 1 && lines.at(-1) === '') lines.pop();
  while (width > 1 && lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return ['none'];
  const rows = lines.map((line) => line.split(','));
  const ragged = rows.findIndex((cells) => cells.length !== width);
  const wrong = rows.findIndex((cells) => !cells.every((cell) => DECIMAL.test(cell.trim())));
  const faults = [ragged, wrong].filter((row) => row >= 0).map((row) => `f.csv:${row + 1}:`);
  return faults.length > 0 ? faults : [rows.flat().map(Number)];
}

/** The text without empty columns and rows at its end, as a spreadsheet leaves them. */
function trimmed(text: string): string {
  const lines = text.split('\n');
  while (lines.length > 0 && /^[ ,]*$/.test(lines[lines.length - 1])) lines.pop();
  while (lines.length > 0 && lines.every((line) => / *, *$/.test(line)))
    lines.forEach((line, row) => {
      lines[row] = line.replace(/ *, *$/, '');
    });
  return lines.map((line) => `${line}\n`).join('');
}

async function program(text: string): Promise<number[] | string> {
  try {
    const table = await openText('f.csv', text, { header: false });
    const numbers: number[] = [];
    const indices = Array.from({ length: table.width }, (_, index) => index);
    const roles = [{ role: 'prediction' as const, indices }];
    // Whole numbers that no double holds are rounded, as Number does.
    const policy = { missing: 'error', canSkip: true, allowNan: false, asIs: true } as const;
    for await (const { roles: matrices } of decode(table, roles, policy))
      numbers.push(...(matrices.prediction?.values ?? []));
    return numbers;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message === 'f.csv: no rows') return 'none';
    return /^f\.csv:\d+:/.exec(message)?.[0] ?? message;
  }
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String) },
  { weight: 3, arbitrary: fc.integer().map(String) },
  { weight: 2, arbitrary: fc.integer({ min: -9, max: 9 }).map((value) => ` ${value}.50 `) },
);
const file = fc
  .array(fc.tuple(cell, cell), { maxLength: 6 })
  .map((rows) => rows.map((row) => `${row.join(',')}\n`).join(''));

test('files of numbers read as Number reads each cell', async () => {
  await fc.assert(
    fc.asyncProperty(file, async (text) => {
      expect([await program(text)]).toEqual(reference(text));
    }),
    SETTINGS,
  );
});

test('files with one character put in, changed or taken out give the same numbers or are refused at the same line', async () => {
  const change = fc.record({
    text: file.filter((text) => text.length > 0),
    at: fc.nat(),
    taken: fc.nat({ max: 2 }),
    put: fc.constantFrom('', '0', '9', '.', '-', '+', 'e', ',', '\n', ' ', 'x', '_', 'b'),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ text, at, taken, put }) => {
      const position = at % text.length;
      const mutated = text.slice(0, position) + put + text.slice(position + taken);
      const ofLines = mutated.replace(/ *, *$/gm, '');
      expect([mutated, trimmed(mutated), ofLines].flatMap(reference)).toContainEqual(await program(mutated));
    }),
    SETTINGS,
  );
});
