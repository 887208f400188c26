import { expect, test } from '@jest/globals';
import { choosePrediction, noteIdentifier } from '../../src/columns/choose-prediction.ts';
import type { Shape } from '../../src/loss/loss.ts';
import { said, searchOf, selectionOf, show, tableOf } from '../support/columns.ts';

function choose(columns: string, shape: Shape = 'scalar', label: readonly number[] = []): string {
  const preds = tableOf('p.csv', columns);
  return show(choosePrediction(searchOf(preds, undefined, { shape }), selectionOf(preds, label)));
}

test('predictions are the remaining column, a well-known one, or all of a loss that reads rows', () => {
  expect(choose('a b', 'scalar', [0])).toBe('p.csv:1');
  expect(choose('a score b')).toBe('p.csv:1');
  expect(choose('a b y', 'class', [2])).toBe('p.csv:0,1');
  expect(choose('a b', 'either')).toBe('p.csv:0,1');
  expect(choose('a p', 'either')).toBe('p.csv:1');
  expect(() => choose('a b')).toThrow('p.csv: which column holds the predictions? there are 2: "a", "b"');
});

test('an identifier among the predictions is said', () => {
  const note = (columns: string): string[] => said({ notes: noteIdentifier(selectionOf(tableOf('p.csv', columns))) });
  expect(note('stationId b')).toEqual([
    'p.csv: column "stationId" is read as one of the predictions; --pred names those that are',
  ]);
  expect(note('id')).toEqual([]);
  expect(note('arid b')).toEqual([]);
});
