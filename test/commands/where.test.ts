import { describe, expect, test } from '@jest/globals';
import { type CaseTable, tables } from '../fixtures/conditions.ts';
import { type Content, faultOfError, messageOf, run } from '../support/fake-io.ts';

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Some columns of a table as CSV. */
function csvOf({ names, cells }: CaseTable, chosen: readonly string[]): string {
  const lines = [chosen, ...cells.map((row) => chosen.map((name) => row[names.indexOf(name)]))];
  return lines.map((line) => `${line.map(quoted).join(',')}\n`).join('');
}

/** The same table as NDJSON: numbers are numbers where JSON has such and a double holds them, and what is missing is null. */
function ndjsonOf({ names, cells }: CaseTable): string {
  const jsonOf = (cell: string): string =>
    cell === '' || cell === 'NA' ? 'null' : /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(cell) ? cell : JSON.stringify(cell);
  return cells
    .map((row) => `{${names.map((name, index) => `${JSON.stringify(name)}: ${jsonOf(row[index])}`).join(', ')}}\n`)
    .join('');
}

/** The ways in which the rows of a table lie in files. */
const LAYOUTS: readonly [string, (table: CaseTable) => Record<string, Content>, readonly string[]][] = [
  ['one CSV file', (table) => ({ 't.csv': csvOf(table, table.names) }), ['t.csv']],
  [
    'two CSV files',
    (table) => ({
      'a.csv': csvOf(table, ['split', 'p', 'mixed']),
      'b.csv': csvOf(table, ['fold', 'big key', 'y']),
    }),
    ['a.csv', 'b.csv'],
  ],
  ['NDJSON', (table) => ({ 't.ndjson': ndjsonOf(table) }), ['t.ndjson']],
];

describe.each(LAYOUTS)('rows are those of DuckDB in %s', (_, filesOf, names) => {
  test.each(tables.map((table, index) => [index + 1, table] as const))('table %d', async (_number, table) => {
    const files = filesOf(table);
    for (const { where, rows, mean } of table.cases) {
      const { code, stdout, stderr } = await run(['mse', ...names, '--where', where, '--format', 'json'], { files });
      if (rows.length === 0) {
        expect([where, code, stderr]).toEqual([where, 2, expect.stringContaining('no row where')]);
        continue;
      }
      expect([where, code]).toEqual([where, 0]);
      const result = JSON.parse(stdout);
      expect([where, result.samples]).toEqual([where, rows]);
      expect(result.where).toEqual({ condition: where, taken: rows.length, rows: table.cells.length });
      expect(result.mean).toBeCloseTo(mean ?? Number.NaN, 12);
    }
  });
});

const files = {
  's.csv': 'p,y,split,fold\n0.5,1,train,1\n,2,train,2\n0.25,1,test,1\nabc,1,val,3\n0.75,1,test,\n1.5,0,TEST,2\n',
  'c.csv': 'cat,dog,split\n0.25,0.75,a\n0.5,0.5,b\n',
  'k.csv': 'label\n1\n0\n',
  'one.csv': 'score\n1\n2\n',
  'y.csv': 'y,split\n1,a\n2,b\n',
  'x.csv': 'p,split\n3,b\n5,a\n',
};
const where = (condition: string, ...more: string[]) => run(['mse', 's.csv', '--where', condition, ...more], { files });

test('rows left out are counted, and what is wrong with them does not matter', async () => {
  const { code, stdout, stderr } = await where('split == test', '--format', 'csv');
  expect([code, stderr]).toEqual([0, 'lossctl: note: 2 of 6 rows where split == test\n']);
  expect(stdout).toBe('sample,prediction,label,loss\n3,0.25,1,0.5625\n5,0.75,1,0.0625\n');
  expect(messageOf(await where('fold >= 1', '-q'))).toBe('s.csv:3: column "p": missing value ""');
  expect(messageOf(await where('fold == 3', '-q'))).toBe('s.csv:5: column "p": "abc" is not a number');
});

test('a missing value that --missing skip leaves out is counted among the rows that are wanted alone', async () => {
  const one = JSON.parse((await where('split == train', '--missing', 'skip', '--format', 'json')).stdout);
  expect(one).toMatchObject({ n: 1, skipped: 1, where: { taken: 2, rows: 6 } });
  const other = JSON.parse((await where('split == test', '--missing', 'skip', '--format', 'json')).stdout);
  expect(other).toMatchObject({ n: 2, skipped: 0 });
});

test('with a limit the first rows that meet the condition are taken, and reading stops there', async () => {
  const { stdout, stderr } = await where('split == test', '--limit', '1', '--format', 'csv');
  expect(stdout).toBe('sample,prediction,label,loss\n3,0.25,1,0.5625\n');
  expect(stderr).toBe(
    'lossctl: note: 1 of 3 rows where split == test\nlossctl: note: the first row: what follows was not read\n',
  );
});

test('batches are drawn from the rows that meet it', async () => {
  const { stdout, stderr } = await where(
    'split in (test, TEST)',
    '--sample',
    '3',
    '--no-replacement',
    '--format',
    'csv',
  );
  expect(stdout.split('\n').map((line) => line.split(',')[0])).toEqual(['sample', '3', '5', '6', '']);
  expect(stderr).toContain('3 of 3 rows, drawn without replacement, seed 0');
});

test('a condition and its opposite take all rows but those of which nothing can be said', async () => {
  for (const condition of ['fold > 1', 'fold == 1 or split == val', 'fold in (2, 3)']) {
    const taken = async (text: string): Promise<number> =>
      JSON.parse(
        (
          await run(
            ['check', 'mae', 's.csv', '--label', 'y', '--pred', 'y', '--where', text, '--max', '1', '--format', 'json'],
            { files },
          )
        ).stdout,
      ).n;
    const [own, other] = [await taken(condition), await taken(`not (${condition})`)];
    expect(own + other).toBe(await taken('fold is not missing'));
  }
});

describe('columns', () => {
  test('of a condition are not taken for predictions, unless that is what they are called', async () => {
    const { code, stderr } = await run(['ce', 'c.csv', 'k.csv', '--where', 'split == a'], { files });
    expect([code, stderr]).toEqual([0, 'lossctl: note: 1 of 2 rows where split == a\n']);
    expect((await run(['mse', 'one.csv', 'k.csv', '--where', 'score > 1', '-q'], { files })).stdout).toBe('4\n');
    const said = await run(['ce', 'c.csv', 'k.csv', '--pred', 'cat,dog', '--where', 'cat > 0.3', '-q'], { files });
    expect([said.code, said.stderr]).toEqual([0, 'lossctl: note: 1 of 2 rows where cat > 0.3\n']);
  });

  test('that both files have need their file in front', async () => {
    const both = (condition: string) => run(['mse', 'x.csv', 'y.csv', '--where', condition, '-q'], { files });
    expect(messageOf(await both('split == a'))).toBe('--where: both files have the column "split"');
    expect((await both('preds:split == a')).stdout).toBe('9\n');
    expect((await both('labels:split == a')).stdout).toBe('4\n');
    expect((await both('labels:"split" == a and preds:\'split\' == b')).stdout).toBe('4\n');
  });

  test('that are not there are an error, which lists those that are', async () => {
    const outcome = await run(['mse', 'x.csv', 'y.csv', '--where', 'splt == a'], { files });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(outcome.stderr).toBe(
      'lossctl: --where: there is no column "splt"; x.csv has "p", "split"; y.csv has "y", "split"\nhint: did you mean split?\n',
    );
    expect(messageOf(await where('labels:split == a'))).toBe('--where labels:split: there is no second file');
  });

  test('go by position where they have no names', async () => {
    const bare = { 'b.csv': '1,2,a\n3,3,b\n' };
    const { stdout } = await run(['mse', 'b.csv', '--pred', '1', '--label', '2', '--where', '3 == b', '-q'], {
      files: bare,
    });
    expect(stdout).toBe('0\n');
  });
});

test('a dry run shows the condition and the first pairs that meet it', async () => {
  const { stdout } = await where('split == test', '--dry-run');
  expect(stdout).toMatch(/^rows +where split == test$/m);
  expect(stdout).toMatch(/label\n3 +0\.25 +1\n5 +0\.75 +1\n$/);
});

test('no row and two conditions are errors', async () => {
  expect(messageOf(await where('split == nothing', '-q'))).toBe(
    'no row where split == nothing: nothing is left to evaluate',
  );
  expect(messageOf(await where('split == test', '--where', 'fold == 1'))).toBe('--where is given twice');
});

describe('a bare word that is the name of a column is that column', () => {
  const own = {
    't.csv':
      'p,y,pred_class,true_class,split,test,n\n1,1,cat,cat,a,a,1\n2,4,cat,dog,b,a,2.0\n3,6,dog,dog,a,b,3\n4,8,dog,,b,b,04\n',
    'a.csv': 'p,k\n1,u\n2,v\n4,w\n',
    'b.csv': 'y,l\n2,u\n4,x\n8,w\n',
    's.csv': 'p,y,split,test\n1,2,train,0\n2,4,test,1\n',
  };
  const samples = async (condition: string, names = ['t.csv'], more: string[] = []): Promise<unknown> => {
    const argv = ['mse', ...names, '--pred', 'p', '--label', 'y', '--where', condition, '--format', 'json', ...more];
    const { code, stdout, stderr } = await run(argv, { files: own });
    return code === 0 ? JSON.parse(stdout).samples : stderr;
  };

  test('row by row, numbers as numbers, text as text; of a missing value nothing is known', async () => {
    expect(await samples('p != y')).toEqual([2, 3, 4]);
    expect(await samples('p == n')).toEqual([1, 2, 3, 4]);
    expect(await samples('p < y')).toEqual([2, 3, 4]);
    expect(await samples('pred_class == true_class')).toEqual([1, 3]);
    expect(await samples('pred_class != true_class')).toEqual([2]);
    expect(await samples('not pred_class == true_class')).toEqual([2]);
    expect(await samples('split in (test, z) and n > 1')).toEqual([4]);
  });

  test('of the other file too, by position and by key, in every format of file', async () => {
    expect(await samples('k == l', ['a.csv', 'b.csv'])).toEqual([1, 3]);
    expect(await samples('k == labels:l', ['a.csv', 'b.csv'])).toEqual([1, 3]);
    expect(await samples('p < y', ['a.csv', 'b.csv'], ['--id', 'preds:k,labels:l', '--only-common'])).toEqual([1, 3]);
  });

  test('unless it stands in quotes, or is a number', async () => {
    expect(await samples("split == 'a'")).toEqual([1, 3]);
    expect(await samples('split == a')).toEqual([1, 3]);
    expect(await samples('split == "test"')).toContain('no row where');
  });

  test('and what may be both, as the column has the word for a value, is exit 2', async () => {
    const said = await samples('split == test', ['s.csv']);
    expect(said).toBe(
      'lossctl: s.csv:3: column "split": --where: "test" is a value here, and a column as well\n' +
        'hint: as a value it stands in quotes: "test"; as a column with its file in front: preds:test\n',
    );
    expect(await samples('split == "test"', ['s.csv'])).toEqual([2]);
    expect(await samples('split != preds:test', ['s.csv'])).toEqual([1, 2]);
  });
});

test('a chain of 20,000 comparisons is one line', async () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => `fold == ${index}`).join(' or ');
  const { code, stderr } = await where(chain, '-q');
  expect([code, stderr]).toEqual([
    2,
    'lossctl: --where: more than 53 comparisons of column "fold"\nhint: COLUMN in (VALUE, ...) is one\n',
  ]);
});
