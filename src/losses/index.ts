// Every loss, one line each, in the order in which lists show them.
import type { LibraryNames } from '../loss/library-names.ts';
import type { Loss } from '../loss/loss.ts';
import { accuracy } from './accuracy.ts';
import { bce } from './bce.ts';
import { bitsPerByte } from './bits-per-byte.ts';
import { brier } from './brier.ts';
import { categoricalFocal } from './categorical-focal.ts';
import { categoricalHinge } from './categorical-hinge.ts';
import { ce } from './ce.ts';
import { cosine } from './cosine.ts';
import { cosineEmbedding } from './cosine-embedding.ts';
import { crps } from './crps.ts';
import { createD2 } from './d2.ts';
import { dice } from './dice.ts';
import { ece } from './ece.ts';
import { expectile } from './expectile.ts';
import { explainedVariance } from './explained-variance.ts';
import { fair } from './fair.ts';
import { focal } from './focal.ts';
import { gammaDeviance } from './gamma-deviance.ts';
import { gammaNll } from './gamma-nll.ts';
import { gaussianNll } from './gaussian-nll.ts';
import { gce } from './gce.ts';
import { halfMse } from './half-mse.ts';
import { halfSse } from './half-sse.ts';
import { hamming } from './hamming.ts';
import { hinge } from './hinge.ts';
import { hingeEmbedding } from './hinge-embedding.ts';
import { huber } from './huber.ts';
import { intervalScore } from './interval-score.ts';
import { js } from './js.ts';
import { kl } from './kl.ts';
import { logCosh } from './log-cosh.ts';
import { logistic } from './logistic.ts';
import { lq } from './lq.ts';
import { mae } from './mae.ts';
import { mape } from './mape.ts';
import { marginRanking } from './margin-ranking.ts';
import { maxError } from './max-error.ts';
import { medae } from './medae.ts';
import { mse } from './mse.ts';
import { msle } from './msle.ts';
import { multiMargin } from './multi-margin.ts';
import { multilabelMargin } from './multilabel-margin.ts';
import { multilabelSoftMargin } from './multilabel-soft-margin.ts';
import { nll } from './nll.ts';
import { nrmse } from './nrmse.ts';
import { perceptron } from './perceptron.ts';
import { perplexity } from './perplexity.ts';
import { pinball } from './pinball.ts';
import { poisson } from './poisson.ts';
import { poissonDeviance } from './poisson-deviance.ts';
import { polyCe } from './poly-ce.ts';
import { pseudoHuber } from './pseudo-huber.ts';
import { r2 } from './r2.ts';
import { rae } from './rae.ts';
import { rmse } from './rmse.ts';
import { rmsle } from './rmsle.ts';
import { rse } from './rse.ts';
import { smape } from './smape.ts';
import { smoothL1 } from './smooth-l1.ts';
import { squaredHinge } from './squared-hinge.ts';
import { sse } from './sse.ts';
import { triplet } from './triplet.ts';
import { tversky } from './tversky.ts';
import { tweedie } from './tweedie.ts';
import { wmape } from './wmape.ts';
import { zeroOne } from './zero-one.ts';

const ownLosses: readonly Loss[] = [
  mse,
  halfMse,
  halfSse,
  sse,
  rmse,
  nrmse,
  rse,
  r2,
  explainedVariance,
  mae,
  medae,
  maxError,
  rae,
  huber,
  smoothL1,
  logCosh,
  pseudoHuber,
  fair,
  lq,
  pinball,
  expectile,
  mape,
  smape,
  wmape,
  msle,
  rmsle,
  poisson,
  gaussianNll,
  gammaNll,
  tweedie,
  poissonDeviance,
  gammaDeviance,
  bce,
  focal,
  hinge,
  squaredHinge,
  logistic,
  perceptron,
  hingeEmbedding,
  marginRanking,
  triplet,
  ce,
  nll,
  perplexity,
  bitsPerByte,
  categoricalFocal,
  gce,
  polyCe,
  categoricalHinge,
  multiMargin,
  multilabelMargin,
  multilabelSoftMargin,
  brier,
  ece,
  zeroOne,
  accuracy,
  hamming,
  kl,
  js,
  cosine,
  cosineEmbedding,
  dice,
  tversky,
  crps,
  intervalScore,
];

export const losses: readonly Loss[] = [...ownLosses, createD2(ownLosses)];

/** Names that mean one loss of one prediction column and another of several: everywhere, or as those of a library. */
export interface Columnwise {
  readonly names: readonly string[];
  readonly library?: keyof LibraryNames;
  readonly one: Loss;
  readonly several: Loss;
}

export const columnwise: readonly Columnwise[] = [
  { names: ['log-loss', 'logloss', 'logarithmic-loss'], one: bce, several: ce },
  { names: ['hinge-loss'], library: 'sklearn', one: hinge, several: categoricalHinge },
];
