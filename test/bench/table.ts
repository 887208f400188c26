// Microseconds of CPU time a row, of a table of 10,000 rows that is arranged and drawn: node dist/test/bench/table.js
import { arrangeScore } from '../../src/document/score.ts';
import { drawWhole } from '../../src/render/terminal/box.ts';
import { drawDocument } from '../../src/render/terminal/document.ts';
import { PEN, REPORT, SUMMARY, viewOf } from '../support/view.ts';

const ROWS = 10_000;
const RUNS = 11;
/** As many as cli-table3 is asked for at most. */
const FEW = 200;

const head = Array.from({ length: ROWS }, (_, row) => ({
  sample: row + 1,
  prediction: [Math.sin(row)],
  label: [Math.cos(row)],
  losses: [(Math.sin(row) - Math.cos(row)) ** 2],
}));
const report = { ...REPORT, summaries: [{ ...SUMMARY, n: ROWS }], head };

function microsecondsARow(rows: number, work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / rows;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}

let characters = 0;
const written = microsecondsARow(ROWS, () => {
  for (const text of drawDocument(arrangeScore(report, viewOf()), PEN)) characters += text.length;
});
const few = head.slice(0, FEW);
const cells = [
  few.map(({ sample }) => sample),
  ...(['prediction', 'label', 'losses'] as const).map((of) => few.map((row) => row[of][0])),
].map((column) => column.map(String));
const drawn = microsecondsARow(FEW, () => {
  characters += drawWhole(['sample', 'prediction', 'label', 'loss'], cells).length;
});
console.log(`${ROWS} rows, row by row: ${written.toFixed(1)} us a row`);
console.log(`${FEW} rows, by cli-table3: ${drawn.toFixed(1)} us a row`);
if (characters === 0) process.exitCode = 1;
