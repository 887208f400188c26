import { describe, expect, test } from '@jest/globals';
import { messageOf, runWords, type World } from '../../support/fake-io.ts';

type Cell = string | number;

/** A table as CSV: its columns by name. */
const csv = (columns: Readonly<Record<string, readonly Cell[]>>): string => {
  const values = Object.values(columns);
  const rows = values[0].map((_, row) => values.map((cells) => cells[row]).join(','));
  return [Object.keys(columns).join(','), ...rows, ''].join('\n');
};

const P = [1, 2, 3, 4];
const Y = [2, 2, 4, 4];

/** Predictions and labels that share a column. */
const pair = (name: string, own: readonly Cell[], other: readonly Cell[]): World => ({
  files: { 'p.csv': csv({ [name]: own, y_pred: P }), 'y.csv': csv({ [name]: other, y_true: Y }) },
});

const score = (world: World, more = '') => runWords(`mse p.csv y.csv -q${more}`, world);

const SILENT = { code: 0, stdout: '0.5\n', stderr: '' };
const IDS = ['a', 'b', 'c', 'd'];
const DAYS = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04'];
const rotate = <T extends Cell>(cells: readonly T[]): T[] => [...cells.slice(1), ...cells.slice(0, 1)];

describe('the same values in another order are refused', () => {
  test.each<[string, readonly Cell[]]>([
    ['id', IDS],
    ['PatientNo', [7, 8, 9, 10]],
    ['row_ids', [3, 1, 4, 2]],
    ['unique_id', ['A', 'A', 'B', 'B']],
    ['Unnamed: 0', [0, 1, 2, 3]],
    ['', [5, 9, 13, 2]],
    ['ds', DAYS],
    ['city', ['Oslo', 'Rome', 'Rome', 'Bern']],
    ['x', [0.5, 1.25, -3, 0]],
  ])('%s', async (name, cells) => {
    const outcome = await score(pair(name, cells, rotate(cells)));
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(messageOf(outcome)).toContain('both files have the same values in another order, and rows pair by position');
  });

  test('with the first row that differs, both places and values, and what decides it', async () => {
    const { stderr } = await score(pair('ds', DAYS, [DAYS[0], DAYS[2], DAYS[1], DAYS[3]]));
    expect(stderr).toBe(
      'lossctl: p.csv:3: column "ds": "2024-01-02" here, "2024-01-03" in y.csv:3: both files have the same values in another order, and rows pair by position\n' +
        'hint: --id ds pairs rows by key; --unrelated ds where these columns are about different things\n',
    );
  });

  test.each([
    'score',
    'check --max 9',
    'explain',
    'score --dry-run',
    'score --limit 1',
    'score --sample 3',
    'score --where y_true>0',
  ])('by %s', async (words) => {
    const [command, ...rest] = words.split(' ');
    const call = [...(command === 'score' ? [] : [command]), 'mse p.csv y.csv', ...rest].join(' ');
    const outcome = await runWords(call, pair('id', IDS, rotate(IDS)));
    expect([outcome.code, outcome.stdout, messageOf(outcome)]).toEqual([
      2,
      '',
      expect.stringContaining('"a" here, "b" in y.csv:2'),
    ]);
  });

  test('by compare, of each model against the labels', async () => {
    const { files } = pair('id', IDS, IDS);
    const world = { files: { ...files, 'q.csv': csv({ id: rotate(IDS), y_pred: P }) } };
    expect((await runWords('compare mse p.csv p.csv --labels y.csv', world)).code).toBe(0);
    const outcome = await runWords('compare mse p.csv q.csv --labels y.csv', world);
    expect([outcome.code, outcome.stdout]).toEqual([2, '']);
    expect(messageOf(outcome)).toMatch(/^q\.csv:2: column "id": "b" here, "a" in y\.csv:2:/);
  });

  test.each(['table', 'json', 'markdown', 'csv', 'ndjson', 'plain'])(
    'in %s, before any number of the whole',
    async (format) => {
      const outcome = await runWords(`mse p.csv y.csv --format ${format}`, pair('id', IDS, rotate(IDS)));
      expect(outcome.code).toBe(2);
      if (!['csv', 'ndjson', 'plain'].includes(format)) expect(outcome.stdout).toBe('');
    },
  );

  test('of JSON, NDJSON and standard input too', async () => {
    const rows = (name: string, ids: readonly string[]) => ids.map((id, row) => ({ id, [name]: row }));
    const lines = (records: readonly object[]): string =>
      records.map((record) => `${JSON.stringify(record)}\n`).join('');
    const files = {
      'p.json': JSON.stringify(rows('y_pred', IDS)),
      'p.ndjson': lines(rows('y_pred', IDS)),
      'y.ndjson': lines(rows('y_true', rotate(IDS))),
    };
    for (const preds of ['p.json', 'p.ndjson']) {
      const { code, stderr } = await runWords(`mse ${preds} y.ndjson -q`, { files });
      expect([code, stderr]).toEqual([2, expect.stringContaining('"a" here, "b" in y.ndjson:1')]);
    }
    const piped = await runWords('mse - y.ndjson -q', { files, stdin: files['p.ndjson'] });
    expect([piped.code, piped.stderr]).toEqual([2, expect.stringContaining('--id id pairs rows by key')]);
  });

  test('of a file of weights', async () => {
    const { files } = pair('id', IDS, IDS);
    const world = { files: { ...files, 'w.csv': csv({ id: rotate(IDS), weight: P }) } };
    const { code, stderr } = await score(world, ' --weight w.csv');
    expect([code, stderr]).toEqual([2, expect.stringContaining('in w.csv:2')]);
    expect(stderr).not.toContain('--id');
  });
});

describe('a key is offered where rows pair by it', () => {
  const hintOf = async (preds: string, labels: string): Promise<string> =>
    (await score({ files: { 'p.csv': preds, 'y.csv': labels } })).stderr.split('\n')[1];

  test('by its position where it has no name', async () => {
    expect(await hintOf(csv({ '': IDS, y_pred: P }), csv({ '': rotate(IDS), y_true: Y }))).toMatch(
      /^hint: --id 1 pairs/,
    );
  });

  test('of several columns where one is not enough', async () => {
    const ids = ['A', 'A', 'B', 'B'];
    const days = ['2024-01-01', '2024-01-02', '2024-01-01', '2024-01-02'];
    const preds = csv({ unique_id: ids, ds: days, y_pred: P });
    const labels = csv({ unique_id: ['B', 'B', 'A', 'A'], ds: days, y: Y });
    expect(await hintOf(preds, labels)).toMatch(/^hint: --id ds,unique_id pairs/);
    expect((await score({ files: { 'p.csv': preds, 'y.csv': labels } }, ' --id ds,unique_id')).code).toBe(0);
  });

  test('and none where values are there twice', async () => {
    const ids = ['A', 'A', 'B', 'B'];
    expect(await hintOf(csv({ id: ids, y_pred: P }), csv({ id: rotate(ids), y_true: Y }))).toBe(
      'hint: --unrelated id where these columns are about different things',
    );
  });
});

describe('different values', () => {
  test('of an identifier or of dates, half of which are common, are refused', async () => {
    for (const [name, own, other] of [
      ['id', IDS, ['a', 'c', 'b', 'x']],
      ['id', IDS, ['c', 'd', 'e', 'f']],
      ['station_id', [1, 2, 3, 4], [2, 3, 4, 5]],
      ['ds', DAYS, [...DAYS.slice(1), '2024-01-05']],
      ['index', [0, 1, 2, 3], [2, 3, 4, 5]],
      ['index', [0, 1, 2, 3], [0, 1, 3, 4]],
    ] as const) {
      const outcome = await score(pair(name, own, other));
      expect([outcome.code, outcome.stdout]).toEqual([2, '']);
      expect(messageOf(outcome)).toContain('the files have most of these values in common, but in other rows');
      expect(outcome.stderr).toContain(`--id ${name} --only-common`);
    }
  });

  test.each([
    ['id', IDS, ['c', 'x', 'y', 'z']],
    ['', [0, 1, 2, 3], [17, 3, 42, 11]],
    ['', [3, 1, 9, 2], [0, 1, 2, 3]],
    ['ds', DAYS, ['2025-01-01', '2025-01-02', '2025-01-03', '2024-01-04']],
    ['created_at', DAYS, [...DAYS.slice(1), '2024-01-05']],
    ['model', ['a', 'a', 'b', 'b'], ['a', 'b', 'c', 'c']],
    ['seed', [1, 1, 1, 1], [2, 2, 2, 2]],
    ['fold', [1, 1, 1, 1], [1, 2, 1, 2]],
    ['note', ['', '', 'x', ''], ['', 'y', '', '']],
    ['x', [0.5, 1.5, 2.5, 3.5], [0.5, 1.5, 3.5, 4.5]],
    ['id', ['a', '', 'c', 'd'], ['a', 'b', '', 'd']],
  ])('of %s, %j beside %j, are silence', async (name, own, other) => {
    expect(await score(pair(name, own, other))).toMatchObject(SILENT);
  });
});

describe('silence', () => {
  test.each([
    ['id', IDS],
    ['', [0, 1, 2, 3]],
    ['Unnamed: 0', [4, 9, 1, 7]],
    ['ds', DAYS],
    ['text', ['"a, b"', '"c ""d"""', 'e', '']],
    ['model', ['a', 'a', 'a', 'a']],
  ])('where both files have the same %s', async (name, cells) => {
    expect(await score(pair(name, cells, cells))).toMatchObject(SILENT);
  });

  test('where an index counts the rows from 0, and the other from 1', async () => {
    const [fromZero, fromOne] = [P.map((_, row) => row), P.map((_, row) => row + 1)];
    expect(await score(pair('', fromZero, fromOne))).toMatchObject(SILENT);
    expect((await score(pair('id', fromZero, fromOne))).code).toBe(2);
  });

  test('however cells are written', async () => {
    expect(await score(pair('id', ['1', '2', '10', '11'], ['1.0', '2.0', '1e1', '011']))).toMatchObject(SILENT);
    const times = ['2024-01-01T00:00:00Z', '2024-01-02 00:00:00', '2024-01-03T00:00', '2024-01-04'];
    expect(await score(pair('ds', DAYS, times))).toMatchObject(SILENT);
  });

  test('where a column has a role', async () => {
    const files = { 'p.csv': csv({ value: P }), 'y.csv': csv({ value: rotate(P) }) };
    expect((await runWords('mse p.csv y.csv -q', { files })).code).toBe(0);
    const truth = { 'p.csv': csv({ y_true: rotate(Y), y_pred: P }), 'y.csv': csv({ y_true: Y }) };
    expect((await runWords('mse p.csv y.csv -q', { files: truth })).code).toBe(0);
  });

  test('where --unrelated says so', async () => {
    const world = pair('id', IDS, rotate(IDS));
    expect(await score(world, ' --unrelated id')).toMatchObject(SILENT);
    expect(await score(pair('', IDS, rotate(IDS)), ' --unrelated 1')).toMatchObject(SILENT);
    const unknown = await score(world, ' --unrelated ix');
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('--unrelated: there is no column "ix"'),
    ]);
  });

  test('where input is taken as it stands', async () => {
    expect(await score(pair('id', IDS, rotate(IDS)), ' --as-is')).toMatchObject(SILENT);
  });

  test('where rows pair by key', async () => {
    const { code, stderr } = await score(pair('id', IDS, rotate(IDS)), ' --id id');
    expect([code, stderr]).toEqual([0, '']);
  });

  test('where an identifier that is no count of the rows is the same in all', async () => {
    const files = (ids: readonly Cell[]) => ({
      'p.csv': csv({ id: ids, rank: P, y_pred: P }),
      'y.csv': csv({ id: ids, rank: rotate(P), y_true: Y }),
    });
    expect(await score({ files: files(IDS) })).toMatchObject(SILENT);
    expect((await score({ files: files([0, 1, 2, 3]) })).code).toBe(2);
  });
});

test('in Korean', async () => {
  const { stderr } = await score(pair('id', IDS, rotate(IDS)), ' --lang ko');
  expect(stderr).toBe(
    'lossctl: p.csv:2: "id" 열: 여기는 "a", y.csv:2에는 "b": 두 파일의 값은 같지만 순서가 다르고, 행은 위치로 짝지음\n' +
      '힌트: --id id 옵션은 행을 키로 짝지음; 두 열이 서로 관계없다면 --unrelated id\n',
  );
});
