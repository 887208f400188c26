import { expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { flagsOf } from '../../src/request/flags-of.ts';

const of = (name: string, given: readonly string[] = []) =>
  flagsOf('score', [findLoss(name).loss], (parameter) => given.includes(parameter));
const find = (name: string, parameter: string, given: readonly string[] = []) =>
  of(name, given).find((flag) => flag.name === parameter);

test('parameters and roles of the losses are flags', () => {
  expect(find('huber', 'delta')?.type.read('2')).toBe(2);
  expect(find('triplet', 'anchor')).toMatchObject({ isRole: true, level: 'short', group: 'input' });
});

test('parameters of other losses are known where they are given, to be refused by name whatever they are', () => {
  expect(find('huber', 'labelSmoothing')).toBeUndefined();
  expect(find('huber', 'labelSmoothing', ['labelSmoothing'])).toMatchObject({ isHidden: true });
  expect(find('huber', 'labelSmoothing', ['labelSmoothing'])?.type.read('x')).toBe('x');
});

test('where no loss is known all parameters are', () => {
  const names = flagsOf('score', [], () => false).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['delta', 'labelSmoothing', 'power']));
  expect(flagsOf('list', [], () => false).map(({ name }) => name)).toEqual(['all', 'format', 'lang', 'color']);
});

test('of losses without labels no help shows --label', () => {
  expect(find('triplet', 'label')?.isHidden).toBe(true);
  expect(find('mse', 'label')?.isHidden).toBeUndefined();
});
