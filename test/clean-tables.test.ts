import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../src/index.ts';
import { type Column, NAMELESS, WRITERS, type WriterName } from './support/clean-tables.ts';
import { run } from './support/fake-io.ts';
import { createRandom, SEED } from './support/random.ts';

/** Predictions and labels of some kind, and what the library makes of their numbers. */
interface Kind {
  readonly loss: string;
  readonly preds: readonly Column[];
  readonly labels: readonly Column[];
  readonly expected: number;
}

type Random = () => number;

const pick = <T>(values: readonly T[], random: Random): T => values[Math.floor(random() * values.length)];
const list = (count: number, make: () => number): number[] => Array.from({ length: count }, make);
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const PREDS = [
  'y_pred',
  'pred',
  'prediction',
  'predicted',
  'yhat',
  'y_hat',
  'forecast',
  'fitted',
  'response',
  'Y_Pred',
];
const SCORES = ['prob', 'proba', 'probability', 'y_prob', 'y_proba', 'y_score', 'score', 'p', 'y_pred', 'prediction'];
const LABELS = ['y_true', 'true', 'truth', 'target', 'label', 'y', 'actual', 'observed', 'ground_truth', 'Label'];

/** Kinds of columns that everyday files hold. `n` rows. */
const KINDS: Readonly<Record<string, (n: number, random: Random) => Kind>> = {
  decimals(n, random) {
    const [p, y] = [list(n, () => random() * 10 - 5), list(n, () => random() * 10 - 5)];
    return scalar('mse', p, y, random);
  },
  'short decimals'(n, random) {
    const [p, y] = [list(n, () => rounded(random() * 9 + 1.05, 1)), list(n, () => rounded(random() * 9 + 1.05, 1))];
    return scalar('mae', p, y, random);
  },
  counts(n, random) {
    const [p, y] = [list(n, () => rounded(random() * 50, 2) + 0.5), list(n, () => Math.floor(random() * 50))];
    return scalar('rmse', p, y, random);
  },
  'large numbers'(n, random) {
    const [p, y] = [list(n, () => Math.floor(random() * 2 ** 53)), list(n, () => Math.floor(random() * 1e15))];
    return scalar('mae', p, y, random);
  },
  probabilities(n, random) {
    const [p, y] = [list(n, () => 0.01 + random() * 0.98), list(n, () => Math.floor(random() * 2))];
    const names = [pick(SCORES, random), pick(LABELS, random)];
    return one(pick(['bce', 'brier'], random), names, p, y);
  },
  'truth values'(n, random) {
    const [p, y] = [list(n, () => 0.01 + random() * 0.98), list(n, () => Math.floor(random() * 2))];
    const kind = one('bce', [pick(SCORES, random), pick(LABELS, random)], p, y);
    return { ...kind, labels: [{ ...kind.labels[0], cells: y.map(Boolean) }] };
  },
  logits(n, random) {
    const [p, y] = [list(n, () => random() * 8 - 4), list(n, () => Math.floor(random() * 2))];
    const names = [pick(['logit', 'logits', 'score', 'y_pred', 'output'], random), pick(LABELS, random)];
    return one('bce --from-logits', names, p, y);
  },
  'classes by index'(n, random) {
    const { columns, rows } = shares(n, ['p_0', 'p_1', 'p_2'], random);
    const y = list(n, () => Math.floor(random() * 3));
    return { loss: 'ce', preds: columns, labels: [column(LABELS, y, random)], expected: evaluate('ce', rows, y).mean };
  },
  'classes from 1'(n, random) {
    const names = pick(
      [
        ['V1', 'V2', 'V3'],
        ['class_1', 'class_2', 'class_3'],
      ],
      random,
    );
    const { columns, rows } = shares(n, names, random);
    const y = [...list(n - 1, () => Math.floor(random() * 3)), 2];
    const cells = y.map((k) => k + 1);
    return {
      loss: 'ce',
      preds: columns,
      labels: [column(LABELS, cells, random)],
      expected: evaluate('ce', rows, y).mean,
    };
  },
  'classes by name'(n, random) {
    const names = pick(
      [
        ['cat', 'dog', 'cow'],
        ['prob_low', 'prob_mid', 'prob_high'],
        ['A', 'B', 'C'],
      ],
      random,
    );
    const { columns, rows } = shares(n, names, random);
    const y = list(n, () => Math.floor(random() * 3));
    const words = y.map((k) => names[k].replace('prob_', ''));
    const labels = [{ name: pick(LABELS, random), cells: words }];
    return { loss: 'ce', preds: columns, labels, expected: evaluate('ce', rows, y).mean };
  },
  'one-hot rows'(n, random) {
    const { columns, rows } = shares(n, ['a', 'b', 'c'], random);
    const y = list(n, () => Math.floor(random() * 3));
    const labels = ['a', 'b', 'c'].map((name, k) => ({ name, cells: y.map((own) => Number(own === k)) }));
    return { loss: 'ce', preds: columns, labels, expected: evaluate('ce', rows, y).mean };
  },
};

function one(loss: string, [pred, label]: readonly string[], p: readonly number[], y: readonly number[]): Kind {
  const [name, flag] = loss.split(' ');
  const expected = evaluate(name, p, y, flag === undefined ? {} : { parameters: { fromLogits: true } }).mean;
  return { loss, preds: [{ name: pred, cells: p }], labels: [{ name: label, cells: y }], expected };
}

function scalar(loss: string, p: readonly number[], y: readonly number[], random: Random): Kind {
  const kind = one(loss, [pick(PREDS, random), pick(LABELS, random)], p, y);
  return { ...kind, expected: loss === 'rmse' ? Math.sqrt(evaluate('mse', p, y).mean) : kind.expected };
}

const column = (names: readonly string[], cells: readonly number[], random: Random): Column => ({
  name: pick(names, random),
  cells,
});

/** Rows that sum to 1. */
function shares(n: number, names: readonly string[], random: Random) {
  const rows = Array.from({ length: n }, () => {
    const parts = names.map(() => 0.05 + random());
    const sum = parts.reduce((all, part) => all + part, 0);
    return parts.map((part) => part / sum);
  });
  return { rows, columns: names.map((name, k) => ({ name, cells: rows.map((row) => row[k]) })) };
}

/** A command about the tables, in one file or in two. */
function commandOf({ loss, preds, labels }: Kind, writer: WriterName, isOne: boolean) {
  const [name, ...flags] = loss.split(' ');
  const tables = isOne ? [[...preds, ...labels]] : [preds, labels];
  const files = tables.map((columns, index) => {
    const written = WRITERS[writer](columns);
    return written && { path: `${['p', 'y'][index]}.${written.name}`, content: written.content };
  });
  if (!files.every((file) => file !== undefined)) return undefined;
  return {
    argv: [name, ...files.map(({ path }) => path), ...flags, '-q'],
    world: { files: Object.fromEntries(files.map(({ path, content }) => [path, content])) },
  };
}

// `ROUNDS=15 npm run jest -- clean-tables` tries more, and prints how many.
const ROUNDS = Number(process.env.ROUNDS ?? 4);

describe('clean tables are read as what they are, without a word', () => {
  test.each(Object.keys(WRITERS) as WriterName[])('of %s', async (writer) => {
    const random = createRandom(SEED);
    const wrong: string[] = [];
    let tried = 0;
    for (const [kind, make] of Object.entries(KINDS))
      for (let round = 0; round < ROUNDS; round++)
        for (const isOne of [false, true]) {
          const own = make(2 + Math.floor(random() * (round === 0 ? 3 : 40)), random);
          // Columns without names say neither which is which nor from where they count.
          if ((isOne || kind === 'classes from 1') && NAMELESS.includes(writer)) continue;
          // Two columns of one name are no clean table.
          if (isOne && own.labels.some(({ name }) => own.preds.some((pred) => pred.name === name))) continue;
          const command = commandOf(own, writer, isOne);
          if (command === undefined || (isOne && own.labels.length > 1)) continue;
          tried++;
          const { code, stdout, stderr } = await run(command.argv, command.world);
          const isRight = Math.abs(Number(stdout) - own.expected) <= 1e-12 * Math.abs(own.expected);
          if (code === 0 && stderr === '' && isRight) continue;
          const head = Object.values(command.world.files).map((content) => String(content).slice(0, 60));
          wrong.push(
            `${kind}: ${command.argv.join(' ')} gives ${stdout.trim()} ${stderr.trim()} of ${head.join(' | ')}`,
          );
        }
    if (process.env.ROUNDS !== undefined) process.stderr.write(`${writer}: ${tried} tables, ${wrong.length} wrong\n`);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(NAMELESS.includes(writer) ? 20 : 50);
  });
});
