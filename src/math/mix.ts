import { spread } from '../kernels/spread.ts';

/**
 * Spreads the 64 bits of a number over two words of 32 bits, `into[0]` and `into[1]`; different numbers come to different words, but
 * for the two zeros.
 */
export function mixNumber(value: number, into: Int32Array): void {
  // The words lie in typed arrays: as variables of a closure each would be allocated.
  cell[0] = value + 0;
  const [low, high] = [halves[0], halves[1]];
  // Three rounds of a Feistel network: each can be undone.
  const first = low ^ spread(high);
  const second = high ^ spread(first + 0x7f4a7c15);
  into[0] = first ^ spread(second);
  into[1] = second;
}

const cell = new Float64Array(1);
const halves = new Int32Array(cell.buffer);
