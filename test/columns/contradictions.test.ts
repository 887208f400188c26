import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, runWords } from '../support/fake-io.ts';

const files = {
  'p.csv': 'y_pred\n0.5\n0.25\n',
  'y.csv': 'y_true\n1\n0\n',
  'bare.csv': '0.5\n0.25\n',
  'both.csv': 'a\n0.5\n0.25\n',
  'kaggle.csv': 'id,target\n1,0.5\n2,0.25\n',
  'kaggle-y.csv': 'id,target\n1,1\n2,0\n',
};
const words = (text: string) => runWords(text, { files });

describe('names that contradict', () => {
  test('files that are swapped are refused, and the order that fits is offered', async () => {
    for (const command of ['bce y.csv p.csv', 'check mae y.csv p.csv --max 1', 'explain mse y.csv p.csv']) {
      const outcome = await words(command);
      expect(faultOfError(outcome)).toBeUndefined();
      expect(messageOf(outcome)).toContain('y.csv: the predictions are in column "y_true", which is a name of labels');
      expect(outcome.stderr).toContain('predictions come first: lossctl LOSS p.csv y.csv');
    }
    expect((await words('bce p.csv y.csv')).code).toBe(0);
  });

  test('one name of the other kind is enough where nothing else bears it', async () => {
    expect(messageOf(await words('bce y.csv both.csv'))).toContain('"y_true", which is a name of labels');
    expect(messageOf(await words('bce bare.csv p.csv'))).toContain('"y_pred", which is a name of predictions');
    expect(messageOf(await words('compare mae both.csv y.csv --labels y.csv'))).toBe('');
  });

  test('names that either may bear are taken without a word', async () => {
    for (const command of ['mae p.csv p.csv', 'mae kaggle.csv kaggle-y.csv --id id', 'mae both.csv y.csv'])
      expect(await words(`${command} -q`)).toMatchObject({ code: 0, stderr: '' });
  });

  test('a flag that names the column makes it a warning, and --as-is takes it', async () => {
    const named = await words('mae y.csv p.csv --pred y_true --label y_pred -q');
    expect(named).toMatchObject({ code: 0, stdout: '0.375\n' });
    expect(named.stderr).toContain('lossctl: warning: y.csv: the predictions are in column "y_true"');
    expect(await words('mae y.csv p.csv --as-is -q')).toMatchObject({ code: 0, stdout: '0.375\n', stderr: '' });
  });
});
