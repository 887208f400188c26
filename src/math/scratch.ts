/**
 * Gives memory for so many doubles, the same at each call, so that block after block needs no more of it. What it holds is
 * what was left there.
 */
export function createScratch(): (count: number) => Float64Array {
  let memory = new Float64Array(0);
  return (count) => {
    if (memory.length < count) memory = new Float64Array(count);
    return memory.subarray(0, count);
  };
}
