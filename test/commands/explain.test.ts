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
