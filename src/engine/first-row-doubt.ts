import { hint, type Note, note, noted, problem } from '../problem/problem.ts';
import type { Report } from '../result/report.ts';
import type { Summary } from '../result/summary.ts';
import type { Verdict } from '../result/verdict.ts';
import { type Pairs, takePairs } from '../rows/block.ts';
import { createReduction } from '../stats/summary.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Plan } from './plan.ts';
import type { Evaluated } from './sink.ts';

/** What the result would be if the first row, which is read as data, were a header. */
export interface Alternative {
  /** The first row, as it was written. */
  readonly row: string;
  /** Of each run without it. */
  readonly summaries: readonly Summary[];
}

/** Sums beside the others up what comes of all rows but the first. */
export interface FirstRowDoubt {
  add(block: Evaluated, sources: readonly Pairs[]): void;
  /** Undefined where there is no other row. */
  finish(): Alternative | undefined;
}

/** Undefined where every first row is settled. */
export function createFirstRowDoubt({ runs, keep }: Plan, inputs: readonly Inputs[]): FirstRowDoubt | undefined {
  const [row] = inputs.map(({ firstRowInDoubt }) => firstRowInDoubt);
  if (row === undefined || !keep.summary || inputs.some(({ firstRowInDoubt }) => firstRowInDoubt === undefined))
    return undefined;
  const reductions = runs.map(({ resolved }) => createReduction(resolved, { ...keep, outputs: false }));
  let n = 0;
  return {
    add({ losses }, sources) {
      runs.forEach(({ source }, run) => {
        const { kept, own } = withoutFirst(sources[source]);
        if (run === 0) n += own.count;
        if (own.count > 0)
          reductions[run].add(
            own,
            kept === undefined ? losses[run] : losses[run].subarray(kept[0], kept[0] + own.count),
          );
      });
    },
    finish: () => (n === 0 ? undefined : { row, summaries: reductions.map((reduction) => reduction.finish(0)) }),
  };
}

function withoutFirst(pairs: Pairs): { readonly own: Pairs; readonly kept: readonly number[] | undefined } {
  if (pairs.count === 0 || pairs.sample(0) !== 1) return { own: pairs, kept: undefined };
  // A batch may have it several times.
  let first = 1;
  while (first < pairs.count && pairs.sample(first) === 1) first++;
  const kept = Array.from({ length: pairs.count - first }, (_, index) => first + index);
  return { own: takePairs(pairs, kept), kept };
}

const SMALL_CHANGE = 0.01;

/** Warns of each run whose headline the first row changes by more than a hundredth. */
export function warnOfFirstRow({ runs }: Plan, { summaries }: Report, { row, summaries: others }: Alternative): Note[] {
  return runs.flatMap(({ label, within }, run) => {
    const [asData, asHeader] = [summaries[run], others[run]].map(({ headline, mean }) => headline ?? mean);
    if (Object.is(asData, asHeader) || Math.abs(asData - asHeader) <= SMALL_CHANGE * Math.abs(asData)) return [];
    const warning = note('first-row-changes-result', { row, label, asData, asHeader });
    return within ? noted([warning], within) : [warning];
  });
}

/** Throws UserError where a verdict would be another if the first row were a header. */
export function checkVerdicts(verdicts: readonly Verdict[], others: readonly Verdict[], { row }: Alternative): void {
  if (verdicts.every(({ outcome }, index) => outcome === others[index].outcome)) return;
  throw problem('first-row-decides', { row }, { hints: [hint('header-or-data', {})] });
}
