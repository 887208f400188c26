import type { Resolved } from '../loss/resolve.ts';
import type { Mergeable } from '../math/saved.ts';
import type { SummaryKeep } from '../result/keep.ts';
import type { Pairs } from '../rows/block.ts';
import { asDifferences } from '../rows/differences.ts';
import { type CertaintyPlan, createCertainty } from './certainty.ts';
import { seekConstant } from './constant.ts';
import { createExactCosts } from './exact-costs.ts';
import { createLargest, type Largest } from './largest.ts';
import { createNumberList } from './number-list.ts';
import { createRanking } from './ranking.ts';
import { markRows } from './row-flags.ts';
import { createSums } from './sums.ts';
import { createWideRows } from './wide-rows.ts';

/** What a summary keeps, and what its rows are of. */
export interface Demand extends SummaryKeep, Pick<CertaintyPlan, 'clusters' | 'source'> {
  /** Whether a mean over no row is NaN, as it is of a group, instead of an error. */
  readonly mayBeEmpty?: boolean;
}

/** What a summary follows from. Each part is there where the loss or the demand needs it. */
export type Parts = ReturnType<typeof createParts>;

export function createParts(resolved: Resolved, demand: Demand) {
  const { loss, values } = resolved;
  const { confidence, clusters, source, accuracy } = demand;
  const needs = new Set([resolved.headline, ...loss.lines.map(({ statistic }) => statistic)]);
  const isCompared = needs.has('skill') || needs.has('relative');
  const wantsConstant = demand.constant !== 'none' || isCompared;
  const seeker = wantsConstant ? seekConstant(loss, values, demand.constant === 'any' || isCompared) : undefined;
  return {
    sums: createSums(resolved.weightedMean),
    wide: createWideRows(),
    losses: demand.quantiles.length > 0 ? createNumberList() : undefined,
    ranking: needs.has('median') || needs.has('max') ? createRanking(loss, values, needs.has('median')) : undefined,
    seeker,
    costs: seeker && createExactCosts(loss, values),
    tally: loss.tally?.(values),
    certainty: confidence === undefined ? undefined : createCertainty(resolved, { confidence, clusters, source }),
    largest: new Map(demand.sharesOfWorst.map((count): [number, Largest] => [count, createLargest(count)])),
    hasAccuracy: accuracy && loss.classify !== undefined,
  };
}

/** Adds a block to every part: where no double holds its numbers, as differences. */
export function addRows(parts: Parts, resolved: Resolved, given: Pairs, losses: Float64Array): void {
  const pairs = asDifferences(given);
  parts.wide.add(given);
  const marks = markRows(resolved, pairs, parts.hasAccuracy);
  const shares = parts.sums.add(pairs, losses, marks);
  parts.certainty?.add(pairs, shares);
  for (const costs of parts.largest.values()) costs.add(shares.costs);
  parts.losses?.add(losses);
  parts.ranking?.add(pairs, losses);
  parts.seeker?.add(pairs, marks.ignored);
  parts.costs?.add(pairs);
  parts.tally?.add({ count: pairs.count, ...pairs.roles }, losses);
}

/** What parts have saved, by their names. */
export type SavedParts = Readonly<Record<string, unknown>>;

export const saveParts = (parts: Parts): SavedParts =>
  Object.fromEntries(mergeablesOf(parts).map(([name, part]) => [name, part.save()]));

export function mergeParts(parts: Parts, saved: SavedParts): void {
  for (const [name, part] of mergeablesOf(parts)) part.merge(saved[name]);
}

function mergeablesOf({
  sums,
  wide,
  losses,
  ranking,
  seeker,
  costs,
  tally,
  certainty,
  largest,
}: Parts): [string, Mergeable<unknown>][] {
  const all = Object.entries({ sums, wide, losses, ranking, seeker, costs, tally, certainty }).flatMap(
    ([name, part]): [string, Mergeable<unknown>][] => (part === undefined ? [] : [[name, part]]),
  );
  return [...all, ...Array.from(largest, ([count, costs]): [string, Mergeable<unknown>] => [`worst ${count}`, costs])];
}
