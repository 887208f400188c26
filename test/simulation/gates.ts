// How often checks are wrong where nothing has changed, and how often they see a change: node dist/test/simulation/gates.js [runs]

import { createRandom } from '../../src/math/random.ts';
import { createSpread } from '../../src/stats/spread.ts';
import { identity, normal } from './kinds.ts';

const runs = Number(process.argv[2] ?? '2000');

/** What became of each run, in percent. */
type Rates = Record<'passed' | 'failed' | 'inconclusive', number>;

function rate(judge: (unit: () => number) => keyof Rates): Rates {
  const rates: Rates = { passed: 0, failed: 0, inconclusive: 0 };
  for (let run = 0; run < runs; run++) rates[judge(createRandom(run, 1).unit)] += 100 / runs;
  return rates;
}

/** Squared errors of a model, each times `scale`. */
const losses = (unit: () => number, rows: number, scale: number): Float64Array =>
  Float64Array.from({ length: rows }, () => scale * normal(unit) ** 2);

const LIMIT = 1;

/** A limit on a mean that lies on the limit, by its value or by its interval. */
const limit =
  (rows: number, truth: number, byInterval: boolean) =>
  (unit: () => number): keyof Rates => {
    const costs = losses(unit, rows, truth);
    if (!byInterval) return costs.reduce((sum, cost) => sum + cost, 0) / rows > LIMIT ? 'failed' : 'passed';
    const spread = createSpread({ isIndicator: false, isCompared: false });
    spread.add({ costs }, { count: rows, sample: (row) => row + 1, roles: {} });
    return decide(spread.finish(identity, 95, 0), LIMIT);
  };

/** A new model beside the old one on the same rows: whose errors differ by `change` in all, and by noise in each row. */
const paired =
  (rows: number, change: number, byInterval: boolean) =>
  (unit: () => number): keyof Rates => {
    const others = losses(unit, rows, 1);
    const costs = others.map((cost) => (cost * (1 + change) * (1 + 0.2 * normal(unit)) ** 2) / 1.04);
    const spread = createSpread({ isIndicator: false, isCompared: true });
    spread.add({ costs, others }, { count: rows, sample: (row) => row + 1, roles: {} });
    if (!byInterval) {
      const sum = costs.reduce((total, cost, row) => total + cost - others[row], 0);
      return sum > 0 ? 'failed' : 'passed';
    }
    return decide(spread.finish(identity, 95, 0), 0);
  };

const decide = (found: ReturnType<ReturnType<typeof createSpread>['finish']>, bound: number): keyof Rates => {
  if ('reason' in found) return 'inconclusive';
  return found.high <= bound ? 'passed' : found.low > bound ? 'failed' : 'inconclusive';
};

const rows: readonly (readonly [string, (unit: () => number) => keyof Rates])[] = [
  ['limit at the true mean, by value', limit(500, 1, false)],
  ['limit at the true mean, --confidence 95', limit(500, 1, true)],
  ['limit 25 % below the true mean, --confidence 95', limit(500, 1.25, true)],
  ['no change, by value', paired(2000, 0, false)],
  ['no change, --confidence 95', paired(2000, 0, true)],
  ['2 % worse, --confidence 95, 500 rows', paired(500, 0.02, true)],
  ['2 % worse, --confidence 95, 10,001 rows', paired(10_001, 0.02, true)],
];
process.stdout.write('| check | passed | failed | inconclusive |\n|---|---|---|---|\n');
for (const [name, judge] of rows) {
  const { passed, failed, inconclusive } = rate(judge);
  const cells = [passed, failed, inconclusive].map((share) => `${share.toFixed(1)} %`);
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`);
}
