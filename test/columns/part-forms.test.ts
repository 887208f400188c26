import { expect, test } from '@jest/globals';
import { faultOfError, messageOf, runWords } from '../support/fake-io.ts';

const files = {
  'std.csv': 'mean,std\n1,2\n2,4\n',
  'var.csv': 'mu,sigma2\n1,4\n2,16\n',
  'log.csv': 'y_pred,log_var\n1,0\n2,0\n',
  'logstd.csv': 'mean,log_std\n1,0\n2,0\n',
  'gp.csv': 'y_std,y_true,y_pred\n2,1,1\n4,4,2\n',
  'y.csv': 'y\n1\n4\n',
};
const words = (text: string) => runWords(`gaussian-nll ${text}`, { files });
const TRUE = `${(Math.log(2) + Math.log(4) + 0.5 * (4 / 16)) / 2}\n`;

test('a standard deviation is no variance, and the flag that converts it is offered', async () => {
  const outcome = await words('std.csv y.csv');
  expect(faultOfError(outcome)).toBeUndefined();
  expect(messageOf(outcome)).toBe(
    'std.csv: column "std" is read as the variance, and its name says a standard deviation',
  );
  expect(outcome.stderr).toContain('--variance-as std converts it');
  expect((await words('std.csv y.csv --mean mean --variance std')).code).toBe(2);
  expect((await words('std.csv y.csv --pred 1,2')).code).toBe(2);
  expect((await words('std.csv y.csv --as-is -q')).code).toBe(0);
});

test('each form comes to the same', async () => {
  expect(await words('std.csv y.csv --variance-as std -q')).toMatchObject({ code: 0, stdout: TRUE, stderr: '' });
  expect(await words('var.csv y.csv -q')).toMatchObject({ code: 0, stdout: TRUE, stderr: '' });
  expect(await words('gp.csv --variance-as std -q')).toMatchObject({ code: 0, stdout: TRUE, stderr: '' });
  expect(await words('log.csv y.csv --variance-as log -q')).toMatchObject({ code: 0, stdout: '1\n', stderr: '' });
});

test('a logarithm of a standard deviation has no flag, and a form that was said is a warning', async () => {
  const outcome = await words('logstd.csv y.csv');
  expect(messageOf(outcome)).toContain('the logarithm of a standard deviation');
  expect(outcome.stderr).not.toContain('variance-as');
  const said = await words('var.csv y.csv --variance-as std -q');
  expect([said.code, said.stderr]).toEqual([
    0,
    'lossctl: warning: var.csv: column "sigma2" is read as the variance (std), and its name says a variance\n',
  ]);
});
