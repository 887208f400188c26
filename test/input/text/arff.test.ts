import { expect, test } from '@jest/globals';
import { readArff } from '../../../src/input/text/arff.ts';

test('the head of an ARFF file names its columns', () => {
  const lines = [
    '% c',
    '@relation r',
    '@attribute "a b" numeric',
    "@ATTRIBUTE 'it\\'s' real",
    '@attribute y {x}',
    '@data',
    '1,2,x',
  ];
  expect(readArff(lines, 0)).toEqual({ before: 6, names: ['a b', "it's", 'y'] });
  expect(readArff(['@relation r', 'a,b'], 0)).toBeUndefined();
  expect(readArff(['a,b', '@relation', '@data'], 0)).toBeUndefined();
});
