import { expect, test } from '@jest/globals';
import { evaluate } from '../src/index.ts';
import { run } from './support/fake-io.ts';
import { createRandom, SEED } from './support/random.ts';
import { AWKWARD_WRITERS, type AwkwardWriter, type Numbers } from './support/table-writers.ts';

// A number is that of the plainest form, or exit 2, whatever tool wrote the files; a first row that may be a header or data is counted
// apart. `ROUNDS=40 npm run jest -- awkward-tables` tries more, and prints the counts.
const ROUNDS = Number(process.env.ROUNDS ?? 2);

type Random = () => number;

/** A task: a loss, its numbers, and its value over some of the rows. */
interface Task {
  readonly loss: string;
  readonly preds: Numbers;
  readonly labels: Numbers;
  valueOf(preds: Numbers['rows'], labels: Numbers['rows']): number;
}

const whole = (random: Random, most: number): number => Math.floor(random() * most);
const decimal = (random: Random): number => Number((random() * 20 - 10).toFixed(1 + whole(random, 6)));

/** What the cells of a column may look like. */
const CELLS: Readonly<Record<string, (random: Random, row: number) => number>> = {
  decimals: decimal,
  'whole numbers': (random) => whole(random, 50),
  'zeros and ones': (random) => whole(random, 2),
  'rain, dry at first': (random, row) => (row % 2 === 0 ? 0 : Number((random() * 3).toFixed(1))),
  'a count of rows': (_, row) => row,
  'a count of rows from 1': (_, row) => row + 1,
  shares: (random) => random(),
  'the same': () => 3,
  'decimals that begin with 0': (random, row) => (row === 0 ? 0 : decimal(random)),
};

const table = (names: readonly string[], rows: Numbers['rows']): Numbers => ({ names, rows });
const rowsOf = (count: number, make: (row: number) => readonly number[]) =>
  Array.from({ length: count }, (_, row) => make(row));
const column = (rows: Numbers['rows']): number[] => rows.map(([value]) => value);

const TASKS: Readonly<Record<string, (count: number, random: Random) => Task>> = {
  ...Object.fromEntries(
    Object.entries(CELLS).map(([kind, cell]) => [
      `mae of ${kind}`,
      (count: number, random: Random): Task => ({
        loss: 'mae',
        preds: table(
          ['y_pred'],
          rowsOf(count, (row) => [cell(random, row)]),
        ),
        labels: table(
          ['y_true'],
          rowsOf(count, (row) => [random() < 0.5 ? cell(random, row) : decimal(random)]),
        ),
        valueOf: (preds, labels) => evaluate('mae', column(preds), column(labels)).mean,
      }),
    ]),
  ),
  'ce of classes': (count, random) => ({
    loss: 'ce',
    preds: table(
      ['a', 'b', 'c'],
      rowsOf(count, () => shares(3, random)),
    ),
    labels: table(
      ['y'],
      rowsOf(count, () => [whole(random, 3)]),
    ),
    valueOf: (preds, labels) => evaluate('ce', preds, column(labels)).mean,
  }),
  'ce of raw scores': (count, random) => ({
    loss: 'ce --from-logits',
    preds: table(
      ['a', 'b', 'c'],
      rowsOf(count, () => [decimal(random), decimal(random), whole(random, 4)]),
    ),
    labels: table(
      ['y'],
      rowsOf(count, () => [whole(random, 3)]),
    ),
    valueOf: (preds, labels) => evaluate('ce', preds, column(labels), { parameters: { fromLogits: true } }).mean,
  }),
  'bce of probabilities': (count, random) => ({
    loss: 'bce',
    preds: table(
      ['prob'],
      rowsOf(count, () => [0.01 + 0.98 * random()]),
    ),
    labels: table(
      ['label'],
      rowsOf(count, () => [whole(random, 2)]),
    ),
    valueOf: (preds, labels) => evaluate('bce', column(preds), column(labels)).mean,
  }),
  'accuracy of classes': (count, random) => ({
    loss: 'accuracy',
    preds: table(
      ['pred'],
      rowsOf(count, () => [whole(random, 4)]),
    ),
    labels: table(
      ['label'],
      rowsOf(count, () => [whole(random, 4)]),
    ),
    valueOf: (preds, labels) => preds.filter(([p], row) => p === labels[row][0]).length / preds.length,
  }),
};

function shares(count: number, random: Random): number[] {
  const parts = Array.from({ length: count }, () => 0.05 + random());
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => part / sum);
}

const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= 1e-12 * Math.abs(wanted) + 1e-300;

/** What may come out where the first row of both files may be names or data: with such names as a row, or without the first row. */
function alternativesOf({ preds, labels, valueOf: worth }: Task): readonly number[] {
  const asRow = ({ names, rows }: Numbers): Numbers['rows'] => [names.map((_, index) => index), ...rows];
  const rest = ({ rows }: Numbers): Numbers['rows'] => rows.slice(1);
  return [worth(asRow(preds), asRow(labels)), ...(preds.rows.length > 1 ? [worth(rest(preds), rest(labels))] : [])];
}

/** How a task ends that two writers wrote. */
async function outcomeOf(task: Task, ofPreds: AwkwardWriter, ofLabels: AwkwardWriter) {
  const [p, y] = [AWKWARD_WRITERS[ofPreds](task.preds), AWKWARD_WRITERS[ofLabels](task.labels)];
  const [preds, labels] = [`p.${p.name}`, `y.${y.name}`];
  const [loss, ...flags] = task.loss.split(' ');
  const world = { files: { [preds]: p.content, [labels]: y.content } };
  const { code, stdout, stderr } = await run([loss, preds, labels, ...flags, '-q'], world);
  const said = `${stdout.trim()} ${stderr.trim()} of ${String(p.content).slice(0, 80)}`;
  if (code === 2) return { kind: 'exit 2', said };
  const value = Number(stdout);
  const wanted = task.valueOf(task.preds.rows, task.labels.rows);
  if (near(value, wanted)) return { kind: stderr === '' ? 'equal' : 'equal, with a word', said };
  if (!alternativesOf(task).some((other) => near(value, other))) return { kind: 'wrong', said };
  if (stderr !== '') return { kind: 'undecided, with a word', said };
  // 0, 1, 2, ... is a count, not a name over 1, 2, ...
  const isCount = task.preds.rows.every(([own], row) => own === row + 1);
  return Math.abs(value - wanted) <= 0.01 * wanted || isCount
    ? { kind: 'undecided, within 1 % or a count', said }
    : { kind: 'wrong', said };
}

test('numbers are those of the plainest form, or are refused, whatever wrote the files', async () => {
  const random = createRandom(SEED);
  const writers = Object.keys(AWKWARD_WRITERS) as AwkwardWriter[];
  const counts: Record<string, number> = {};
  const wrong: string[] = [];
  for (const [name, make] of Object.entries(TASKS))
    for (const ofPreds of writers)
      for (let round = 0; round < ROUNDS; round++) {
        const ofLabels = round % 2 === 0 ? ofPreds : writers[whole(random, writers.length)];
        const task = make(round % 4 === 0 ? 2 + whole(random, 4) : 5 + whole(random, 60), random);
        const { kind, said } = await outcomeOf(task, ofPreds, ofLabels);
        counts[kind] = (counts[kind] ?? 0) + 1;
        if (kind === 'wrong') wrong.push(`${name}, ${ofPreds} and ${ofLabels}: ${said}`);
      }
  if (process.env.ROUNDS !== undefined) process.stderr.write(`${JSON.stringify(counts)}\n`);
  expect(wrong).toEqual([]);
  expect(counts.equal).toBeGreaterThan(100 * ROUNDS);
});
