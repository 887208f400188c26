import { expect, test } from '@jest/globals';
import type { View } from '../../../src/document/view.ts';
import { render } from '../../../src/render/rows/comparison.ts';
import { comparisonOf, GROUPS } from '../../support/comparisons.ts';
import { NOTHING_TOLD, PEN, viewOf } from '../../support/view.ts';

const linesOf = async (given: Partial<View>, ...of: Parameters<typeof comparisonOf>): Promise<string[]> =>
  [...render(comparisonOf(...of), viewOf(given), PEN, NOTHING_TOLD)].join('').split('\n');

test('a record a model', async () => {
  expect(await linesOf({})).toEqual([
    'model,loss,convention,n,skipped,mean,headline,accuracy,reference,difference,relative,low,high,confidence,method,wins,ties,losses,wrong_to_right,right_to_wrong,outcome',
    'a,mse,math,100,0,4,4,,,,,,,,,,,,,,',
    'b,mse,math,100,0,3,3,,a,-1,-0.25,-0.5,-0.25,95,bootstrap-t,61,9,30,,,better',
    '',
  ]);
});

test('by groups a record for each group and model', async () => {
  const groups = [{ name: 'region', valueAt: (index: number) => ['north, far', 'south'][index] }];
  expect(await linesOf({ groups }, {}, { groups: [GROUPS[0], { ...GROUPS[1], key: ['north, far'] }] })).toEqual([
    'group,n,model,mean,headline,difference,contribution',
    'south,40,a,5,5,,',
    'south,40,b,2.5,2.5,-2.5,-1',
    '"north, far",60,a,3,3,,',
    '"north, far",60,b,3,3,0,0',
    '',
  ]);
});

test('the rows that change most, where they were asked for', async () => {
  expect(await linesOf({ shows: 'ranked' })).toEqual([
    'model,sample,label,reference_prediction,prediction,reference_loss,loss,change',
    'b,7,1,3,2,4,1,-3',
    '',
  ]);
});
