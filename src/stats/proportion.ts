/**
 * Wilson's interval of a share, `hits` of `count` (Journal of the American Statistical Association 22, 1927, 209-212); `z` is the
 * quantile of the normal distribution at its upper end.
 */
export function wilsonEnds(hits: number, count: number, z: number): [number, number] {
  const p = hits / count;
  const square = (z * z) / count;
  const center = (p + square / 2) / (1 + square);
  const half = (z * Math.sqrt((p * (1 - p)) / count + square / (4 * count))) / (1 + square);
  return [hits === 0 ? 0 : center - half, hits === count ? 1 : center + half];
}

/**
 * The interval of the difference of two shares in the same rows, of which `more` are hits of the first alone and `fewer` of the
 * second alone: Wald's with a row added of each kind (Bonett and Price, Journal of Educational and Behavioral Statistics 37, 2012, 479-488).
 */
export function pairedEnds(more: number, fewer: number, count: number, z: number): [number, number] {
  const [up, down] = [(more + 1) / (count + 2), (fewer + 1) / (count + 2)];
  const center = up - down;
  const half = z * Math.sqrt((up + down - center * center) / (count + 2));
  return [Math.max(-1, center - half), Math.min(1, center + half)];
}
