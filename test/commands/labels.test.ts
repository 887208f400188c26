import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, run, runWords } from '../support/fake-io.ts';

const words = [
  ['true', 'false'],
  ['True', 'False'],
  ['TRUE', 'FALSE'],
  ['t', 'f'],
  ['yes', 'no'],
  ['Y', 'N'],
];
/** −(ln 0.8 + ln 0.5) / 2 is 0.45814536593707755, by bc. */
const LOSS = /^0\.45814536593707\d+\n$/;

describe.each(words)('labels %s and %s', (yes, no) => {
  const csv = `p,y\n0.8,${yes}\n0.5,${no}\n`;
  const ndjson = `{"p":0.8,"y":"${yes}"}\n{"p":0.5,"y":"${no}"}\n`;

  test.each(['bce', 'focal --gamma 0'])('are 1 and 0 of %s', async (loss) => {
    for (const [name, text] of [
      ['a.csv', csv],
      ['a.ndjson', ndjson],
    ])
      expect((await runWords(`${loss} ${name} -q`, { files: { [name]: text } })).stdout).toMatch(LOSS);
  });

  test('are the classes of two columns', async () => {
    const files = { 'p.csv': '0.2,0.8\n0.5,0.5\n', 'y.csv': `${yes}\n${no}\n` };
    expect((await runWords('ce p.csv y.csv -q', { files })).stdout).toMatch(LOSS);
    const named = { 'p.csv': `p_${yes},p_${no}\n0.8,0.2\n0.5,0.5\n`, 'y.csv': `${yes}\n${no}\n` };
    expect((await runWords('ce p.csv y.csv -q', { files: named })).stdout).toMatch(LOSS);
  });

  test('are decisions', async () => {
    expect((await runWords('zero-one a.csv -q', { files: { 'a.csv': csv.replace('0.5', '0.6') } })).stdout).toBe(
      '0.5\n',
    );
    expect((await runWords('brier a.csv -q', { files: { 'a.csv': csv } })).stdout).toBe('0.145\n');
    expect((await runWords('hinge a.csv -q', { files: { 'a.csv': csv } })).stdout).toBe('0.85\n');
  });
});

test('booleans of JSON are labels, also in rows of targets', async () => {
  const files = {
    'a.json': '[{"p":0.8,"y":true},{"p":0.5,"y":false}]',
    'p.csv': '0.2,0.8\n0.5,0.5\n',
    'y.csv': 'False,True\nTrue,False\n',
  };
  expect((await runWords('bce a.json -q', { files })).stdout).toMatch(LOSS);
  expect((await runWords('ce p.csv y.csv -q --no-header', { files })).stdout).toMatch(LOSS);
});

test('a loss of numbers takes none of them', async () => {
  const outcome = await runWords('mse a.csv', { files: { 'a.csv': 'p,y\n1,maybe\n' } });
  expect(messageOf(outcome)).toBe('a.csv:2: column "y": "maybe" is not a number');
});

describe('labels that are other words', () => {
  const files = {
    'a.csv': 'p,y\n0.8,dog\n0.5,cat\n',
    'n.csv': 'p,y\n0.8,2\n0.5,1\n',
    'p.csv': '0.8\n0.5\n',
    'y.csv': 'dog\ncat\n',
  };

  test('are 0 and 1 in the order of --classes', async () => {
    expect((await runWords('bce a.csv --classes cat,dog -q', { files })).stdout).toMatch(LOSS);
    expect((await runWords('bce p.csv y.csv --classes cat,dog -q', { files })).stdout).toMatch(LOSS);
    expect((await runWords('brier a.csv --classes cat,dog -q', { files })).stdout).toBe('0.145\n');
  });

  test('are an error that says what to type', async () => {
    const outcome = await runWords('bce a.csv', { files });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(outcome.stderr).toBe(
      'lossctl: a.csv:2: column "y": "dog" is not a number\n' +
        'hint: labels that are words: --classes NEGATIVE,POSITIVE says which are 0 and which are 1\n',
    );
    expect(messageOf(await runWords('bce a.csv --classes cat,bird', { files }))).toBe(
      'a.csv:2: column "y": "dog" is not one of the classes cat, bird (or 0 to 1)',
    );
    expect(messageOf(await runWords('bce a.csv --classes a,b,c', { files }))).toBe(
      '--classes names 3 classes, and bce has two',
    );
  });

  test('or numbers from --class-base on', async () => {
    expect((await runWords('bce n.csv --class-base 1 -q', { files })).stdout).toMatch(LOSS);
    expect((await runWords('bce n.csv --classes 1,2 -q', { files })).stdout).toMatch(LOSS);
  });

  test('are about one column', async () => {
    const outcome = await run(['bce', 'a.csv', '--pred', '1,2', '--label', '3,4', '--classes', 'a,b'], {
      files: { 'a.csv': '0.5,0.5,a,b\n' },
    });
    expect(messageOf(outcome)).toBe('--classes is about one column of labels, and there are 2');
  });
});

test('a word among predictions says how to name them, and a column of words is none of them', async () => {
  const words = { 'a.csv': 'text,p_a,p_b,label\nhello,0.5,0.5,0\n' };
  expect(await runWords('ce a.csv -q', { files: words })).toMatchObject({
    code: 0,
    stderr: '',
    stdout: `${Math.LN2}\n`,
  });
  const files = { 'a.csv': 'text,p_a,p_b,label\nhello,0.5,0.5,0\n7,0.5,0.5,0\n' };
  const outcome = await runWords('ce a.csv', { files });
  expect(outcome.stderr).toBe(
    'lossctl: a.csv:2: column "text": "hello" is not a number\nhint: --pred names the columns of the predictions\n',
  );
});
