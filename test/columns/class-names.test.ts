import { describe, expect, test } from '@jest/globals';
import { nameClasses } from '../../src/columns/class-names.ts';

describe('class names', () => {
  test.each([
    [
      ['prob_cat', 'prob_dog'],
      ['cat', 'dog'],
    ],
    [
      ['outputs.a', 'outputs.b'],
      ['a', 'b'],
    ],
    [
      ['p_cat_1', 'p_cat_2'],
      ['1', '2'],
    ],
    [
      ['cat', 'car'],
      ['cat', 'car'],
    ],
    [
      ['p1', 'p2'],
      ['p1', 'p2'],
    ],
    [
      ['a_', 'a_b'],
      ['a_', 'a_b'],
    ],
  ])('of columns %j are %j', (columns, names) => {
    expect(nameClasses(columns, undefined, columns.length)?.shown).toEqual(names);
  });

  test('are what --classes says, which must be as many as there are columns and all different', () => {
    expect(nameClasses(['x', 'y'], ['a', 'b'], 2)?.shown).toEqual(['a', 'b']);
    expect(() => nameClasses(['x', 'y', 'z'], ['a', 'b'], 3)).toThrow(
      '--classes names 2 classes, and the predictions have 3',
    );
    expect(() => nameClasses(undefined, ['a', 'a'], 2)).toThrow('two classes are called "a"');
  });
});
