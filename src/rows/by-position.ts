import { hint, problem } from '../problem/problem.ts';
import { type Block, completeRoles, cutBlock, type Faults, type Pairs, type Texts } from './block.ts';

/** A stream of blocks and the file it comes from. */
export interface Source {
  readonly file: string;
  /** Whether its first line was taken for a header. */
  readonly hasHeader: boolean;
  /** What its header calls the key columns, where such were named. */
  readonly keyNames?: readonly string[] | undefined;
  readonly blocks: AsyncIterable<Block>;
}

/**
 * Pairs the first row of one file with the first of the others, and so on; the roles may all come from one file. Throws UserError
 * where one goes on after another has ended; what is left of it is not read.
 */
export async function* pairByPosition(first: Source, ...others: readonly Source[]): AsyncGenerator<Pairs> {
  let { blocks } = first;
  for (const other of others) blocks = zip({ ...first, blocks }, other);
  for await (const block of blocks) yield asPairs(block);
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
        const [ended, longer] = left === undefined ? [first, second] : [second, first];
        const { file, hasHeader } = ended;
        throw problem(
          'unequal-counts',
          { ended: { file, hasHeader, rows }, longer: longer.file },
          { hints: hasHeader || longer.hasHeader ? [hint('first-line-may-be-data', {})] : [] },
        );
      }
      const count = Math.min(left.count, right.count);
      rows += count;
      const taken = cutBlock(left, 0, count);
      const beside = cutBlock(right, 0, count);
      const roles = { ...taken.roles, ...beside.roles };
      const texts = joinTexts(taken.texts, beside.texts);
      yield { ...taken, roles, texts, faults: joinFaults(taken.faults, beside.faults) };
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
    async close() {
      await iterator.return?.(undefined);
    },
  };
}

/** The faults of both sides; of a row with two the first one's. */
function joinFaults(left: Faults | undefined, right: Faults | undefined): Faults | undefined {
  return left && right ? new Map([...right, ...left]) : (left ?? right);
}

/** The texts of both sides. */
export const joinTexts = (left: Texts | undefined, right: Texts | undefined): Texts | undefined =>
  left && right ? { ...left, ...right } : (left ?? right);

/** A block that has all roles. */
export function asPairs({ count, first, roles, keys, texts, faults }: Block): Pairs {
  return { count, sample: (row) => first + row, roles: completeRoles(roles), ids: keys?.columns, texts, faults };
}
