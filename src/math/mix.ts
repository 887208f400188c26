import { spread } from '../kernels/spread.ts';

/** Spreads the 64 bits of numbers over two words of 32 bits; different numbers come to different words. */
export interface Mixer {
  /** Mixes a number, whose words then stand in `first()` and `second()`. The two zeros are one. */
  mix(value: number): void;
  first(): number;
  second(): number;
}

export function createMixer(): Mixer {
  const cell = new Float64Array(1);
  const halves = new Uint32Array(cell.buffer);
  let first = 0;
  let second = 0;
  return {
    mix(value) {
      cell[0] = value + 0;
      // Three rounds of a Feistel network: each can be undone.
      first = halves[0] ^ spread(halves[1]);
      second = halves[1] ^ spread(first + 0x7f4a7c15);
      first ^= spread(second);
    },
    first: () => first,
    second: () => second,
  };
}
