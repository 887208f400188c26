import { cutPairs, type Pairs, takePairs } from './block.ts';

/**
 * The rows that all streams have, by their sample numbers, which rise in each: as many streams of blocks of the same rows. What
 * one of them lacks is left out of all. Every stream is read to its end.
 */
export async function* alignRows(streams: readonly AsyncIterable<Pairs>[]): AsyncGenerator<readonly Pairs[]> {
  const sides = streams.map(openSide);
  try {
    for (;;) {
      for (const side of sides) await side.fill();
      if (sides.some(({ isOver }) => isOver())) break;
      const rows = takeRun(sides) ?? takeCommon(sides);
      if (rows[0].count > 0) yield rows;
    }
    for (const side of sides) await side.drain();
  } finally {
    for (const side of sides) await side.close();
  }
}

/** A stream of which some rows of the block at hand may be taken already. */
interface Side {
  /** Sees to it that there are rows at hand, unless it is over. */
  fill(): Promise<void>;
  isOver(): boolean;
  block(): Pairs;
  /** The row of the block at hand that is next. */
  at: number;
  drain(): Promise<void>;
  close(): Promise<void>;
}

function openSide(stream: AsyncIterable<Pairs>): Side {
  const iterator = stream[Symbol.asyncIterator]();
  let block: Pairs | undefined;
  const side: Side = {
    at: 0,
    async fill() {
      while (block === undefined || side.at >= block.count) {
        const { value, done } = await iterator.next();
        block = done ? undefined : value;
        side.at = 0;
        if (block === undefined) return;
      }
    },
    isOver: () => block === undefined,
    block() {
      if (block === undefined) throw new Error('a stream that is over');
      return block;
    },
    async drain() {
      while (!(await iterator.next()).done);
    },
    async close() {
      await iterator.return?.(undefined);
    },
  };
  return side;
}

/** As many rows as all have at hand, where these are the same: nearly always. */
function takeRun(sides: readonly Side[]): Pairs[] | undefined {
  const length = Math.min(...sides.map(({ block, at }) => block().count - at));
  const first = sides[0].block().sample(sides[0].at);
  const isRun = sides.every(({ block, at }) => {
    const { sample } = block();
    return sample(at) === first && sample(at + length - 1) === first + length - 1;
  });
  if (!isRun) return undefined;
  return sides.map((side) => {
    const { at } = side;
    side.at += length;
    return cutPairs(side.block(), at, length);
  });
}

/** The rows that all have, up to where the first has no more at hand. */
function takeCommon(sides: readonly Side[]): Pairs[] {
  const kept: number[][] = sides.map(() => []);
  const sampleOf = ({ block, at }: Side): number => block().sample(at);
  while (sides.every(({ block, at }) => at < block().count)) {
    const largest = Math.max(...sides.map(sampleOf));
    const isCommon = sides.every((side) => sampleOf(side) === largest);
    sides.forEach((side, index) => {
      if (isCommon) kept[index].push(side.at);
      if (isCommon || sampleOf(side) < largest) side.at++;
    });
  }
  return sides.map(({ block }, index) => takePairs(block(), kept[index]));
}
