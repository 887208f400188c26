import { expect, test } from '@jest/globals';
import { runWords } from '../support/fake-io.ts';
import { createRandom, SEED, shuffled } from '../support/random.ts';

type Cell = string | number | null;
type Columns = Readonly<Record<string, readonly Cell[]>>;

const random = createRandom(SEED);
const below = (end: number): number => Math.floor(random() * end);
const pick = <T>(from: readonly T[]): T => from[below(from.length)];
const times = <T>(count: number, make: (row: number) => T): T[] => Array.from({ length: count }, (_, row) => make(row));
const dayAfter = (days: number): string => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
const number = (): number => Math.round(1000 * random()) / 100;

/** Some of the whole numbers below `end`, in any order. */
const sample = (count: number, end: number): number[] =>
  shuffled(
    times(end, (index) => index),
    random,
  ).slice(0, count);

/** Columns that tell rows apart, and are the same in both files. */
const KEYS: Readonly<Record<string, (count: number) => Columns>> = {
  'index of pandas': (count) => ({ '': sample(count, 5 * count) }),
  'index that was written twice': (count) => ({ 'Unnamed: 0': sample(count, 2 * count) }),
  'ids of words': (count) => ({ id: sample(count, 10 * count).map((id) => `row_${String(id).padStart(6, '0')}`) }),
  PatientNo: (count) => ({ PatientNo: sample(count, 3 * count).map((id) => 1000 + id) }),
  'row_ids of mlr3': (count) => ({ row_ids: sample(count, 3 * count) }),
  'wide ids': (count) => ({
    tweet_id: sample(count, 99).map((id) => `12345678901234567${String(id).padStart(2, '0')}`),
  }),
  days: (count) => ({ ds: times(count, dayAfter) }),
  hours: (count) => ({ timestamp: times(count, (row) => `${dayAfter(row)} ${pick(['08', '12'])}:30:00`) }),
  'a panel': (count) => ({
    unique_id: times(count, (row) => pick(['A', 'B']) + (row % 3)),
    ds: times(count, (row) => dayAfter(row >> 1)),
  }),
  names: (count) => ({ name: sample(count, 99).map((id) => `Zoë ${id}, "the ${id}th"`) }),
};

/** Columns of one name that rightly differ. */
const UNLIKE: Readonly<Record<string, (count: number) => readonly [Columns, Columns]>> = {
  nothing: () => [{}, {}],
  models: (count) => [{ model: times(count, () => 'gpt') }, { model: times(count, () => 'bert') }],
  seeds: (count) => [{ seed: times(count, () => 1) }, { seed: times(count, () => 2) }],
  folds: (count) => [{ fold: times(count, (row) => row % 5) }, { fold: times(count, (row) => row % 3) }],
  stamps: (count) => [
    { created_at: times(count, (row) => `${dayAfter(row >> 2)}T10:00:00Z`) },
    { created_at: times(count, (row) => `${dayAfter((row >> 2) + 1)}T11:30:00Z`) },
  ],
  notes: (count) => [
    { note: times(count, (row) => pick([null, `see ${row}`])) },
    { note: times(count, (row) => pick([null, `ask ${row}`, 'none'])) },
  ],
  values: (count) => [{ value: times(count, number) }, { value: times(count, number) }],
  'an index of its own': (count) => [{ '': times(count, (row) => row) }, { '': sample(count, 4 * count) }],
};

const quoted = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const rowsOf = (columns: Columns): Record<string, Cell>[] =>
  times(Object.values(columns)[0].length, (row) =>
    Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[row]])),
  );

const delimited = (columns: Columns, delimiter: string): string =>
  [Object.keys(columns), ...rowsOf(columns).map((row) => Object.values(row).map(quoted))]
    .map((cells) => `${cells.join(delimiter)}\n`)
    .join('');

/** How a table is written. */
const WRITERS: Readonly<Record<string, (columns: Columns) => string>> = {
  csv: (columns) => delimited(columns, ','),
  tsv: (columns) => delimited(columns, '\t'),
  json: (columns) => JSON.stringify(rowsOf(columns)),
  ndjson: (columns) =>
    rowsOf(columns)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
};

interface Pair {
  readonly kind: string;
  readonly words: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A pair of files, the rows of the second in the order `order`. */
function drawPair(order: (count: number) => readonly number[]): Pair {
  const count = 4 + below(60);
  const key = pick(Object.keys(KEYS));
  const keys = KEYS[key](count);
  const unlike = keys[''] === undefined ? pick(Object.keys(UNLIKE)) : 'models';
  const features = { x1: times(count, number), kind: times(count, () => pick(['a', 'b', 'c'])) };
  const [own, other] = UNLIKE[unlike](count);
  const shared = random() < 0.5 ? { ...keys, ...features } : keys;
  const rows = order(count);
  const moved = (columns: Columns): Columns =>
    Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, rows.map((row) => cells[row])]));
  const preds = { ...shared, ...own, y_pred: times(count, number) };
  const labels = { ...moved(shared), ...other, ...moved({ y_true: times(count, number) }) };
  const [first, second] = [pick(Object.keys(WRITERS)), pick(Object.keys(WRITERS))];
  return {
    kind: `${key}, ${unlike}, ${first} and ${second}, ${count} rows`,
    words: `mse p.${first} y.${second} --pred y_pred --label y_true -q`,
    files: { [`p.${first}`]: WRITERS[first](preds), [`y.${second}`]: WRITERS[second](labels) },
  };
}

test('of 500 pairs of files whose rows belong together none is refused, nor spoken of', async () => {
  const wrong: string[] = [];
  for (let run = 0; run < 500; run++) {
    const { kind, words, files } = drawPair((count) => times(count, (row) => row));
    const { code, stderr } = await runWords(words, { files });
    if (code !== 0 || stderr !== '') wrong.push(`${kind}: ${stderr}`);
  }
  expect(wrong).toEqual([]);
});

test('of 300 pairs of which one is in another order every one is refused', async () => {
  const wrong: string[] = [];
  for (let run = 0; run < 300; run++) {
    const { kind, words, files } = drawPair((count) => {
      const rows = times(count, (row) => row);
      return pick([() => shuffled(rows, random), () => [...rows].reverse(), () => [...rows.slice(1), rows[0]]])();
    });
    const { code, stdout } = await runWords(words, { files });
    if (code !== 2 || stdout !== '') wrong.push(kind);
  }
  expect(wrong).toEqual([]);
});
