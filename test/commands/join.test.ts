import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { messageOf, run, runWords } from '../support/fake-io.ts';

/** A random table and its join as pandas and DuckDB have it: fixtures/join/make.py. */
interface Case {
  readonly preds: { readonly name: string; readonly text: string };
  readonly labels: { readonly name: string; readonly text: string };
  readonly id: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly left_out: { readonly preds: number; readonly labels: number };
  readonly twice: { readonly preds: number; readonly labels: number };
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/join/cases.json', import.meta.url), 'utf8'),
);

const filesOf = ({ preds, labels }: Case) => ({ [preds.name]: preds.text, [labels.name]: labels.text });
const wordsOf = ({ preds, labels, id }: Case): string[] => ['mse', preds.name, labels.name, '--id', id];
const isTwice = ({ twice }: Case): boolean => twice.preds + twice.labels > 0;
const isAlone = ({ left_out }: Case): boolean => left_out.preds + left_out.labels > 0;

describe('a join is that of pandas.merge and DuckDB, in the order of the predictions', () => {
  test('of all kinds', () => {
    expect(cases.filter(isTwice).length).toBeGreaterThan(3);
    expect(cases.filter((one) => !isTwice(one) && isAlone(one)).length).toBeGreaterThan(10);
    expect(cases.filter((one) => !isTwice(one) && !isAlone(one)).length).toBeGreaterThan(10);
  });

  test.each(cases.map((one, index) => [index, one] as const))('case %d', async (_, one) => {
    const outcome = await run([...wordsOf(one), '--format', 'ndjson', '--only-common'], { files: filesOf(one) });
    if (isTwice(one)) {
      // The labels are read first.
      const [file, count] =
        one.twice.labels > 0 ? [one.labels.name, one.twice.labels] : [one.preds.name, one.twice.preds];
      expect(outcome.code).toBe(2);
      expect(messageOf(outcome)).toMatch(new RegExp(`^${file}: ${count} rows? ha(s|ve) the key of an earlier row: "`));
      return;
    }
    expect(outcome.code).toBe(0);
    const records = outcome.stdout.split('\n').slice(0, -1);
    const rows = records
      .map((record) => JSON.parse(record))
      .map(({ id, prediction, label }) => [id, prediction, label]);
    const width = one.id.split(',').length;
    expect(rows).toEqual(
      one.rows.map((row) => [width === 1 ? row[0] : row.slice(0, width), row[width], row[width + 1]]),
    );

    const { code, stdout } = await run([...wordsOf(one), '--format', 'json', '--only-common'], { files: filesOf(one) });
    const { n, ids, per_sample, left_out } = JSON.parse(stdout);
    expect([code, n, left_out]).toEqual([0, one.rows.length, one.left_out]);
    expect(ids).toEqual(rows.map(([id]) => id));
    expect(per_sample).toEqual(rows.map(([, p, y]) => (p - y) ** 2));

    const strict = await run([...wordsOf(one), '--format', 'json'], { files: filesOf(one) });
    if (!isAlone(one)) expect(JSON.parse(strict.stdout)).toEqual({ ...JSON.parse(stdout), left_out: undefined });
    else {
      const { preds, labels } = one.left_out;
      const parts = [
        ...(preds > 0 ? [`${preds} keys? of ${one.preds.name} (is|are) not in ${one.labels.name}: .*`] : []),
        ...(labels > 0 ? [`${labels} keys? of ${one.labels.name} (is|are) not in ${one.preds.name}: .*`] : []),
      ];
      expect([strict.code, strict.stdout]).toEqual([2, '']);
      expect(messageOf(strict)).toMatch(new RegExp(`^${parts.join('; ')}$`));
    }
  });
});

const files = {
  'p.csv': 'uid,p\na,1\nb,2\nc,4\n',
  'y.csv': 'y,user_id\n1,c\n1,a\n1,b\n',
  'same.csv': 'y,uid\n1,c\n1,a\n1,b\n',
  'more.csv': 'uid,y\nd,1\na,1\ne,1\nc,1\nf,1\ng,1\nb,1\n',
  'fewer.csv': 'uid,y\nb,5\n',
  'other.csv': 'uid,y\nx,1\n',
  'twice.csv': 'uid,y\na,1\nb,1\na,1\nc,1\na,1\n',
  'twice-p.csv': 'uid,p\na,1\nb,1\nc,1\nb,1\n',
  'empty.csv': 'uid,y\na,1\n ,1\n',
  'latin.csv': new Uint8Array([...'uid,y\n'].map((letter) => letter.charCodeAt(0)).concat([0xe9, 0x2c, 0x31, 0x0a])),
  'null.ndjson': '{"uid": "a", "y": 1}\n{"uid": null, "y": 1}\n',
  'short.ndjson': '{"uid": "a", "y": 1}\n{"y": 1}\n',
  'bad.csv': 'uid,y\nc,1\nb,x\na,1\n',
  'infinite.csv': 'uid,y\nc,1\nb,1\na,-inf\n',
  'numbers.csv': 'id,p\n7,1\n8,2\n',
  'floats.csv': 'id,y\n8.0,1\n7.0,1\n',
  'padded.csv': 'id,y\n0008,1\n0007,1\n',
  'case.csv': 'uid,y\nA,1\nB,1\nC,1\n',
  'one.csv': 'uid,p,y\na,1,1\nb,2,1\nc,4,1\n',
  'days.csv': 'user,day,p\nu,1,1\nu,2,2\nv,1,4\n',
  'days-y.csv': 'day,user,y\n1,v,1\n2,u,1\n1,u,1\n',
  'classes.csv': 'name,cat,dog\nx1,0.5,0.5\nx2,0.25,0.75\n',
  'headless.csv': 'x2,dog\nx1,cat\n',
  'w.csv': 'uid,y,w\nc,1,1\na,1,2\nb,,1\n',
  'long.json': '{"id": [9007199254740993, 9007199254740992], "y": [1, 2]}',
  'long.csv': 'id,p\n9007199254740992,1\n9007199254740993,3\n',
};

describe('keys are named', () => {
  const csv = 'id,prediction,label,loss\na,1,1,0\nb,2,1,1\nc,4,1,9\n';
  test.each([
    ['mse p.csv same.csv --id uid --format csv', csv],
    ['mse p.csv y.csv --id preds:uid,labels:user_id --format csv', csv],
    ['mse p.csv y.csv --id labels:2,preds:1 --format csv', csv],
    ['mse one.csv --id uid --format csv', csv],
    ['mse one.csv --id preds:uid --format csv', csv],
    ['mse p.csv y.csv --id preds:u*,labels:u* --worst 1 --format csv', 'id,prediction,label,loss,share\nc,4,1,9,0.9\n'],
    ['mse p.csv same.csv --id uid --format tsv', csv.replaceAll(',', '\t')],
    [
      'mse days.csv days-y.csv --id user,day --format csv',
      'id_user,id_day,prediction,label,loss\nu,1,1,1,0\nu,2,2,1,1\nv,1,4,1,9\n',
    ],
    [
      'mse days.csv days-y.csv --id preds:user,day,labels:2,1 --format ndjson --worst 1',
      '{"id": ["v", "1"], "prediction": 4, "label": 1, "loss": 9, "share": 0.9}\n',
    ],
    ['zero-one classes.csv headless.csv --id 1 --no-header', undefined],
    [
      'zero-one classes.csv headless.csv --id 1 --format csv',
      'id,prediction_cat,prediction_dog,label,loss\nx1,0.5,0.5,cat,0\nx2,0.25,0.75,dog,0\n',
    ],
    [
      'mse long.csv long.json --id id --format csv',
      'id,prediction,label,loss\n9007199254740992,1,2,1\n9007199254740993,3,1,4\n',
    ],
    [
      'mse p.csv w.csv --id uid --weight w --missing skip --format csv',
      'id,prediction,label,loss,weight\na,1,1,0,2\nc,4,1,9,1\n',
    ],
    ['mse p.csv same.csv --id uid --format plain', 'MSE of a=0\nMSE of b=1\nMSE of c=9\n3.3333333333333335\n'],
  ])('%s', async (words, stdout) => {
    const outcome = await runWords(words, { files });
    if (stdout === undefined) expect(outcome.code).toBe(2);
    else {
      const stderr = words.includes('skip') ? 'lossctl: note: 1 row with a missing value left out\n' : '';
      expect(outcome).toMatchObject({ code: 0, stdout, stderr });
    }
  });

  test('and stand in tables and in what a dry run shows', async () => {
    const { stdout } = await runWords('mse p.csv y.csv --id preds:uid,labels:user_id --lang ko', { files });
    expect(stdout).toMatch(/│ 식별자 │ .*\n.*\n│ +a │ +1 │ +1 │ +0 │\n/);
    const days = await runWords('mse days.csv days-y.csv --id user,day --format markdown', { files });
    expect(days.stdout).toContain('| id\\_user | id\\_day | prediction | label | loss |\n');
    expect(days.stdout).toContain('| v | 1 | 4 | 1 | 9 |\n');
    const dry = await runWords('mse p.csv y.csv --id preds:uid,labels:user_id --dry-run', { files });
    expect(dry.stdout).toMatch(/\npairing +by key\nkeys +p.csv: column "uid"; y.csv: column "user_id"\n/);
    expect(dry.stdout).toMatch(/\nid +prediction +label\na +1 +1\n/);
  });

  test('and a class loss takes the other columns', async () => {
    const named = { ...files, 'c.csv': `name,label\n${files['headless.csv']}` };
    const { stdout } = await runWords('zero-one classes.csv c.csv --id name --format csv', { files: named });
    expect(stdout).toBe('id,prediction_cat,prediction_dog,label,loss\nx1,0.5,0.5,cat,0\nx2,0.25,0.75,dog,0\n');
  });
});

test('a column of ids that is the same in both files is not spoken of', async () => {
  const world = { files: { 'p.csv': 'sample_id,p\n1,2\n7,3\n', 'y.csv': 'sample_id,y\n1,1\n7,3\n' } };
  for (const words of ['mse p.csv y.csv --pred p --label y -q', 'mse p.csv y.csv --id sample_id -q'])
    expect(await runWords(words, world)).toMatchObject({ code: 0, stdout: '0.5\n', stderr: '' });
});

describe('--only-common', () => {
  test('leaves out what one file alone has, and says how many', async () => {
    const { stdout, stderr } = await runWords('mse p.csv more.csv --id uid --only-common -q', { files });
    expect([stdout, stderr]).toEqual([
      '3.3333333333333335\n',
      'lossctl: note: left out, as the other file has no such key: 0 rows of p.csv, 4 of more.csv\n',
    ]);
    const check = 'check mse p.csv fewer.csv --id uid --only-common --max 9 --format json';
    const checked = await runWords(check, { files });
    expect(JSON.parse(checked.stdout)).toMatchObject({ passed: true, n: 1, left_out: { preds: 2, labels: 0 } });
    expect(checked.stderr).toContain('2 rows of p.csv, 0 of fewer.csv\n');
  });

  test('says nothing where nothing is left out, but in JSON', async () => {
    const outcome = await runWords('mse p.csv same.csv --id uid --only-common --format json', { files });
    expect(outcome.stderr).toBe('');
    expect(JSON.parse(outcome.stdout).left_out).toEqual({ preds: 0, labels: 0 });
  });

  test('keeps the numbers and places of the rows it leaves', async () => {
    const { stderr } = await runWords('bce p.csv fewer.csv --id uid --only-common', { files });
    expect(stderr).toMatch(/^lossctl: p.csv:3: column "p": prediction 2 is outside /);
  });
});

const SPELLED = 'keys are compared as text:';

describe('an error names the first few keys and how many there are', () => {
  test.each([
    [
      'mse p.csv more.csv --id uid',
      '4 keys of more.csv are not in p.csv: "d" (more.csv:2), "e" (more.csv:4), "f" (more.csv:6), …',
      '--only-common leaves out what one file alone has',
    ],
    [
      'mse p.csv fewer.csv --id uid',
      '2 keys of p.csv are not in fewer.csv: "a" (p.csv:2), "c" (p.csv:4)',
      '--only-common leaves out what one file alone has',
    ],
    [
      'mse p.csv other.csv --id uid --only-common',
      'p.csv and other.csv have no key in common: "a" (p.csv:2), "b" (p.csv:3), "c" (p.csv:4) here, "x" (other.csv:2) there',
      undefined,
    ],
    [
      'mse p.csv twice.csv --id uid --only-common',
      'twice.csv: 2 rows have the key of an earlier row: "a" (twice.csv:4, before it twice.csv:2), "a" (twice.csv:6, before it twice.csv:2)',
      'where several columns together tell rows apart, name them all: --id COLUMN,COLUMN',
    ],
    [
      'mse twice-p.csv same.csv --id uid',
      'twice-p.csv: 1 row has the key of an earlier row: "b" (twice-p.csv:5, before it twice-p.csv:3)',
      'where several columns together tell rows apart, name them all: --id COLUMN,COLUMN',
    ],
    ['mse p.csv empty.csv --id uid --missing skip', 'empty.csv:3: column "uid": the key is empty', undefined],
    ['mse p.csv null.ndjson --id uid', 'null.ndjson:2: column "uid": the key is empty', undefined],
    ['mse p.csv short.ndjson --id uid', 'short.ndjson:2: column "uid": the key is empty', undefined],
    [
      'mse p.csv latin.csv --id uid',
      'latin.csv:2: column "uid": key "\ufffd" is not valid UTF-8',
      'save the file as UTF-8',
    ],
    [
      'mse numbers.csv floats.csv --id id',
      'numbers.csv and floats.csv have no key in common: "7" (numbers.csv:2), "8" (numbers.csv:3) here, "8.0" (floats.csv:2), "7.0" (floats.csv:3) there',
      `${SPELLED} "8" (numbers.csv:3) is not "8.0" (floats.csv:2)`,
    ],
    [
      'mse numbers.csv padded.csv --id id --only-common',
      'numbers.csv and padded.csv have no key in common: "7" (numbers.csv:2), "8" (numbers.csv:3) here, "0008" (padded.csv:2), "0007" (padded.csv:3) there',
      `${SPELLED} "8" (numbers.csv:3) is not "0008" (padded.csv:2)`,
    ],
    [
      'mse p.csv case.csv --id uid',
      'p.csv and case.csv have no key in common: "a" (p.csv:2), "b" (p.csv:3), "c" (p.csv:4) here, "A" (case.csv:2), "B" (case.csv:3), "C" (case.csv:4) there',
      `${SPELLED} "a" (p.csv:2) is not "A" (case.csv:2)`,
    ],
    [
      'zero-one classes.csv headless.csv --id 1 --label 2 --header',
      '1 key of classes.csv is not in headless.csv: "x2" (classes.csv:3)',
      'if a first line is data and no header, add --no-header',
    ],
    ['mse p.csv bad.csv --id uid', 'bad.csv:3: column "y": "x" is not a number', undefined],
    ['bce one.csv --id uid', 'one.csv:3: column "p": prediction 2 is outside [0, 1], where bce is defined', undefined],
    [
      'mse p.csv y.csv --id uid',
      'y.csv: --id: there is no column "uid"; there are "y", "user_id"',
      'where it is called differently: --id preds:uid,labels:COLUMN',
    ],
    [
      'mse p.csv y.csv --id user_id',
      'p.csv: --id: there is no column "user_id"; there are "uid", "p"',
      'where it is called differently: --id preds:COLUMN,labels:user_id',
    ],
    [
      'mse p.csv y.csv --id preds:uid',
      '--id preds:uid: each file must have its columns named once',
      '--id COLUMN where both have it, else --id preds:COLUMN,labels:COLUMN',
    ],
    ['mse one.csv --id preds:uid,labels:y', '--id preds:uid,labels:y: there is no second file', undefined],
    [
      'mse days.csv days-y.csv --id preds:user,day,labels:user',
      '--id preds:user,day,labels:user: 2 key columns in days.csv, and 1 in days-y.csv',
      undefined,
    ],
    ['mse p.csv same.csv --only-common', '--only-common is about keys', '--id COLUMN says where they are'],
    ['mse one.csv --id uid --only-common', '--only-common: there is no second file', undefined],
    [
      'ce classes.csv c.csv --id name --axis 0',
      '--id names columns of keys, and under --axis 0 each column is a sample',
      undefined,
    ],
  ])('%s', async (words, message, hint) => {
    const { code, stdout, stderr } = await runWords(words, { files });
    expect(stderr).toBe(`lossctl: ${message}\n${hint === undefined ? '' : `hint: ${hint}\n`}`);
    expect([code, stdout]).toEqual([2, '']);
  });

  test('and a fault of a kept row has its place', async () => {
    const { stderr } = await runWords('bce one.csv infinite.csv --pred y --id uid', { files });
    expect(stderr).toMatch(/^lossctl: infinite.csv:4: column "y": label -Infinity is outside /);
  });

  test('after whole records that were right', async () => {
    const { code, stdout } = await runWords('mse p.csv more.csv --id uid --format csv', { files });
    expect([code, stdout]).toEqual([2, 'id,prediction,label,loss\na,1,1,0\nb,2,1,1\nc,4,1,9\n']);
  });
});

describe('of the joined rows', () => {
  const files = { 'p.csv': 'id,p,split\na,1,test\nb,2,train\nc,4,test\n', 'y.csv': 'id,y,g\nc,1,u\na,1,v\nb,1,u\n' };
  const rowsOf = async (more: string): Promise<string[]> => {
    const { stdout } = await runWords(`mse p.csv y.csv --id id --pred p --label y --format csv ${more}`, { files });
    return stdout.trimEnd().split('\n').slice(1);
  };

  test('those that meet a condition on either file are taken, with their ids', async () => {
    expect(await rowsOf('--where split==test')).toEqual(['a,1,1,0', 'c,4,1,9']);
    expect(await rowsOf('--where g==u')).toEqual(['b,2,1,1', 'c,4,1,9']);
  });

  test('the first are taken, and batches are drawn, with their ids', async () => {
    expect(await rowsOf('--limit 2')).toEqual(['a,1,1,0', 'b,2,1,1']);
    const all = ['a,1,1,0', 'b,2,1,1', 'c,4,1,9'];
    expect(await rowsOf('--sample 3 --no-replacement')).toEqual(all);
    const batch = await rowsOf('--sample 20 --seed 3');
    expect(batch).toHaveLength(20);
    for (const row of batch) expect(all).toContain(row);
  });
});

test('files of two columns, one of them a key in both, are told to be paired by it', async () => {
  const files = { 'submission.csv': 'id,target\n1,0.5\n2,1\n', 'solution.csv': 'id,y\n2,3\n1,1\n' };
  expect((await runWords('mse submission.csv solution.csv', { files })).stderr).toBe(
    'lossctl: submission.csv:2: column "id": "1" here, "2" in solution.csv:2: both files have the same values in another order, and rows pair by position\n' +
      'hint: --id id pairs rows by key; --unrelated id where these columns are about different things\n',
  );
  const more = { ...files, 'submission.csv': 'id,target,other\n1,0.5,1\n2,1,1\n' };
  expect((await runWords('mse submission.csv solution.csv', { files: more })).stderr).toBe(
    'lossctl: submission.csv: which column holds the predictions? there are 3: "id", "target", "other"\n' +
      'hint: --id id pairs the files by that column; else name it: --pred NAME\n',
  );
  expect((await runWords('mse submission.csv solution.csv --id id -q', { files })).stdout).toBe('2.125\n');
});
