import { createRandom } from '../math/random.ts';
import { createScatter } from '../math/scatter.ts';
import { createRowHash } from './row-hash.ts';

/** The lot that a row draws: it follows from the seed, the stream, the source and the number of the row, and from nothing else. */
export function createLots(seed: number, stream: number, source: string): (row: number) => number {
  const random = createRandom(seed, stream);
  const hash = createRowHash();
  hash.begin(random.next(), random.next());
  hash.takeText(source);
  const key = (): number => {
    hash.takeWord(random.next());
    return hash.high() ^ (random.next() | 0);
  };
  return createScatter([key(), key(), key(), key()]);
}
