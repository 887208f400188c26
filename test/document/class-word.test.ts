import { expect, test } from '@jest/globals';
import { wordOfLabel, wordOfPrediction } from '../../src/document/class-word.ts';

test('a label is named by its class, or by the word that it was', () => {
  const classWords = { isOfWords: () => true, wordOf: (value: number, side: string) => `${side} ${value}` };
  expect(wordOfLabel({ classes: ['a', 'b'], classWords }, [0, 1], 1)).toBe('b');
  expect(wordOfLabel({ classes: ['a', 'b'], classWords: undefined }, [-1])).toBe('-1');
  expect(wordOfLabel({ classes: undefined, classWords }, [3])).toBe('label 3');
  expect(wordOfPrediction({ classes: ['a', 'b'], classWords }, [0, 4], 1)).toBe('prediction 4');
  expect(wordOfPrediction({ classes: ['a', 'b'], classWords: undefined }, [1])).toBeUndefined();
});
