/** e² / v as it is written, and by the square of e / √v where e² overflows or falls below the normal numbers. */
export function squareOver(e: number, v: number): number {
  const square = e * e;
  return square < Infinity && square >= 2 ** -1022 ? square / v : (e / Math.sqrt(v)) ** 2;
}
