import { expect, test } from '@jest/globals';
import { runWords } from '../support/fake-io.ts';

test('a loss is explained by any of its names', async () => {
  const { code, stdout, stderr } = await runWords('explain MSELoss');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^mse \(MSE\)\n/);
  expect(stdout).toContain('1/n Σ_i (p_i − y_i)²');
});

test('a borrowed name says what it is read as', async () => {
  const { stdout, stderr } = await runWords('explain l2_loss');
  expect(stdout).toMatch(/^half-mse /);
  expect(stderr).toMatch(/^lossctl: note: l2_loss is read as half-mse: /);
});

test('--lang ko explains in Korean', async () => {
  expect((await runWords('explain ce --lang ko')).stdout).toMatch(/정답 클래스/);
});

test('with files the first row is worked under every convention, or it is said why it cannot be', async () => {
  const files = { 'p.csv': 'p\n0.5\n0.9\n', 'y.csv': 'y\n1\n0\n', 'bad.csv': 'p\n1.5\n0.9\n' };
  const { code, stdout } = await runWords('explain bce p.csv y.csv --lang en', { files });
  expect(code).toBe(0);
  expect(stdout).toContain('your first row\nsample      1\nprediction  0.5\nlabel       1\n');
  // −ln ½ and its slope −1/½, without any guard in the way.
  for (const convention of ['math', 'scratch', 'keras', 'torch', 'sklearn'])
    expect(stdout).toMatch(new RegExp(`^${convention} +0\\.6931471805599453 +-2$`, 'm'));
  const refused = await runWords('explain bce bad.csv y.csv --lang en', { files });
  expect(refused.stdout).toMatch(/^math +bad\.csv:2: column "p": prediction 1\.5 is outside \[0, 1\]/m);
  expect(refused.stdout).toMatch(/^keras +1\.0000000494736474e-7 +0$/m);
});

test('with files it takes what says how they are read', async () => {
  const files = { 'z.csv': 'a,b,t\n0,0,b\n' };
  const { stdout } = await runWords('explain ce z.csv --label t --from-logits --lang en', { files });
  expect(stdout).toMatch(/^math +0\.6931471805599453 +0\.5, -0\.5$/m);
});

test('a first row that is joined by key bears it', async () => {
  const files = { 'p.csv': 'id,p\nu7,0.5\nu8,1\n', 'y.csv': 'id,y\nu8,0\nu7,1\n' };
  const { stdout } = await runWords('explain mse p.csv y.csv --id id', { files });
  expect(stdout).toMatch(/\nid +u7\nprediction +0.5\nlabel +1\n/);
});

test('a first row of an ignored class is worked where it is ignored, and refused elsewhere', async () => {
  const files = { 'p.csv': 'a,b\n0.5,0.5\n', 'y.csv': 'y\n-100\n', 'none.csv': 'y\n3\n' };
  const byConvention = (await runWords('explain ce p.csv y.csv --lang en', { files })).stdout;
  expect(byConvention).toMatch(/^math +y\.csv:2: column "y": class -100 is not one of the 2 classes 0 to 1$/m);
  expect(byConvention).toMatch(/^torch +0 +0, 0$/m);
  for (const words of ['ce:ignore-index=-100 p.csv y.csv', 'ce p.csv none.csv --ignore-index 3 --class-base 1'])
    expect((await runWords(`explain ${words} --lang en`, { files })).stdout).toMatch(/^math +0 +0, 0$/m);
});
