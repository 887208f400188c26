import { describe, expect, test } from '@jest/globals';
import { createStyle, wantsColor } from '../../src/render/color.ts';

const TERMINAL = { isTerminal: true };
const PIPE = { isTerminal: false };

describe('colour', () => {
  test.each([
    ['auto', {}, TERMINAL, true],
    ['auto', {}, PIPE, false],
    ['auto', { NO_COLOR: '1' }, TERMINAL, false],
    ['auto', { NO_COLOR: '' }, TERMINAL, true],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, TERMINAL, false],
    ['auto', { FORCE_COLOR: '1' }, PIPE, true],
    ['auto', { FORCE_COLOR: '0' }, TERMINAL, false],
    ['auto', { TERM: 'dumb' }, TERMINAL, false],
    ['always', { NO_COLOR: '1' }, PIPE, true],
    ['never', { FORCE_COLOR: '1' }, TERMINAL, false],
  ] as const)('%s, %j, %j: %s', (choice, env, output, wanted) => {
    expect(wantsColor(choice, env, output)).toBe(wanted);
  });

  test('is written by one style, and by the other not', async () => {
    const [plain, colored] = [await createStyle(false), await createStyle(true)];
    for (const name of ['bold', 'dim', 'good', 'bad'] as const) {
      expect(plain[name]('x')).toBe('x');
      expect(colored[name]('x')).toMatch(/^\u001b\[\d+mx\u001b\[\d+m$/);
    }
    expect(colored.good('x')).not.toBe(colored.bad('x'));
  });
});
