import { expect, test } from '@jest/globals';
import { renderer } from '../../../src/render/rows/csv.ts';
import { renderAll, viewOf } from '../../support/view.ts';

test('three samples are four lines', async () => {
  expect(renderAll(renderer, viewOf())).toBe('sample,prediction,label,loss\n1,1,1,0\n2,2,1,1\n3,4,1,9\n');
});
