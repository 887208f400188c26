import type { ShownKey } from '../words/en/messages/rows.ts';
import { type Block, type Keys, mapRoles, mapTexts, type Pairs, takeRows } from './block.ts';
import { asPairs, joinTexts, type Source } from './by-position.ts';
import { createKeptRows, type KeptRows, type TakenRows } from './kept-rows.ts';
import { createKeyFaults, type KeyFaults, keysTwice, keysUnpaired } from './key-faults.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';

/** How many rows of each file have a key that the other has not. */
export interface LeftOut {
  readonly predictions: number;
  readonly labels: number;
}

/** Rows that belong together, and what was left out for want of a partner. */
export interface Join {
  readonly pairs: AsyncIterable<Pairs>;
  /** Rows of each file without a counterpart, once all were read and such may be left out. */
  leftOut(): LeftOut | undefined;
}

/**
 * Joins the rows of `first`, in their order, with those of `second` by their keys. `second` is kept in memory whole.
 * Under `onlyCommon` keys of one file alone are left out and counted. Throws UserError for a key that a file has
 * twice, or one file alone. Pairs may have been yielded by then.
 */
export function pairByKey(first: Source, second: Source, onlyCommon: boolean): Join {
  let leftOut: LeftOut | undefined;
  async function* join(): AsyncGenerator<Pairs> {
    const { table, rows } = await keep(second);
    // On which line of the first file each key of the second stands; 0 for one that it has not.
    const found = new Float64Array(table.size());
    const twice = createKeyFaults();
    const alone = createKeyFaults();
    let common = 0;
    let width = 1;
    for await (const block of first.blocks) {
      const keys = keysOf(block);
      width = keys.columns.length;
      const own: number[] = [];
      const others: number[] = [];
      for (let row = 0; row < block.count; row++) {
        const number = table.find(keys.columns, row);
        if (number < 0) alone.add(() => keyPlace(keys, row));
        else if (found[number] > 0) twice.add(() => keyPlace(keys, row, found[number]));
        else {
          found[number] = keys.lines[row];
          own.push(row);
          others.push(number);
        }
      }
      common += own.length;
      // Once something is wrong the rest is read to count the like of it.
      const isSound = twice.count() === 0 && (onlyCommon || alone.count() === 0);
      if (isSound && own.length > 0) yield joinRows(block, own, rows.take(others));
    }
    if (twice.count() > 0) throw keysTwice(first.file, twice, width === 1);
    leftOut = { predictions: alone.count(), labels: table.size() - common };
    if ((leftOut.predictions === 0 && leftOut.labels === 0) || (onlyCommon && common > 0)) return;
    const lacking = { source: first, faults: alone, all: () => alone.first() };
    throw keysUnpaired(lacking, unfound(second, table, rows, found), common, onlyCommon);
  }
  return { pairs: join(), leftOut: () => (onlyCommon ? leftOut : undefined) };
}

/** Reads a file into memory: row by row its keys, each once, and its numbers. */
async function keep(source: Source): Promise<{ readonly table: KeyTable; readonly rows: KeptRows }> {
  const table = createKeyTable();
  const rows = createKeptRows();
  const twice = createKeyFaults();
  let width = 1;
  for await (const block of source.blocks) {
    const keys = keysOf(block);
    width = keys.columns.length;
    for (let row = 0; row < block.count; row++) {
      const before = table.size();
      const number = table.add(keys.columns, row);
      if (number < before) twice.add(() => keyPlace(keys, row, rows.lineOf(number)));
      else rows.add(block, row);
    }
  }
  if (twice.count() > 0) throw keysTwice(source.file, twice, width === 1);
  return { table, rows };
}

function keysOf({ keys }: Block): Keys {
  if (keys === undefined) throw new Error('a block without keys');
  return keys;
}

/** A key and its place, and that of an earlier row which has the same. */
function keyPlace({ columns, lines, placeAt }: Keys, row: number, earlier?: number): ShownKey {
  const place = placeAt(lines[row]);
  return {
    texts: columns.map((texts) => texts[row]),
    place,
    ...(earlier !== undefined && { earlier: placeAt(earlier) }),
  };
}

/** The rows `own` of a block beside rows of the other file. */
function joinRows({ count, first, roles, keys, texts }: Block, own: readonly number[], others: TakenRows): Pairs {
  const isWhole = own.length === count;
  const taken = isWhole ? roles : mapRoles(roles, (matrix) => takeRows(matrix, own));
  const shown = isWhole ? texts : mapTexts(texts, (column) => own.map((row) => column[row]));
  const pairs = asPairs({
    count: own.length,
    first,
    roles: { ...taken, ...others.roles },
    texts: joinTexts(shown, others.texts),
  });
  return {
    ...pairs,
    sample: (row) => first + own[row],
    ids: keys?.columns.map((column) => (isWhole ? column : own.map((row) => column[row]))),
  };
}

/** The keys that were kept and not found. */
function unfound(source: Source, table: KeyTable, rows: KeptRows, found: Float64Array) {
  function* all(): Generator<ShownKey> {
    for (let number = 0; number < found.length; number++)
      if (found[number] === 0) yield { texts: table.keyAt(number), place: rows.place(number) };
  }
  const faults: KeyFaults = createKeyFaults();
  for (let number = 0; number < found.length; number++)
    if (found[number] === 0) faults.add(() => ({ texts: table.keyAt(number), place: rows.place(number) }));
  return { source, faults, all };
}
