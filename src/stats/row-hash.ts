/** Mixes the numbers and texts of a row into two words of 32 bits. Each step can be undone, so that what differs once stays different. */
export interface RowHash {
  /** Starts anew, at these words. */
  begin(high?: number, low?: number): void;
  takeWord(word: number): void;
  takeNumber(value: number): void;
  takeText(text: string): void;
  high(): number;
  low(): number;
}

export function createRowHash(): RowHash {
  let [high, low] = [1, 2];
  const cell = new Float64Array(1);
  const halves = new Uint32Array(cell.buffer);

  const takeWord = (word: number): void => {
    high = Math.imul(high ^ word, 0x2c9277b5);
    high ^= high >>> 15;
    low = Math.imul(low + word + 1, 0x5f356495);
    low ^= low >>> 13;
  };

  return {
    begin(first = 1, second = 2) {
      high = first;
      low = second;
    },
    takeWord,
    takeNumber(value) {
      // One zero, and one NaN.
      cell[0] = Number.isNaN(value) ? Number.NaN : value + 0;
      takeWord(halves[0]);
      takeWord(halves[1]);
    },
    takeText(text) {
      for (let index = 0; index < text.length; index++) takeWord(text.charCodeAt(index));
      takeWord(text.length);
    },
    high: () => high,
    low: () => low,
  };
}
