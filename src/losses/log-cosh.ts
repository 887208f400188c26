import { REAL } from '../loss/domain.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { logCosh as logCoshOf } from '../math/log-cosh.ts';

export const logCosh = pointwise({
  name: 'log-cosh',
  aliases: ['logcosh', 'log-cosh-loss', 'log-cosh-error'],
  libraries: {
    keras: ['LogCosh', 'log_cosh'],
    optax: ['log_cosh'],
    catboost: [
      {
        names: ['LogCosh'],
        note: { en: 'CatBoost comes within 1e-4 of it', ko: 'CatBoost의 값은 1e-4까지 다를 수 있다' },
      },
    ],
  },
  symbol: 'LogCosh',
  family: 'robust',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'The logarithm of the hyperbolic cosine of the difference: e²/2 for small errors and |e| − ln 2 for large ones, smooth ' +
      'everywhere and without a parameter. Its scale is fixed, so it is a square or a line by the unit of the label: huber ' +
      'and pseudo-huber let you choose. Libraries lose small errors to rounding, and some overflow at large ones; this one ' +
      'keeps both.',
    ko:
      '차이의 쌍곡코사인에 로그를 취한 값으로 작은 오차에서는 e²/2, 큰 오차에서는 |e| − ln 2이며 모든 점에서 매끄럽고 매개변수가 없다. ' +
      '눈금이 고정되어 있어 실제값의 단위에 따라 제곱이 되거나 직선이 된다. 눈금을 고르려면 huber나 pseudo-huber를 쓴다. ' +
      '라이브러리들은 작은 오차를 반올림으로 잃거나 큰 오차에서 넘치지만 여기서는 둘 다 정확하다.',
  },
  formula: '1/n Σ_i ln cosh(p_i − y_i)',
  derivative: 'dL/dp = tanh(p − y)',
  reference: 'P. J. Green, Bayesian reconstructions from emission tomography data using a modified EM algorithm, 1990',
  parameters: { columns: columnsParameter('mean') },
  constant: { from: 'slopes' },
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => logCoshOf(p - y),
  gradient: (p, y) => Math.tanh(p - y),
});
