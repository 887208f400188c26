// How often intervals of 95 % hold the true mean: node dist/test/simulation/coverage.js [repetitions [rows,rows,...]]
import { createRandom } from '../../src/math/random.ts';
import { createSpread } from '../../src/stats/spread.ts';
import { identity, type Kind, kinds, root } from './kinds.ts';

const [repetitions = '2000', sizes = '50,500,5000'] = process.argv.slice(2);

/** The share of samples whose interval holds the truth, of those that have one, in percent. */
function coverage(
  { isIndicator, transform, draw, truth }: Kind,
  rows: number,
): { held: number; none: number; width: number } {
  let [held, none, width] = [0, 0, 0];
  for (let repetition = 0; repetition < Number(repetitions); repetition++) {
    const random = createRandom(repetition, rows);
    const spread = createSpread({ isIndicator, isCompared: false });
    const costs = Float64Array.from({ length: rows }, () => draw(random.unit));
    spread.add({ costs }, { count: rows, sample: (row) => row + 1, roles: {} });
    const found = spread.finish(transform === 'root' ? root : identity, 95, repetition);
    if ('reason' in found) none++;
    else {
      held += Number(found.low <= truth && truth <= found.high);
      width += found.high - found.low;
    }
  }
  const count = Number(repetitions) - none;
  return { held: (100 * held) / count, none: (100 * none) / Number(repetitions), width: width / count };
}

process.stdout.write('| losses | rows | held | no interval | mean width |\n|---|---|---|---|---|\n');
for (const kind of kinds) {
  for (const rows of sizes.split(',').map(Number)) {
    const { held, none, width } = coverage(kind, rows);
    const share = Number.isNaN(held) ? '' : `${held.toFixed(1)} %`;
    process.stdout.write(`| ${kind.name} | ${rows} | ${share} | ${none.toFixed(1)} % | ${width.toPrecision(3)} |\n`);
  }
}
