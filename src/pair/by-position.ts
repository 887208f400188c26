import { type Block, type Matrix, type Pairs, takeRows } from '../block.ts';
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

/** Both files in lockstep. Blocks of all files are cut at the same rows, so a block meets its partner. */
async function* zip(first: Source, second: Source): AsyncGenerator<Block> {
  const one = first.blocks[Symbol.asyncIterator]();
  const other = second.blocks[Symbol.asyncIterator]();
  let rows = 0;
  try {
    for (;;) {
      const [left, right] = [await one.next(), await other.next()];
      if (left.done && right.done) return;
      const leftCount = left.done ? 0 : left.value.count;
      const rightCount = right.done ? 0 : right.value.count;
      if (left.done || right.done || leftCount !== rightCount) {
        const totals = [rows + leftCount + (await countRest(one)), rows + rightCount + (await countRest(other))];
        throw new UserError(
          `${describe(first, totals[0])} and ${describe(second, totals[1])}: rows pair by position, so the counts must be equal`,
          first.hasHeader || second.hasHeader ? 'if a first line is data and no header, add --no-header' : undefined,
        );
      }
      rows += leftCount;
      yield { ...left.value, roles: { ...left.value.roles, ...right.value.roles } };
    }
  } finally {
    await one.return?.(undefined);
    await other.return?.(undefined);
  }
}

function describe({ file, hasHeader }: Source, rows: number): string {
  return `${file} has ${plural(rows, 'row')}${hasHeader ? ' under a header' : ''}`;
}

async function countRest(blocks: AsyncIterator<Block>): Promise<number> {
  let count = 0;
  for (let block = await blocks.next(); !block.done; block = await blocks.next()) count += block.value.count;
  return count;
}

function asPairs({ count, sample, roles }: Block): Pairs {
  if (!roles.prediction || !roles.label) throw new Error('a block without predictions or without labels');
  const { prediction, label, weight, base } = roles;
  return { count, sample, prediction, label, weight, base };
}

function withoutMissing(pairs: Pairs): Pairs {
  const { count, sample, prediction, label, weight, base } = pairs;
  const matrices = [prediction, label, weight, base].filter((matrix) => matrix !== undefined);
  const kept: number[] = [];
  for (let row = 0; row < count; row++) if (matrices.every((matrix) => isComplete(matrix, row))) kept.push(row);
  if (kept.length === count) return pairs;
  return {
    count: kept.length,
    sample: Float64Array.from(kept, (row) => sample[row]),
    prediction: takeRows(prediction, kept),
    label: takeRows(label, kept),
    weight: weight && takeRows(weight, kept),
    base: base && takeRows(base, kept),
  };
}

function isComplete({ width, values }: Matrix, row: number): boolean {
  for (let index = row * width; index < (row + 1) * width; index++) if (Number.isNaN(values[index])) return false;
  return true;
}
