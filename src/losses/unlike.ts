import type { LibraryName } from '../loss/convention.ts';
import type { Text } from '../words/message.ts';

/** Names of libraries, in canonical form, for what no loss here is, and what is nearest to it. */
export const UNLIKE: Readonly<Partial<Record<LibraryName, Readonly<Partial<Record<string, Text>>>>>> = {
  lightgbm: {
    'kullback-leibler': {
      en: 'it is lightgbm.cross_entropy less the entropy of the labels; kl is that of one column per class',
      ko: 'lightgbm.cross_entropy에서 실제값의 엔트로피를 뺀 값이다. 클래스마다 열이 있으면 kl이다',
    },
    kldiv: {
      en: 'it is lightgbm.cross_entropy less the entropy of the labels; kl is that of one column per class',
      ko: 'lightgbm.cross_entropy에서 실제값의 엔트로피를 뺀 값이다. 클래스마다 열이 있으면 kl이다',
    },
    'cross-entropy-lambda': {
      en: 'its predictions are no probabilities; lightgbm.cross_entropy takes those',
      ko: '예측값이 확률이 아니다. 확률이면 lightgbm.cross_entropy이다',
    },
  },
  catboost: {
    'hinge-loss': {
      en: 'of two classes it is 1 − p or 1 + p of a probability; hinge takes scores, categorical-hinge one column per class',
      ko: '클래스가 둘이면 확률 p의 1 − p 또는 1 + p이다. 점수에는 hinge, 클래스마다 열이 있으면 categorical-hinge를 쓴다',
    },
    'log-lin-quantile': {
      en: 'it takes logarithms; catboost.Quantile takes what they are the logarithms of',
      ko: '예측값의 로그를 받는다. 로그가 아닌 값에는 catboost.Quantile을 쓴다',
    },
    tweedie: {
      en: 'it takes logarithms; lightgbm.tweedie is the same of what they are the logarithms of',
      ko: '예측값의 로그를 받는다. 로그가 아닌 값에는 같은 식인 lightgbm.tweedie를 쓴다',
    },
    'multi-class-one-vs-all': {
      en: 'it is the mean of bce from logits over one-hot labels: bce --from-logits, with a label column per class',
      ko: '원-핫 실제값에 대한 로짓 bce의 평균이다. 클래스마다 실제값 열을 두고 bce --from-logits를 쓴다',
    },
    focal: {
      en: 'its alpha and gamma must be given, and it takes raw scores: focal --from-logits --alpha A --gamma G',
      ko: 'alpha와 gamma를 지정해야 하고 로짓을 받는다: focal --from-logits --alpha A --gamma G',
    },
    'rmse-with-uncertainty': {
      en: 'it is gaussian-nll --full of a mean and a log of the standard deviation: --variance-as log',
      ko: '평균과 표준편차의 로그를 받는 gaussian-nll --full이다: --variance-as log',
    },
  },
};
