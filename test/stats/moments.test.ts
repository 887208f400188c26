import { expect, test } from '@jest/globals';
import { createComoments } from '../../src/stats/comoments.ts';

const X = Float64Array.of(1, 2, 4, 9);
const Y = Float64Array.of(3, 1, 0, 8);

test('means and squares are those of all rows, wherever they are cut', () => {
  for (let cut = 0; cut <= X.length; cut++) {
    const moments = createComoments(2);
    moments.add([X.subarray(0, cut), Y.subarray(0, cut)], cut);
    moments.add([X.subarray(cut), Y.subarray(cut)], X.length - cut);
    expect([moments.count(), ...moments.means()]).toEqual([4, 4, 3]);
    // Deviations of x: -3 -2 0 5; of y: 0 -2 -3 5.
    expect(moments.squares([1, 0])).toBeCloseTo(38, 12);
    expect(moments.squares([0, 1])).toBeCloseTo(38, 12);
    // Of x - y: -3 0 3 0.
    expect(moments.squares([1, -1])).toBeCloseTo(18, 12);
  }
});

test('what is small beside the mean is not lost', () => {
  const moments = createComoments(1);
  for (let block = 0; block < 100; block++) moments.add([Float64Array.of(1e9, 1e9 + 1)], 2);
  expect(moments.squares([1])).toBeCloseTo(50, 9);
});
