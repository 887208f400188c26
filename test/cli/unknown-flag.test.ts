import { describe, expect, test } from '@jest/globals';
import { runWords } from '../support/fake-io.ts';

const hintOf = async (words: string): Promise<string> => {
  const { code, stdout, stderr } = await runWords(words, {});
  expect([code, stdout]).toEqual([2, '']);
  return stderr.split('\n')[1];
};

describe('a name that people remember is answered with the flag, and what it does', () => {
  test.each([
    ['mse', '--group-by', '--by'],
    ['mse', '--groupby', '--by'],
    ['check mse', '--group_by', '--by'],
    ['bce', '--logits', '--from-logits'],
    ['mse', '--sample-weight', '--weight'],
    ['mse', '--sample-weights', '--weight'],
    ['mse', '--top', '--worst'],
    ['mse', '--digits', '--precision'],
    ['mse', '--y-true', '--label'],
    ['mse', '--y_true', '--label'],
    ['mse', '--labels', '--label'],
    ['mse', '--y-pred', '--pred'],
    ['mse', '--preds', '--pred'],
    ['pinball', '--quantile', '--alpha'],
  ])('%s %s: %s', async (command, word, flag) => {
    expect(await hintOf(`${command} p.csv y.csv ${word} 1`)).toMatch(
      new RegExp(`^hint: did you mean ${flag}\\? \\S+ `),
    );
  });

  test('in Korean too', async () => {
    expect(await hintOf('mse p.csv y.csv --digits 3 --lang ko')).toMatch(/^힌트: 혹시 --precision\? 유효/);
  });

  test('but not with one that the loss or the command has not', async () => {
    for (const words of ['mse --logits', 'mse --quantile 0.9', 'focal --quantile 0.9', 'check mse --digits 3'])
      expect(await hintOf(words.replace(/^(check \w+|\w+)/, '$1 p.csv y.csv'))).not.toContain('did you mean');
    expect(await hintOf('mse p.csv y.csv --min 3')).toContain("--fail-if 'headline < X'");
  });
});

test('a slip is answered with the nearest, and what is none with the help', async () => {
  expect(await hintOf('mse p.csv y.csv --wieght w')).toBe('hint: did you mean --weight?');
  expect(await hintOf('mse p.csv y.csv --no-heder')).toBe('hint: did you mean --no-header?');
  for (const word of ['--io', '--xy', '--auc', '-x'])
    expect(await hintOf(`mse p.csv y.csv ${word}`)).toContain('--help shows');
  for (const word of ['auc', 'f1', 'nope', 'roc'])
    expect(await hintOf(`${word} p.csv y.csv`)).not.toContain('did you mean');
});
