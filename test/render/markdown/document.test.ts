import { expect, test } from '@jest/globals';
import { arrangeComparison } from '../../../src/document/comparison.ts';
import { drawDocument } from '../../../src/render/markdown/document.ts';
import { comparisonOf } from '../../support/comparisons.ts';
import { viewOf } from '../../support/view.ts';

test('the conclusion comes first, then the models, then the rows', () => {
  const { models, reference } = comparisonOf();
  const named = comparisonOf({}, { models: [reference, { ...models[1], name: 'b_*' }] });
  const text = [...drawDocument(arrangeComparison(named, viewOf()))].join('');
  expect(text).toMatch(/^\*\*b\\_\\\* is better: 3 against 4 /);
  expect(text).toContain('|  | a | b\\_\\* |\n| --- | ---: | ---: |\n| mean (MSE) | 4 | 3 |\n');
  expect(text).toContain('| 7 | 1 | 3 | 2 | 4 | 1 | -3 |\n');
  expect(text).toMatch(/\n- n: 100\n- intervals: .*\n$/);
});
