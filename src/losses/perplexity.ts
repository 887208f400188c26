import { bestShares, crossEntropy, crossEntropySlopes, PLAIN } from '../loss/cross-entropy.ts';
import { interval } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { idleForLogits, rowDomains, rowParameters } from '../loss/probability-rows.ts';
import { ignoreIndexParameter, rowwise } from '../loss/rowwise.ts';
import { isLargest } from '../math/softmax.ts';

export const perplexity = rowwise({
  name: 'perplexity',
  aliases: ['ppl'],
  symbol: 'PPL',
  family: 'entropy',
  shape: 'class',
  about: {
    en:
      'The exponential of the mean cross-entropy: the number of equally likely classes that would be as hard to guess. ' +
      'The samples show their cross-entropies and only the headline takes the power, of the mean over all rows, so the mean of ' +
      'several files’ perplexities is not that of the files together. One certain mistake makes it infinite. ' +
      'The base changes the unit of the samples (2 for bits) and not the headline; ce is its logarithm.',
    ko:
      '교차 엔트로피 평균의 지수 함수값으로, 같은 정도로 맞히기 어려운 균등한 클래스의 개수를 뜻한다. ' +
      '각 데이터에는 교차 엔트로피를 보여 주고 대표값에서만 모든 행의 평균에 지수 함수를 취하므로, 여러 파일의 값을 평균해도 전체의 값이 되지 않는다. ' +
      '확신하고 틀린 데이터가 하나라도 있으면 무한대이다. 밑은 각 데이터의 단위만 바꾸고(2이면 비트) 대표값은 바꾸지 않는다. 그 로그가 ce이다.',
  },
  formula: 'b^(−1/n Σ_i Σ_k t_ik log_b p_ik)',
  derivative: 'd(−log_b p_y)/dp_k = −t_k / (p_k ln b), /dz_k = (softmax(z)_k − t_k) / ln b',
  reference:
    'F. Jelinek, R. L. Mercer, L. R. Bahl and J. K. Baker, Perplexity, a measure of the difficulty of speech recognition tasks, 1977',
  parameters: {
    ...rowParameters,
    ignoreIndex: ignoreIndexParameter,
    base: number(
      Math.E,
      { en: 'base of the logarithm and of the power', ko: '로그와 지수 함수의 밑' },
      interval(1, Infinity, 'both'),
    ),
  },
  headline: 'exp-mean',
  lines: [
    { statistic: 'mean', words: { en: 'mean cross-entropy', ko: '교차 엔트로피의 평균' } },
    { statistic: 'exp-mean', words: { en: 'its power (perplexity)', ko: '그 지수 함수값 (혼잡도)' } },
  ],
  constant: {
    from: 'moments',
    variances: false,
    solve(labels, values) {
      const best = bestShares(labels, { ...values, ...PLAIN });
      const unit = Math.log(values.base);
      return best && { prediction: best.prediction, mean: best.mean / unit, sum: best.sum / unit };
    },
  },
  ...rowDomains,
  idle: (values) => idleForLogits(values, 'renormalize'),
  value: (p, y, values) => crossEntropy(p, y, { ...values, ...PLAIN }) / Math.log(values.base),
  gradient(p, y, values, slopes) {
    crossEntropySlopes(p, y, { ...values, ...PLAIN }, slopes);
    for (let k = 0; k < slopes.length; k++) slopes[k] /= Math.log(values.base);
  },
  correct: isLargest,
});
