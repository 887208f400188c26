import { expect, test } from '@jest/globals';
import { baselineJson } from '../../src/verdict/baseline-json.ts';

test('numbers that JSON has not are texts', () => {
  expect(baselineJson({ a: [1, Infinity, -Infinity, Number.NaN], b: 'x' })).toBe(
    '{"a":[1,"Infinity","-Infinity","NaN"],"b":"x"}',
  );
});
