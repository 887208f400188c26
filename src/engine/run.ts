import type { Note } from '../problem/problem.ts';
import type { Pairs } from '../rows/block.ts';
import { alignRows } from '../rows/lockstep.ts';
import { checkSameRows } from '../rows/same-rows.ts';
import { drawRows } from '../stats/batch.ts';
import { type Accumulated, createAccumulation } from './accumulation.ts';
import { type Alternative, createFirstRowDoubt, warnOfFirstRow } from './first-row-doubt.ts';
import type { Inputs } from './inputs/inputs.ts';
import { checkResults } from './nan-result.ts';
import type { Plan, Prepared } from './plan.ts';
import { checkCounts, describeRows, describeWarnings, findRows } from './rows-taken.ts';
import type { Sink } from './sink.ts';

/** What has come of a plan, and what is to be said of its rows. */
export interface Ran extends Omit<Accumulated, 'warnings'> {
  readonly notes: readonly Note[];
  readonly warnings: readonly Note[];
  /** What the result would be if a first row that may be a header were one. */
  readonly alternative: Alternative | undefined;
}

/**
 * Takes the rows of a plan through evaluation into what it keeps, and to the sinks: the one loop of the program. Throws UserError for
 * what cannot be read or evaluated.
 */
export async function runPlan({ plan, inputs }: Omit<Prepared, 'notes'>, sinks: readonly Sink[] = []): Promise<Ran> {
  const accumulation = createAccumulation(plan, inputs[plan.reference]);
  const doubt = createFirstRowDoubt(plan, inputs);
  const all = countRows(rowsOf(plan, inputs));
  const { draw, repeat } = plan.rows;
  const wanted = draw && repeat === undefined ? drawRows(all.rows, draw, inputs.length) : all.rows;
  let isEnough = false;
  for await (const rows of wanted) {
    const block = accumulation.add(rows);
    doubt?.add(block, rows);
    for (const sink of sinks) isEnough = (await sink.add(block)) === 'enough' || isEnough;
    if (isEnough) break;
  }
  const n = all.count();
  checkCounts(plan, inputs, n);
  const found = findRows(plan, inputs, n);
  const accumulated = accumulation.finish(found);
  // Of rows that nobody reads any more the result is none.
  if (!isEnough) checkResults(plan, accumulated);
  const alternative = doubt?.finish();
  return {
    ...accumulated,
    notes: describeRows(plan, inputs, found),
    warnings: [
      ...(alternative ? warnOfFirstRow(plan, accumulated.report, alternative) : []),
      ...describeWarnings(plan, inputs, accumulated),
    ],
    alternative,
  };
}

/** The rows of all sources, block by block: the same of every source. */
async function* rowsOf({ sources }: Plan, inputs: readonly Inputs[]): AsyncGenerator<readonly Pairs[]> {
  const streams = inputs.map(({ pairing }) => pairing.pairs);
  if (streams.length === 1) {
    for await (const pairs of streams[0]) yield [pairs];
    return;
  }
  for await (const rows of alignRows(streams)) {
    checkSameRows(
      sources.map(({ name, columns }, index) => ({ name, classes: columns, words: inputs[index].words })),
      rows,
    );
    yield rows;
  }
}

/** The same rows, and how many they are once all are through. */
function countRows(rows: AsyncIterable<readonly Pairs[]>) {
  let count = 0;
  async function* counted(): AsyncGenerator<readonly Pairs[]> {
    for await (const blocks of rows) {
      count += blocks[0].count;
      yield blocks;
    }
  }
  return { rows: counted(), count: () => count };
}
