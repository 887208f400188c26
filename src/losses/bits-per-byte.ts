import { bestShares, crossEntropy, crossEntropySlopes, PLAIN } from '../loss/cross-entropy.ts';
import { idleForLogits, rowDomains, rowParameters } from '../loss/probability-rows.ts';
import { rowwise } from '../loss/rowwise.ts';
import { createExactSum } from '../math/exact-sum.ts';
import { mergeEach } from '../math/saved.ts';
import { isLargest } from '../math/softmax.ts';

export const bitsPerByte = rowwise({
  name: 'bits-per-byte',
  aliases: ['bpb'],
  symbol: 'BPB',
  family: 'entropy',
  shape: 'class',
  about: {
    en:
      'The cross-entropy of all samples in bits, divided by the number of bytes that they stand for (--bytes): what a text ' +
      'compressed by the model would take. The samples show their own bits. Unlike ce and perplexity a token it does not ' +
      'depend on how a text is cut into tokens, so that models with different vocabularies can be compared; count the bytes of ' +
      'the text as it was, in one encoding. One certain mistake makes it infinite.',
    ko:
      '모든 데이터의 교차 엔트로피(비트)를 그 데이터가 나타내는 바이트 수(--bytes)로 나눈 값으로, 모델로 글을 압축했을 때의 크기이다. 각 데이터에는 그 비트를 보여 준다. ' +
      '토큰마다의 ce나 perplexity와 달리 글을 토큰으로 나누는 방법에 따라 달라지지 않으므로 어휘가 다른 모델을 비교할 수 있다. ' +
      '바이트는 원래 글에서 한 가지 인코딩으로 센다. 확신하고 틀린 데이터가 하나라도 있으면 무한대이다.',
  },
  formula: '−Σ_i Σ_k t_ik log₂ p_ik / Σ_i bytes_i',
  derivative: 'd(−log₂ p_y)/dp_k = −t_k / (p_k ln 2), /dz_k = (softmax(z)_k − t_k) / ln 2',
  reference: 'L. Gao et al., The Pile: an 800GB dataset of diverse text for language modeling, 2020',
  korean: {
    formula: '−Σ_i Σ_k t_ik log₂ p_ik / Σ_i 바이트_i',
  },
  parameters: rowParameters,
  base: {
    name: 'bytes',
    help: { en: 'the column of how many bytes each row stands for', ko: '각 행이 나타내는 바이트 수의 열' },
  },
  headline: 'tally',
  lines: [
    { statistic: 'mean', words: { en: 'mean bits a sample', ko: '데이터당 평균 비트' } },
    { statistic: 'sum', words: { en: 'bits', ko: '비트의 합' } },
    { statistic: 'tally', words: { en: 'bits per byte', ko: '바이트당 비트' } },
  ],
  tally() {
    const bytes = createExactSum();
    return {
      ...mergeEach([bytes]),
      add({ count, base, weight }) {
        for (let row = 0; row < count; row++) bytes.addProduct(weight?.values[row] ?? 1, base?.values[row] ?? 0);
      },
      headline: (total) => total.overSum(bytes, 1n),
    };
  },
  constant: {
    from: 'moments',
    variances: false,
    solve(labels, values) {
      const best = bestShares(labels, { ...values, ...PLAIN });
      return best && { prediction: best.prediction, mean: best.mean / Math.LN2, sum: best.sum / Math.LN2 };
    },
  },
  ...rowDomains,
  idle: (values) => idleForLogits(values, 'renormalize'),
  value: (p, y, values) => crossEntropy(p, y, { ...values, ...PLAIN }) / Math.LN2,
  gradient(p, y, values, slopes) {
    crossEntropySlopes(p, y, { ...values, ...PLAIN }, slopes);
    for (let k = 0; k < slopes.length; k++) slopes[k] /= Math.LN2;
  },
  correct: isLargest,
});
