import { CONVENTIONS } from '../loss/convention.ts';
import type { Distributions, Loss, Setting } from '../loss/loss.ts';
import { choice, type Parameters, type Values } from '../loss/parameter.ts';
import { multiParameter } from '../loss/pointwise.ts';
import { forceFiniteParameter, minRowsParameter } from './r2.ts';

const SKLEARN = { multi: 'columns', forceFinite: true, minRows: 2 } as const;

/** The score of any of `losses` that has a best constant and is a mean or a sum: `d2:loss=pinball:alpha=0.9`. */
export function createD2(losses: readonly Loss[]): Loss {
  const scored = losses.filter(({ constant, headline }) => constant && (headline === 'mean' || headline === 'sum'));
  const names = scored.map(({ name }) => name);
  const scores = new Map<Loss, Loss>();
  // Made when it is asked for: most runs ask for none.
  const become = ({ loss: name = names[0] }: Values): Loss => {
    const loss = scored.find((own) => own.name === name) ?? scored[0];
    const score = scores.get(loss) ?? scoreOf(loss);
    scores.set(loss, score);
    return score;
  };
  const scoreOf = (loss: Loss): Loss => {
    // A loss of rows has no columns of its own to average over.
    const isByColumn = loss.shape === 'scalar' || loss.shape === 'binary';
    const own: Parameters = {
      loss: choice([loss.name, ...names.filter((name) => name !== loss.name)], {
        en: 'the loss that is compared with that of its best constant prediction',
        ko: '가장 좋은 상수 예측의 손실과 비교할 손실',
      }),
      ...(isByColumn ? { multi: multiParameter } : {}),
      forceFinite: forceFiniteParameter,
      minRows: minRowsParameter,
    };
    return {
      ...loss,
      ...DESCRIPTION,
      // The best constant follows from the labels themselves.
      isOfDifferences: false,
      distributions: (values) => ofShares(loss.distributions(values)),
      // The formula and the source are its own, the derivative is that of the loss.
      korean: loss.korean.derivative === undefined ? {} : { derivative: loss.korean.derivative },
      parameters: { ...own, ...loss.parameters },
      conventions: settingsOf(loss, own),
      become: (values) => become({ loss: loss.name, ...values }),
    };
  };
  return become({});
}

/**
 * The best constant is the shares of the classes, which labels must have for that: rows that sum to 1. scikit-learn holds
 * several labels a row against the share of each label, which is another score.
 */
const ofShares = ({ prediction, label }: Distributions): Distributions => ({
  prediction,
  label: prediction === 'warn' ? 'check' : label,
});

/** What conventions set of a loss, its headline aside, and of the score of it. */
function settingsOf({ conventions }: Loss, own: Parameters): Loss['conventions'] {
  const score = Object.fromEntries(Object.entries(SKLEARN).filter(([name]) => name in own));
  const entries = CONVENTIONS.flatMap((name): [string, Setting][] => {
    const { headline: _, ...setting } = conventions[name] ?? {};
    if (name !== 'sklearn') return name in conventions ? [[name, setting]] : [];
    return [[name, { ...setting, values: { ...setting.values, ...score } }]];
  });
  return Object.fromEntries(entries);
}

const DESCRIPTION = {
  name: 'd2',
  aliases: ['d2-score', 'deviance-explained'],
  libraries: {
    sklearn: [
      {
        names: ['d2_tweedie_score'],
        values: { loss: 'tweedie', power: 0 },
        note: { en: 'its power is 0 unless told otherwise', ko: 'power를 지정하지 않으면 0이다' },
      },
      {
        names: ['d2_pinball_score'],
        values: { loss: 'pinball' },
        note: { en: 'of the quantile of the labels', ko: '실제값의 분위수와 비교한다' },
      },
      {
        names: ['d2_brier_score'],
        values: { loss: 'brier' },
        note: { en: 'of the share of each class', ko: '각 클래스의 비율과 비교한다' },
      },
      {
        names: ['d2_absolute_error_score'],
        values: { loss: 'mae' },
        note: { en: 'of the median label', ko: '실제값의 중앙값과 비교한다' },
      },
      {
        names: ['d2_log_loss_score'],
        values: { loss: 'ce' },
        note: {
          en: 'of one column per class; of one column of probabilities it is d2:loss=bce',
          ko: '클래스마다 열이 하나씩 있을 때이다. 확률 열이 하나이면 d2:loss=bce이다',
        },
      },
    ],
  },
  symbol: 'D2',
  better: 'higher',
  headline: 'skill',
  lines: [],
  about: {
    en:
      'What a loss gains on its own best constant prediction, as a share: 1 is perfect, 0 is no better than always ' +
      'predicting that constant, and below 0 is worse. It is r2 for any loss: d2:loss=pinball:alpha=0.9 compares with the ' +
      'upper decile of the labels, d2:loss=ce with the shares of the classes. A score, so higher is better; the samples show their ' +
      'losses. Most losses keep all labels for their best constant.',
    ko:
      '어떤 손실이 그 손실의 가장 좋은 상수 예측보다 얼마나 나은지를 비율로 나타낸 것이다. 1이면 완벽하고 0이면 늘 그 상수로 예측한 것과 같으며 ' +
      '0보다 작으면 그보다 나쁘다. r2를 모든 손실로 넓힌 것으로, d2:loss=pinball:alpha=0.9는 실제값의 위쪽 십분위수와, d2:loss=ce는 클래스의 비율과 비교한다. ' +
      '점수이므로 클수록 좋고, 각 데이터에는 손실을 보여 준다. 대부분의 손실은 가장 좋은 상수를 구하려고 모든 실제값을 보관한다.',
  },
  formula: '1 − Σ_i L(p_i, y_i) / min_c Σ_i L(c, y_i)',
  reference: 'T. Hastie, R. Tibshirani and M. Wainwright, Statistical learning with sparsity, 2015',
} as const satisfies Partial<Loss>;
