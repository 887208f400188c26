// Time and memory by rows and by columns: node dist/test/bench/scaling.js [ROUNDS]
// Writes test/bench/scaling.svg and prints the tables of its figures in Markdown.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COLUMN_COUNTS, file, ROW_COUNTS, WIDE_NUMBERS } from './data.ts';
import { type Panel, renderPlot } from './plot.ts';
import { type Cost, lossctl, machine, measure } from './race.ts';

const ROUNDS = Math.max(1, Number(process.argv[2] ?? 5));
const FIGURE = fileURLToPath(new URL('../../../test/bench/scaling.svg', import.meta.url));

/** What a run of some size took, and how many rows and numbers that were. */
interface Size extends Cost {
  readonly rows: number;
  readonly columns: number;
  readonly numbers: number;
}

const byRows = ROW_COUNTS.map((rows): Size => {
  const cost = measure(lossctl('mse', '-q', file(`rows-${rows}.csv`), '--pred', 'p', '--label', 'y'), ROUNDS);
  return { ...cost, rows, columns: 2, numbers: 2 * rows };
});

const byColumns = COLUMN_COUNTS.map((columns): Size => {
  const names = [`wide-preds-${columns}.csv`, `wide-labels-${columns}.csv`].map(file);
  const cost = measure(lossctl('mse', '-q', ...names, '--pred', `1-${columns}`, '--label', `1-${columns}`), ROUNDS);
  const rows = Math.floor(WIDE_NUMBERS / columns);
  return { ...cost, rows, columns, numbers: 2 * rows * columns };
});

function table(sizes: readonly Size[]): string {
  const head = [
    '| rows | columns a file | ms | ns a row | ns a number | peak MiB | bytes a row |',
    `|${' ---: |'.repeat(7)}`,
  ];
  const rows = sizes.map(({ rows, columns, numbers, seconds, peak }) => {
    const times = [seconds * 1e3, (seconds * 1e9) / rows, (seconds * 1e9) / numbers].map(rounded);
    const memory = [peak, (peak * 2 ** 20) / rows].map(rounded);
    return `| ${[rows.toLocaleString('en'), columns, ...times, ...memory].join(' | ')} |`;
  });
  return [...head, ...rows].join('\n');
}

/** Three digits, no exponent. */
const rounded = (value: number): string =>
  value.toLocaleString('en', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });

function panel(title: string, axis: string, sizes: readonly Size[], size: (of: Size) => number): Panel {
  return {
    title,
    axis,
    series: [
      { name: 'time, ms', color: '#1f5fa8', points: sizes.map((of) => [size(of), of.seconds * 1e3]) },
      { name: 'peak memory, MiB', color: '#b3541e', points: sizes.map((of) => [size(of), of.peak]) },
    ],
  };
}

const plot = renderPlot([
  panel('mse of two columns of one CSV file', 'rows', byRows, ({ rows }) => rows),
  panel('mse of two CSV files, 2 million numbers in all', 'columns a file', byColumns, ({ columns }) => columns),
]);
writeFileSync(FIGURE, plot);
process.stdout.write(`${machine()}; medians of ${ROUNDS}, all threads\n\n${table(byRows)}\n\n${table(byColumns)}\n`);
