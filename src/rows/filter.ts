import type { Matrix } from '../math/matrix.ts';
import { problem, type UserError } from '../problem/problem.ts';
import { type Pairs, roleEntries, takePairs } from './block.ts';
import type { LeftOut } from './by-key.ts';

/** Pairs that are evaluated, and what was left out before them so far. */
export interface Pairing {
  readonly pairs: AsyncIterable<Pairs>;
  /** The rows with a missing value that were left out. */
  skipped(): number;
  /** The rows that were looked at, whatever became of them. */
  read(): number;
  /** Those of them that the condition takes, where there is one: `skipped` among them. */
  matched(): number;
  /** Whether as many rows as were wanted were found, and what follows was not read. */
  isCut(): boolean;
  /** Rows of each file without a counterpart, once all were read and such may be left out. */
  leftOut?(): LeftOut | undefined;
}

/** Which rows are wanted. */
export interface WantedRows {
  readonly where?: RowTest | undefined;
  /** Rows with NaN in what is evaluated are left out, and counted. */
  readonly skipMissing: boolean;
  /** The first so many of what remains. */
  readonly limit?: number | undefined;
}

/** A condition on the rows of a block. */
export interface RowTest {
  /** As messages have it. */
  readonly text: string;
  holds(pairs: Pairs, row: number): boolean;
}

/**
 * The wanted rows, with their numbers and places: those that the condition takes, without missing values, up to the
 * limit. Reading ends at the limit. The fault of an unwanted row is ignored. Throws UserError for the fault of a
 * wanted row, and where no row remains.
 */
export function chooseRows(pairs: AsyncIterable<Pairs>, { where, skipMissing, limit = Infinity }: WantedRows): Pairing {
  let read = 0;
  let matched = 0;
  let skipped = 0;
  let taken = 0;

  /** The wanted rows of a block up to a fault, and the fault. */
  const choose = (block: Pairs): { readonly kept: readonly number[]; readonly fault: UserError | undefined } => {
    // Values that were numbered, and outcomes of conditions, are never NaN.
    const matrices = roleEntries(block.roles).map(([, matrix]) => matrix);
    const kept: number[] = [];
    for (let row = 0; row < block.count && taken < limit; row++) {
      read++;
      if (where !== undefined && !where.holds(block, row)) continue;
      matched++;
      const fault = block.faults?.get(row);
      if (fault !== undefined) return { kept, fault: fault() };
      if (skipMissing && !matrices.every((matrix) => isComplete(matrix, row))) {
        skipped++;
        continue;
      }
      kept.push(row);
      taken++;
    }
    return { kept, fault: undefined };
  };

  /** Blocks of which every row is wanted are looked at only where they must be. */
  const takesAll = ({ count, faults }: Pairs): boolean =>
    where === undefined && !skipMissing && faults === undefined && taken + count <= limit;

  async function* chosen(): AsyncGenerator<Pairs> {
    for await (const block of pairs) {
      if (takesAll(block)) {
        read += block.count;
        matched += block.count;
        taken += block.count;
        yield block;
      } else {
        const { kept, fault } = choose(block);
        if (kept.length > 0) yield kept.length === block.count ? block : takePairs(block, kept);
        if (fault !== undefined) throw fault;
      }
      if (taken >= limit) return;
    }
    if (where !== undefined && matched === 0) throw problem('no-row-where', { condition: where.text });
    if (taken === 0 && skipped > 0)
      throw problem('all-rows-missing', { count: skipped, ...(where && { condition: where.text }) });
  }

  return {
    pairs: chosen(),
    skipped: () => skipped,
    read: () => read,
    matched: () => matched,
    isCut: () => taken >= limit,
  };
}

function isComplete({ width, values }: Matrix, row: number): boolean {
  for (let index = row * width; index < (row + 1) * width; index++) if (Number.isNaN(values[index])) return false;
  return true;
}
