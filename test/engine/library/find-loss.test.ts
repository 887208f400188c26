import { expect, test } from '@jest/globals';
import { find } from '../../../src/engine/library/find-loss.ts';
import { evaluate, findLoss, losses } from '../../../src/index.ts';
import { refusalOf } from '../../support/refusal.ts';

test('a loss is found by a name or is itself, and becomes another by its settings', () => {
  const [mse] = losses;
  expect([find('MSELoss', {}).loss, find(mse, {}).loss]).toEqual([mse, mse]);
  const { loss } = findLoss('d2', { loss: 'pinball' });
  const options = { parameters: { loss: 'pinball', alpha: 0.9 } };
  expect('alpha' in loss.parameters).toBe(true);
  const [own, named] = [loss, 'd2'].map((one) => evaluate(one, [1, 2, 5], [1, 2, 3], options).headline);
  expect(own).toBe(named);
  // Without parameters it stays what it became.
  const [bare, told] = [
    evaluate(loss, [1, 2, 5], [1, 2, 3]),
    evaluate('d2', [1, 2, 5], [1, 2, 3], { parameters: { loss: 'pinball' } }),
  ];
  expect(bare.headline).toBe(told.headline);
});

test('what is no loss is refused, and what only looks like one', () => {
  for (const given of [null, undefined, 5, {}, { ...losses[0] }, { loss: losses[0] }, { name: 'd2' }, [], () => 1])
    expect(refusalOf(() => find(given, {})).problem.code).toBe('no-loss');
});

test('a name that none has is refused, also one that every object has', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'torch.constructor', '', 'x'.repeat(1e6)])
    expect(refusalOf(() => findLoss(name)).hint).toBe('losses holds every loss, with its names');
  expect(refusalOf(() => findLoss('msee')).hint).toBe('did you mean mse?');
  expect(refusalOf(() => findLoss('mse', null as never)).message).toBe('null is no object of parameters');
});
