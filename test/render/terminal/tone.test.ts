import { expect, test } from '@jest/globals';
import { createStyle } from '../../../src/render/color.ts';
import { drawLine, setOff } from '../../../src/render/terminal/tone.ts';

const style = await createStyle(true);

test('every line is set off by itself, and an empty one is not', () => {
  expect(setOff(['a', ''], 'bad', style)).toEqual([style.bad('a'), '']);
  expect(setOff(['a'], undefined, style)).toEqual(['a']);
});

test('a line of pieces has the tone of each', () => {
  expect(drawLine([{ text: 'FAILED', tone: 'bad' }, { text: ' mse' }], style)).toBe(`${style.bad('FAILED')} mse`);
});
