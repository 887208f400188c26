import { describe, expect, test } from '@jest/globals';
import { createSpread, type SpreadPlan } from '../../src/stats/spread.ts';
import type { Counted } from '../../src/stats/units.ts';
import { intervals } from '../fixtures/intervals.ts';
import { transforms } from '../support/intervals.ts';
import { column, matrixOf } from '../support/pairs.ts';

const PLAIN = { isIndicator: false, isCompared: false };
const CLUSTERED = { clusters: { valueAt: String } };

interface Rows extends Counted {
  readonly clusters?: readonly number[] | undefined;
}

/** What has seen rows from one index to another, in blocks. */
function spreadOf(options: SpreadPlan, rows: Rows, size = 32_768, from = 0, to = rows.costs.length) {
  const spread = createSpread(options);
  for (let first = from; first < to; first += size) {
    const count = Math.min(size, to - first);
    const cut = (values: Float64Array | undefined): Float64Array | undefined => values?.slice(first, first + count);
    spread.add(
      { costs: rows.costs.slice(first, first + count), others: cut(rows.others), counts: cut(rows.counts) },
      {
        count,
        sample: (row) => first + row + 1,
        roles: rows.clusters ? { cluster: matrixOf('c', column(rows.clusters.slice(first, first + count))) } : {},
      },
    );
  }
  return spread;
}

/** The interval of rows, added in blocks. */
function intervalOf(
  options: SpreadPlan,
  rows: Rows,
  { confidence = 95, size = 32_768, transform = transforms.mean } = {},
) {
  return spreadOf(options, rows, size).finish(transform, confidence, 0);
}

const sequence = (size: number): Float64Array =>
  Float64Array.from({ length: size }, (_, index) => (((index * 7919) % 10007) / 10007) ** 2);

describe.each(intervals.bootstrap)('the interval of $name', (one) => {
  const options = { isIndicator: false, isCompared: one.others !== null, ...(one.clusters && CLUSTERED) };
  const rows = {
    costs: Float64Array.from(one.costs),
    others: one.others === null ? undefined : Float64Array.from(one.others),
    counts: one.counts === null ? undefined : Float64Array.from(one.counts),
    clusters: one.clusters ?? undefined,
  };
  const settings = { confidence: one.confidence, transform: transforms[one.transform] };

  test('is that of arch, as far as chance allows, by bootstrap', () => {
    const close = (one.high - one.low) * 0.08;
    expect(intervalOf(options, rows, settings)).toEqual({
      low: expect.closeTo(one.low, -Math.log10(2 * close)),
      high: expect.closeTo(one.high, -Math.log10(2 * close)),
      confidence: one.confidence,
      method: 'bootstrap-t',
      unit: one.clusters === null ? 'row' : 'cluster',
      units: one.clusters === null ? 60 : 30,
    });
  });

  test('is the same in blocks of seven, and merged of what was saved of the last rows and of the first', () => {
    const whole = intervalOf(options, rows, settings);
    expect(intervalOf(options, rows, { ...settings, size: 7 })).toEqual(whole);
    for (const cut of [1, 20, 59]) {
      const spread = spreadOf(options, rows, 7, cut);
      spread.merge(JSON.parse(JSON.stringify(spreadOf(options, rows, 7, 0, cut).save())));
      expect(spread.finish(settings.transform, settings.confidence, 0)).toEqual(whole);
    }
  });
});

test.each(intervals.student)(
  '$size rows have the t interval of scipy at $confidence %',
  ({ size, confidence, low, high }) => {
    const found = intervalOf(PLAIN, { costs: sequence(size) }, { confidence });
    const ends = { low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) };
    expect(found).toEqual({ ...ends, confidence, method: 'student-t', unit: 'row', units: size });
  },
);

test.each(intervals.student)(
  '$size paired rows have the paired t interval of scipy',
  ({ size, confidence, paired }) => {
    const costs = sequence(size);
    const others = Float64Array.from(costs, (cost) => cost * 0.9).reverse();
    const found = intervalOf({ ...PLAIN, isCompared: true }, { costs, others }, { confidence });
    expect(found).toMatchObject({ low: expect.closeTo(paired[0], 12), high: expect.closeTo(paired[1], 12) });
  },
);

describe('losses of 0 and 1', () => {
  const INDICATOR = { ...PLAIN, isIndicator: true };
  const shares = (hits: number, count: number): Float64Array =>
    Float64Array.from({ length: count }, (_, row) => Number(row < hits));

  test.each(intervals.wilson)(
    'have the interval of Wilson: $hits of $count',
    ({ hits, count, confidence, low, high }) => {
      expect(intervalOf(INDICATOR, { costs: shares(hits, count) }, { confidence })).toEqual({
        low: expect.closeTo(low, 13),
        high: expect.closeTo(high, 13),
        confidence,
        method: 'wilson',
        unit: 'row',
        units: count,
      });
    },
  );

  test('of two models have that of Bonett and Price', () => {
    // Of 20 rows 8 are wrong by the first alone, 3 by the second alone.
    const [costs, others] = [shares(8, 20), shares(0, 20)];
    others.fill(1, 17);
    const found = intervalOf({ ...INDICATOR, isCompared: true }, { costs, others });
    const [center, half] = [5 / 22, 1.959963984540054 * Math.sqrt((13 / 22 - (5 / 22) ** 2) / 22)];
    expect(found).toMatchObject({
      low: expect.closeTo(center - half, 13),
      high: expect.closeTo(center + half, 13),
      method: 'bonett-price',
    });
  });

  test('that are weighted are drawn, and need ten rows of each kind', () => {
    const counts = Float64Array.from({ length: 40 }, (_, row) => 1 + (row % 3));
    const weighted = (hits: number): Rows => ({
      costs: shares(hits, 40).map((cost, row) => cost * counts[row]),
      counts,
    });
    expect(intervalOf(INDICATOR, weighted(9))).toMatchObject({ reason: { code: 'too-few-rows-of-each-kind' } });
    expect(intervalOf(INDICATOR, weighted(10))).toMatchObject({ method: 'bootstrap-t' });
  });
});

describe('what says too little has no interval', () => {
  test.each<[string, Partial<SpreadPlan>, Rows]>([
    ['loss-not-finite', {}, { costs: Float64Array.of(1, 2, Infinity) }],
    ['too-few-distinct-losses', {}, { costs: Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9) }],
    ['too-few-distinct-differences', { isCompared: true }, { costs: sequence(50), others: sequence(50) }],
    ['too-few-clusters', CLUSTERED, { costs: sequence(90), clusters: Array.from({ length: 90 }, (_, row) => row % 9) }],
    ['too-few-rows', { isIndicator: true }, { costs: Float64Array.of(1) }],
  ])('%s', (code, options, rows) => {
    expect(intervalOf({ ...PLAIN, ...options }, rows)).toMatchObject({ reason: { code }, confidence: 95 });
  });
});
