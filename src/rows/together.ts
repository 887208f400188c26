import type { WitnessRole } from '../columns/role.ts';
import type { Twins } from '../columns/twins.ts';
import { isTextCode } from '../kernels/text-code.ts';
import type { Place } from '../words/message.ts';
import { type LocatedMatrix, type Pairs, type Roles, roleEntries } from './block.ts';
import { createTwinComparison, type TwinFinding } from './twin-comparison.ts';

/** What the rows of two files say of whether they belong together, by a column that both have. */
export interface Testimony extends TwinFinding {
  /** The number of the twin. */
  readonly twin: number;
  /** The first row where both have a value and these differ. */
  readonly difference: Difference | undefined;
}

export interface Difference {
  /** From 1. */
  readonly row: number;
  readonly places: readonly [Place, Place];
  /** What stands there, where it is a number. */
  readonly values: readonly [number | undefined, number | undefined];
}

export const witnessRole = (number: number): WitnessRole => `witness ${number}`;

// Where the rows that are wanted end with some that differ, it is seen a little further on what these are to each other.
const MOST_READ_ON = 2 ** 20;

/**
 * The same pairs without their witnesses, which are compared as the rows come by. `judge` is told the outcome when all rows have been
 * read, and throws UserError where they do not belong together. Where fewer are wanted it is told what comes out in as many more
 * as have to be read to see that: `isWhole` says whether these were all.
 */
export async function* holdTogether(
  pairs: AsyncIterable<Pairs>,
  { twins }: Pick<Twins, 'twins'>,
  judge: (found: readonly Testimony[], isWhole: boolean) => Promise<void>,
): AsyncGenerator<Pairs> {
  const iterator = pairs[Symbol.asyncIterator]();
  const comparisons = twins.map(({ isIdentifier }) => createTwinComparison(isIdentifier));
  const differences: (Difference | undefined)[] = twins.map(() => undefined);

  const compare = (block: Pairs): void => {
    twins.forEach(({ first, second }, twin) => {
      const matrices = [matrixOf(block, first), matrixOf(block, second)] as const;
      const [own, other] = matrices;
      const row = comparisons[twin].add(own.values, other.values);
      if (row === undefined) return;
      differences[twin] ??= {
        row: block.sample(row),
        places: [own.place(row, 0), other.place(row, 0)],
        values: [numberIn(own.values[row]), numberIn(other.values[row])],
      };
    });
  };
  const testify = (): Testimony[] =>
    comparisons.map((comparison, twin) => ({ ...comparison.finish(), twin, difference: differences[twin] }));
  /** Whether all rows could be read. */
  const readOn = async (): Promise<boolean> => {
    try {
      for (let rows = 0; rows < MOST_READ_ON; ) {
        const next = await iterator.next();
        if (next.done) return true;
        compare(next.value);
        rows += next.value.count;
      }
    } catch {
      // What is wrong behind the rows that are wanted is nothing.
    }
    return false;
  };

  let isCut = false;
  try {
    for (;;) {
      const next = await iterator.next();
      if (next.done) break;
      compare(next.value);
      isCut = true;
      yield withoutWitnesses(next.value);
      isCut = false;
    }
    await judge(testify(), true);
  } finally {
    try {
      if (isCut && differences.some((difference) => difference !== undefined)) {
        const isWhole = await readOn();
        await judge(testify(), isWhole);
      }
    } finally {
      await iterator.return?.(undefined);
    }
  }
}

const numberIn = (value: number): number | undefined => (isTextCode(value) ? undefined : value);

function matrixOf({ roles }: Pairs, number: number): LocatedMatrix {
  const matrix = roles[witnessRole(number)];
  if (matrix === undefined) throw new Error('rows without a witness');
  return matrix;
}

function withoutWitnesses(pairs: Pairs): Pairs {
  const kept = roleEntries<LocatedMatrix>(pairs.roles).filter(([role]) => !role.startsWith('witness '));
  return { ...pairs, roles: Object.fromEntries(kept) as Roles as Pairs['roles'] };
}
