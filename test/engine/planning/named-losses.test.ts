import { expect, test } from '@jest/globals';
import { lossesNamed, parseLosses } from '../../../src/engine/planning/named-losses.ts';

test('a list names losses, each with settings of its own', () => {
  const { parts } = parseLosses('mse, huber:delta=2:from_logits');
  expect(parts.map(({ found, settings }) => [found.loss.name, settings])).toEqual([
    ['mse', []],
    [
      'huber',
      [
        ['delta', '2'],
        ['from-logits', 'true'],
      ],
    ],
  ]);
});

test.each([
  ['mse,ce', 'mse and ce read different columns: run them apart'],
  ['mse,', 'an empty name in the list of losses'],
  ['mse,xyzzy', 'unknown loss "xyzzy"'],
])('%s is refused', (list, message) => {
  expect(() => parseLosses(list)).toThrow(message);
});

test('a loss that reads either way follows the others of its list, but no parts', () => {
  const shapeOf = (list: string) => parseLosses(list).reading.shape;
  expect(['zero-one,bce', 'bce,zero-one', 'brier,ce', 'brier,log-loss'].map(shapeOf)).toEqual([
    'binary',
    'binary',
    'class',
    'either',
  ]);
  expect(() => parseLosses('zero-one,bce,ce')).toThrow('bce and ce read different columns: run them apart');
});

test('losses are known for help beside flags, and none where a list is wrong', () => {
  expect(lossesNamed('mse,mae', []).losses.map(({ name }) => name)).toEqual(['mse', 'mae']);
  expect(lossesNamed('xyzzy', [])).toMatchObject({ losses: [], fault: { problem: { code: 'unknown-loss' } } });
  expect(lossesNamed(undefined, []).losses).toEqual([]);
});
