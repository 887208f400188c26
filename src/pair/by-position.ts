import { type Block, cutBlock, type Matrix, type Pairs, takePairs } from '../block.ts';
import { plural, UserError } from '../error.ts';

/** Predictions beside labels, and how many rows a missing value left out so far. */
export interface Pairing {
  readonly pairs: AsyncIterable<Pairs>;
  skipped(): number;
}

/** A stream of blocks and the file it comes from. */
export interface Source {
  readonly file: string;
  /** Whether its first line was taken for a header. */
  readonly hasHeader: boolean;
  readonly blocks: AsyncIterable<Block>;
}

/**
 * Pairs the first row of one file with the first of the other, and so on; without a second source both roles come from the
 * first. Where `skipMissing`, a row with NaN in either role is left out. Throws UserError where one file is longer.
 */
export function pairByPosition(first: Source, second: Source | undefined, skipMissing: boolean): Pairing {
  let skipped = 0;
  async function* pair(): AsyncGenerator<Pairs> {
    let kept = 0;
    for await (const block of second === undefined ? first.blocks : zip(first, second)) {
      const pairs = asPairs(block);
      const complete = skipMissing ? withoutMissing(pairs) : pairs;
      skipped += pairs.count - complete.count;
      kept += complete.count;
      if (complete.count > 0) yield complete;
    }
    if (kept === 0 && skipped > 0)
      throw new UserError(
        `${skipped === 1 ? 'the only row has' : `all ${skipped} rows have`} a missing value: nothing is left to evaluate`,
      );
  }
  return { pairs: pair(), skipped: () => skipped };
}

/** Both files in lockstep: as many rows at a time as both have at hand. */
async function* zip(first: Source, second: Source): AsyncGenerator<Block> {
  const one = openSide(first);
  const other = openSide(second);
  let rows = 0;
  try {
    for (;;) {
      const left = one.rest() ?? (await one.next());
      const right = other.rest() ?? (await other.next());
      if (left === undefined && right === undefined) return;
      if (left === undefined || right === undefined) {
        const totals = [rows + (await one.countRest()), rows + (await other.countRest())];
        throw new UserError(
          `${describe(first, totals[0])} and ${describe(second, totals[1])}: rows pair by position, so the counts must be equal`,
          first.hasHeader || second.hasHeader ? 'if a first line is data and no header, add --no-header' : undefined,
        );
      }
      const count = Math.min(left.count, right.count);
      rows += count;
      const taken = cutBlock(left, 0, count);
      yield { ...taken, roles: { ...taken.roles, ...cutBlock(right, 0, count).roles } };
      one.drop(count);
      other.drop(count);
    }
  } finally {
    await one.close();
    await other.close();
  }
}

/** A file of which some rows of the block at hand may be taken already. */
interface Side {
  /** The rows of the block at hand that are not taken, if there are any. */
  rest(): Block | undefined;
  /** The next block; undefined at the end. */
  next(): Promise<Block | undefined>;
  drop(count: number): void;
  /** How many rows are left, which reads them all. */
  countRest(): Promise<number>;
  close(): Promise<void>;
}

function openSide({ blocks }: Source): Side {
  const iterator = blocks[Symbol.asyncIterator]();
  let block: Block | undefined;
  const next = async (): Promise<Block | undefined> => {
    const { value, done } = await iterator.next();
    block = done ? undefined : value;
    return block;
  };
  return {
    rest: () => block,
    next,
    drop(count) {
      if (block !== undefined) block = count < block.count ? cutBlock(block, count, block.count - count) : undefined;
    },
    async countRest() {
      let count = block?.count ?? 0;
      while (await next()) count += block?.count ?? 0;
      return count;
    },
    async close() {
      await iterator.return?.(undefined);
    },
  };
}

function describe({ file, hasHeader }: Source, rows: number): string {
  return `${file} has ${plural(rows, 'row')}${hasHeader ? ' under a header' : ''}`;
}

function asPairs({ count, first, roles }: Block): Pairs {
  if (!roles.prediction || !roles.label) throw new Error('a block without predictions or without labels');
  const { prediction, label, weight, base } = roles;
  return { count, sample: (row) => first + row, prediction, label, weight, base, groups: groupsIn(roles) };
}

/** The columns by which rows are grouped, in their order, from whichever file. */
function groupsIn(roles: Block['roles']): readonly Matrix[] | undefined {
  const groups: Matrix[] = [];
  for (let group = roles.group0; group !== undefined; group = roles[`group${groups.length}`]) groups.push(group);
  return groups.length === 0 ? undefined : groups;
}

function withoutMissing(pairs: Pairs): Pairs {
  const { count, prediction, label, weight, base } = pairs;
  const matrices = [prediction, label, weight, base].filter((matrix) => matrix !== undefined);
  const kept: number[] = [];
  for (let row = 0; row < count; row++) if (matrices.every((matrix) => isComplete(matrix, row))) kept.push(row);
  if (kept.length === count) return pairs;
  return takePairs(pairs, kept);
}

function isComplete({ width, values }: Matrix, row: number): boolean {
  for (let index = row * width; index < (row + 1) * width; index++) if (Number.isNaN(values[index])) return false;
  return true;
}
