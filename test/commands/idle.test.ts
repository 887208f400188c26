import { expect, test } from '@jest/globals';
import { runWords } from '../support/fake-io.ts';

const FILES = {
  'p.csv': 'p\n0.9\n0.2\n',
  'probs.csv': 'a,b\n0.9,0.1\n0.2,0.8\n',
  'y.csv': 'y\n1\n0\n',
};

test.each([
  [
    'accuracy probs.csv y.csv --threshold 0.2',
    '--threshold changes nothing here: of several columns the largest is the class',
  ],
  ['zero-one p.csv y.csv --top-k 2', '--top-k changes nothing here: one column says one class'],
  ['mse p.csv y.csv --classes a,b', '--classes: mse has no classes'],
  ['mae p.csv y.csv --class-base 1', '--class-base: mae has no classes'],
  ['check r2 p.csv y.csv --max 0.9', '--max: r2 is a score, and better when it is higher'],
])('%s is refused, as it would change nothing or mean something else', async (words, message) => {
  const { code, stderr } = await runWords(words, { files: FILES });
  expect([code, stderr.split('\n')[0]]).toEqual([2, `lossctl: ${message}`]);
});

test('the samples of a score are called losses, which they are', async () => {
  const table = await runWords('accuracy,ce probs.csv y.csv', { files: FILES });
  expect(table.stdout).toMatch(/│ accuracy: loss │ +ce │/);
  const plain = await runWords('accuracy p.csv y.csv --format plain', { files: FILES });
  expect(plain.stdout).toBe('Accuracy: loss of sample 1=0\nAccuracy: loss of sample 2=0\n1\n');
});
