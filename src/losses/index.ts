// Every loss, one line each, in the order in which lists show them.
import type { Loss } from '../loss.ts';
import { bce } from './bce.ts';
import { ce } from './ce.ts';
import { expectile } from './expectile.ts';
import { fair } from './fair.ts';
import { gammaDeviance } from './gamma-deviance.ts';
import { gammaNll } from './gamma-nll.ts';
import { halfMse } from './half-mse.ts';
import { halfSse } from './half-sse.ts';
import { huber } from './huber.ts';
import { logCosh } from './log-cosh.ts';
import { lq } from './lq.ts';
import { mae } from './mae.ts';
import { mape } from './mape.ts';
import { mse } from './mse.ts';
import { msle } from './msle.ts';
import { pinball } from './pinball.ts';
import { poisson } from './poisson.ts';
import { poissonDeviance } from './poisson-deviance.ts';
import { pseudoHuber } from './pseudo-huber.ts';
import { rmse } from './rmse.ts';
import { rmsle } from './rmsle.ts';
import { smape } from './smape.ts';
import { smoothL1 } from './smooth-l1.ts';
import { sse } from './sse.ts';
import { tweedie } from './tweedie.ts';

export const losses: readonly Loss[] = [
  mse,
  halfMse,
  halfSse,
  sse,
  rmse,
  mae,
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
  msle,
  rmsle,
  poisson,
  gammaNll,
  tweedie,
  poissonDeviance,
  gammaDeviance,
  bce,
  ce,
];
