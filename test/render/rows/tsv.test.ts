import { expect, test } from '@jest/globals';
import { renderer } from '../../../src/render/rows/tsv.ts';
import { renderAll, viewOf } from '../../support/view.ts';

test('three samples are four lines', async () => {
  expect(renderAll(renderer, viewOf())).toBe('sample\tprediction\tlabel\tloss\n1\t1\t1\t0\n2\t2\t1\t1\n3\t4\t1\t9\n');
});
