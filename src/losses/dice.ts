import { NON_NEGATIVE, UNIT } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { rowwise } from '../loss/rowwise.ts';
import { overlapIdle, overlapLoss, overlapNote, overlapParameters, overlapRemedies, overlapSlopes } from './tversky.ts';

export const dice = rowwise({
  name: 'dice',
  aliases: ['dice-loss', 'soft-dice', 'sorensen-dice', 'f1-loss'],
  libraries: { keras: [{ names: ['Dice', 'dice'], note: overlapNote }] },
  symbol: 'Dice',
  family: 'overlap',
  shape: 'row',
  about: {
    en:
      '1 minus the Dice coefficient of a row, twice what is predicted and there by the sum of both: 0 where they are the same, 1 ' +
      'where they share nothing. What is neither predicted nor there does not count, so it does not drown in a large background as ' +
      'bce does; a small mask swings it more than a large one. Rows are averaged, which is not the coefficient of all rows ' +
      'together. --smooth s stands beside Σ p y, as in tversky: libraries that add a smooth S to 2 Σ p y and to Σ p + Σ y mean ' +
      's = S/2, so that their 1 is --smooth 0.5. ' +
      'A row in which nothing is predicted and nothing is there is 0/0, and an error unless --empty or --smooth says what it costs.',
    ko:
      '한 행의 다이스 계수를 1에서 뺀 값이다. 다이스 계수는 예측과 실제가 겹치는 양의 두 배를 둘의 합으로 나눈 값이며, 똑같으면 손실이 0, 겹치지 않으면 1이다. ' +
      '예측도 실제도 아닌 것은 세지 않아 bce와 달리 넓은 배경에 묻히지 않으나, 작은 영역일수록 값이 크게 흔들린다. ' +
      '행마다 구해 평균하므로 전체를 한꺼번에 구한 값과 다르다. --smooth s는 tversky처럼 Σ p y에 더하는 값이다. ' +
      '2 Σ p y와 Σ p + Σ y에 S를 더하는 라이브러리의 S는 여기서 s = S/2이므로 그쪽의 1은 --smooth 0.5이다. ' +
      '예측도 실제값도 없는 행은 0/0이므로 --empty나 --smooth로 그 손실을 정하지 않으면 오류이다.',
  },
  formula: '1/n Σ_i (1 − 2(Σ_k p y + s) / (Σ_k p + Σ_k y + 2s))',
  derivative: 'dL/dp_k = 2((Σ p y + s) − y_k (Σ p + Σ y + 2s)) / (Σ p + Σ y + 2s)²',
  reference:
    'F. Milletari, N. Navab and S.-A. Ahmadi, V-Net: fully convolutional neural networks for volumetric medical image segmentation, 2016',
  parameters: {
    ...overlapParameters,
    smooth: number(
      0,
      {
        en: 'is added to Σ p y and to ½(Σ p + Σ y): half of what libraries add to 2 Σ p y and Σ p + Σ y',
        ko: 'Σ p y와 ½(Σ p + Σ y)에 더하는 값: 2 Σ p y와 Σ p + Σ y에 더하는 라이브러리 값의 절반',
      },
      NON_NEGATIVE,
    ),
  },
  conventions: { keras: { values: { eps: 1e-7 } } },
  nanRemedies: overlapRemedies,
  idle: overlapIdle,
  prediction: () => UNIT,
  label: () => UNIT,
  value: (p, y, values) => overlapLoss(p, y, { ...values, ...HALVES, eps: values.eps / 2 }),
  gradient: (p, y, values, slopes) => overlapSlopes(p, y, { ...values, ...HALVES, eps: values.eps / 2 }, slopes),
});

/** The coefficient is the Tversky index of ½ and ½, both sides of whose ratio are halved: and so is eps. */
const HALVES = { excess: 0.5, missed: 0.5 };
