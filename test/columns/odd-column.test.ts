import { expect, test } from '@jest/globals';
import { messageOf, runWords } from '../support/fake-io.ts';

const labels = 'label\n0\n1\n0\n1\n0\n';

test('a column that counts rows is left out of the classes where the others sum to 1, with a note', async () => {
  const rows = [0.5, 0.25, 0.5, 0.25, 0.5].map((p, row) => `${row},${p},${1 - p}\n`).join('');
  for (const name of ['id', 'patient']) {
    const files = { 'p.csv': `${name},cat,dog\n${rows}`, 'y.csv': labels };
    const { stdout, stderr } = await runWords('ce p.csv y.csv -q', { files });
    // Three times ln 2, and twice ln 4/3.
    expect(Number(stdout)).toBeCloseTo((3 * Math.log(2) + 2 * Math.log(4 / 3)) / 5, 14);
    expect(stderr).toBe(`lossctl: note: p.csv: column "${name}" is no class: without it each row sums to 1\n`);
  }
});

test('of logits it is refused, with the columns that decide', async () => {
  const files = { 'p.csv': `PatientNo,cat,dog\n0,2.5,1.5\n1,0.3,2.2\n`, 'y.csv': 'y\n0\n1\n' };
  const outcome = await runWords('ce p.csv y.csv --from-logits', { files });
  expect(messageOf(outcome)).toMatch(/^p\.csv: column "PatientNo" stands among the classes/);
  expect(outcome.stderr).toContain('the classes alone: --pred cat,dog; all columns: --pred PatientNo,cat,dog');
  expect((await runWords('ce p.csv y.csv --from-logits --pred cat,dog -q', { files })).code).toBe(0);
});

test('so is one that always names the largest of the others', async () => {
  const rows = ['1,0.5,2,0', '2,0.1,0.2,3', '0,4,0,1', '1,0,5,2', '0,3,1,1'].join('\n');
  const files = { 'p.csv': `hard,a,b,c\n${rows}\n`, 'y.csv': labels };
  expect((await runWords('ce p.csv y.csv --from-logits', { files })).code).toBe(2);
});

test('rows that sum to 1 have classes alone, whatever these are called', async () => {
  const files = { 'p.csv': 'id,no,key\n0.5,0.25,0.25\n0.25,0.5,0.25\n', 'y.csv': 'y\n0\n1\n' };
  const { stderr } = await runWords('ce p.csv y.csv -q', { files });
  expect(stderr).not.toContain('stands among the classes');
});

test('logits of other names are classes', async () => {
  const files = { 'p.csv': 'a,b,c\n1,3,2\n2,0,1\n3,1,0\n1,2,5\n0,1,1\n', 'y.csv': labels };
  expect(await runWords('ce p.csv y.csv --from-logits -q', { files })).toMatchObject({ code: 0, stderr: '' });
});

test('all odd columns are told at once, and taken as they stand by --as-is', async () => {
  const rows = '7,2.5,1.5,1,0\n8,0.3,2.2,1,1\n';
  const files = { 'p.csv': `PatientNo,cat,dog,weight,predict\n${rows}`, 'y.csv': 'y\n0\n1\n' };
  const outcome = await runWords('ce p.csv y.csv --from-logits', { files });
  expect(messageOf(outcome)).toBe(
    'p.csv: columns "PatientNo", "weight", "predict" stand among the classes, and are none by their names or their values',
  );
  expect(outcome.stderr).toContain('the classes alone: --pred cat,dog;');
  expect((await runWords('ce p.csv y.csv --from-logits --as-is -q', { files })).code).toBe(0);
});

test('several are left out where the others sum to 1, and named by their positions where they have no names', async () => {
  const files = { 'p.csv': 'id,cat,dog,weight\n7,0.5,0.5,3\n9,0.25,0.75,2\n', 'y.csv': 'y\n0\n1\n' };
  const { stderr, code } = await runWords('ce p.csv y.csv -q', { files });
  expect({ stderr, code }).toEqual({
    stderr: 'lossctl: note: p.csv: columns "id", "weight" are no classes: without them each row sums to 1\n',
    code: 0,
  });
  const bare = { 'p.csv': '0,2,1\n1,5,3\n2,1,4\n3,6,2\n4,1,7\n', 'y.csv': '0\n1\n0\n1\n0\n' };
  const outcome = await runWords('ce p.csv y.csv --from-logits --no-header', { files: bare });
  expect(outcome.stderr).toContain('the classes alone: --pred 2,3; all columns: --pred 1,2,3');
});

test('losses that read one column or one a class leave it out, or refuse it, as ce does', async () => {
  const shares = [0.5, 0.25, 0.5, 0.25, 0.5].map((p, row) => `${row},${p},${1 - p},0\n`).join('');
  const files = {
    'p.csv': `patient,cat,dog,cow\n${shares}`,
    'z.csv': 'patient,cat,dog,cow\n0,2.5,1.5,1\n1,0.3,2.2,1\n2,3,1,1\n3,1,2,1.5\n4,2,1,0\n',
    'hot.csv': 'a,b,c\n1,0,0\n0,1,1\n1,1,0\n0,1,1\n0,0,0\n',
    'y.csv': labels,
  };
  const accuracy = await runWords('accuracy p.csv y.csv -q', { files });
  expect([accuracy.stdout, accuracy.stderr]).toEqual([
    '1\n',
    'lossctl: note: p.csv: column "patient" is no class: without it each row sums to 1\n',
  ]);
  for (const loss of ['accuracy', 'zero-one']) {
    const outcome = await runWords(`${loss} z.csv y.csv --from-logits -q`, { files });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('the classes alone: --pred cat,dog,cow');
  }
  // The third is 1 where the second is the larger: of columns of two classes that says nothing.
  expect(
    await runWords('hamming hot.csv copy.csv -q', { files: { ...files, 'copy.csv': files['hot.csv'] } }),
  ).toMatchObject({ code: 0, stdout: '0\n' });
});
