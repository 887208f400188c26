import { isDeepStrictEqual } from 'node:util';
import type { Resolved } from '../../src/loss/resolve.ts';
import type { GroupValue } from '../../src/result/group.ts';
import type { SummaryKeep } from '../../src/result/keep.ts';
import type { Summary } from '../../src/result/summary.ts';
import { mapRoles, type Pairs, takePairs } from '../../src/rows/block.ts';
import { createChanges, type SavedChanges } from '../../src/stats/changes.ts';
import { createFingerprint, type SavedFingerprint } from '../../src/stats/fingerprint.ts';
import { createGrouping, type SavedGrouping } from '../../src/stats/groups.ts';
import { createPairedChange, type SavedChange } from '../../src/stats/paired.ts';
import { createKeeper, type SavedKeeper } from '../../src/stats/row-sampler.ts';
import { createReduction, type SavedReduction } from '../../src/stats/summary.ts';

// Everything that accumulates, over rows that are shared out to parts, saved, loaded and merged in any order.

/** Rows with the losses of a model, and those of another one. */
export interface Case {
  readonly resolved: Resolved;
  readonly pairs: Pairs;
  readonly losses: Float64Array;
  readonly others: Float64Array;
  readonly demand: SummaryKeep;
  /** The source of each row; rows of a source have their numbers in ascending order. */
  sourceOf(row: number): string;
}

/** Values of groups and clusters by an index that differs from part to part. */
interface Numbering {
  turn(index: number): number;
  valueAt(index: number): GroupValue;
}

const VALUES: readonly GroupValue[] = ['north', undefined, 3, '3 of 4', -2.5, 'null', ...'abcdefgh', 1e300, Infinity];

const numberingOf = (shift: number): Numbering => ({
  turn: (index) => (index + shift) % VALUES.length,
  valueAt: (index) => VALUES[(index + VALUES.length - (shift % VALUES.length)) % VALUES.length],
});

const turned = (pairs: Pairs, { turn }: Numbering): Pairs => ({
  ...pairs,
  roles: mapRoles(pairs.roles, (matrix, role) =>
    role === 'cluster' || role.startsWith('group') ? { ...matrix, values: matrix.values.map(turn) } : matrix,
  ),
});

interface State {
  readonly reduction: SavedReduction;
  readonly grouping: SavedGrouping;
  readonly keeper: SavedKeeper;
  readonly fingerprint: SavedFingerprint;
  readonly paired: SavedChange;
  readonly changes: SavedChanges;
}

/** All accumulators of one run, over rows of one source. */
function createAll({ resolved, demand, pairs }: Case, source: string, { valueAt }: Numbering, saved?: State) {
  const columns = Object.keys(pairs.roles).flatMap((role) => (role.startsWith('group') ? [{ valueAt }] : []));
  const clusters = pairs.roles.cluster && { valueAt };
  const runs = [{ label: 'run', resolved }];
  const plan = { source, clusters };
  const reduction = createReduction(resolved, { ...demand, ...plan }, saved?.reduction);
  const grouping = createGrouping({ runs, columns, accuracy: true, source }, saved?.grouping);
  const keeper = createKeeper({ all: 6, first: 5, last: 3, worst: 3, best: 2 }, { columns, source }, saved?.keeper);
  const fingerprint = createFingerprint({ source }, saved?.fingerprint);
  const paired = createPairedChange(resolved, plan, saved?.paired);
  const changes = createChanges({ reference: resolved, other: resolved, shown: 4, ...plan }, saved?.changes);
  const { confidence = 95 } = demand;

  return {
    add(rows: Pairs, losses: Float64Array, others: Float64Array): void {
      reduction.add(rows, losses);
      keeper.add(rows, [losses], undefined, columns.length > 0 ? grouping.add(rows, [losses]) : undefined);
      fingerprint.add(rows);
      paired.add(rows, losses, others);
      changes.add({ pairs: rows, losses: others }, { pairs: rows, losses });
    },
    merge(state: State): void {
      reduction.merge(state.reduction);
      const numbers = grouping.merge(state.grouping);
      keeper.merge(state.keeper, columns.length > 0 ? numbers : undefined);
      fingerprint.merge(state.fingerprint);
      paired.merge(state.paired);
      changes.merge(state.changes);
    },
    save: (): State => ({
      reduction: reduction.save(),
      grouping: grouping.save(),
      keeper: keeper.save(),
      fingerprint: fingerprint.save(),
      paired: paired.save(),
      changes: changes.save(),
    }),
    /** Everything that can be asked for, as data. */
    finish(hasIntervals: boolean) {
      const summary = reduction.finish(0);
      const { groups, order } = grouping.finish([summary]);
      const ranked = columns.length > 0 ? order : undefined;
      return {
        summary: plain(summary),
        intervals: hasIntervals ? (['headline', 'accuracy'] as const).map((term) => summary.intervalOf?.(term)) : [],
        groups: Array.from({ length: groups.count }, (_, index) => groups.at(index)),
        rows: [keeper.head(), keeper.tail(), keeper.worst(summary.sum, ranked), keeper.best(summary.sum, ranked)],
        fingerprint: fingerprint.finish(),
        isSame: paired.isSame(),
        // Without the interval, which takes the most time.
        changes: hasIntervals ? changes.finish(summary, summary, confidence) : changesWithout(changes.save()),
      };
    },
  };
}

const changesWithout = ({ counts, hasClasses, rows }: SavedChanges) => ({ counts, hasClasses, rows });

/** A summary without its functions, nor those of its columns. */
function plain({ intervalOf, outputs, ...summary }: Summary): object {
  return { ...summary, outputs: outputs.map(plain) };
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const pick = (values: Float64Array, rows: readonly number[]): Float64Array =>
  Float64Array.from(rows, (row) => values[row]);

/** What some rows of one source come to, in blocks of `size`, saved and loaded between two of them. */
function stateOf(one: Case, rows: readonly number[], numbering: Numbering, size: number): State {
  const source = rows.length === 0 ? '' : one.sourceOf(rows[0]);
  let all = createAll(one, source, numbering);
  for (let first = 0; first < rows.length; first += size) {
    const block = rows.slice(first, first + size);
    all.add(turned(takePairs(one.pairs, block), numbering), pick(one.losses, block), pick(one.others, block));
    if (first === size) all = createAll(one, source, numbering, throughJson(all.save()));
  }
  return throughJson(all.save());
}

/** The rows of each source in turn, in one pass each. */
export function finishAtOnce(one: Case, hasIntervals: boolean) {
  const rows = Array.from({ length: one.pairs.count }, (_, row) => row);
  const sources = [...new Set(rows.map(one.sourceOf))];
  const [first, ...others] = sources.map((source) =>
    stateOf(
      one,
      rows.filter((row) => one.sourceOf(row) === source),
      numberingOf(0),
      rows.length,
    ),
  );
  const all = createAll(one, '', numberingOf(0), first);
  for (const other of others) all.merge(other);
  return all.finish(hasIntervals);
}

/** The same of up to `most` parts, shared out and merged as chance has it. */
export function finishInParts(one: Case, hasIntervals: boolean, most: number, random: () => number) {
  const below = (bound: number): number => Math.floor(random() * bound);
  const count = 1 + below(most);
  const isContiguous = random() < 0.5;
  const parts = new Map<string, number[]>();
  for (let row = 0; row < one.pairs.count; row++) {
    const part = isContiguous ? Math.floor((row * count) / one.pairs.count) : below(count);
    const name = `${one.sourceOf(row)} ${part}`;
    parts.set(name, [...(parts.get(name) ?? []), row]);
  }
  // A part without rows is one too.
  const states = [...parts.values(), []].map((rows) => stateOf(one, rows, numberingOf(below(16)), 1 + below(9)));
  while (states.length > 1) {
    const [first] = states.splice(below(states.length), 1);
    const [second] = states.splice(below(states.length), 1);
    const all = createAll(one, '', numberingOf(below(16)), first);
    all.merge(second);
    states.push(throughJson(all.save()));
  }
  return createAll(one, '', numberingOf(below(16)), states[0]).finish(hasIntervals);
}

/** Whether two results have the same bits, NaN and −0 among them. */
export const areSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);
