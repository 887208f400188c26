// B_2k / (2k (2k − 1)) of Stirling's series: NIST Digital Library of Mathematical Functions, 5.11.1.
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** ln y! = ln Γ(y + 1) for y ≥ 0, also between whole numbers: Stirling's series, after stepping up to where it is exact. */
export function logFactorial(y: number): number {
  let x = y + 1;
  let product = 1;
  for (; x < 10; x++) product *= x;
  const square = x * x;
  const series = STIRLING.reduceRight((sum, coefficient) => sum / square + coefficient, 0) / x;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}
