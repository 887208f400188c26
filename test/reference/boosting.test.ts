import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type EvaluateOptions, evaluate } from '../../src/index.ts';
import { findLoss } from '../../src/loss/registry.ts';

interface Case {
  readonly name: string;
  readonly parameters: NonNullable<EvaluateOptions['parameters']>;
  readonly predictions: number[];
  readonly labels: number[];
  readonly weights: number[] | null;
  readonly value: number;
}

const url = new URL('../../../fixtures/boosting/vectors.json', import.meta.url);
const CASES = JSON.parse(readFileSync(url, 'utf8')) as readonly Case[];

/** How near a library comes to its formula: XGBoost takes each row in float32, CatBoost's logarithms are near ones. */
const NEAR: Readonly<Record<string, number>> = { xgboost: 2e-6, lightgbm: 1e-12, catboost: 1e-6 };
const LESS_NEAR: Readonly<Record<string, number>> = { 'lightgbm.gamma': 1e-8, 'catboost.LogCosh': 1e-4 };

for (const library of Object.keys(NEAR)) {
  describe(library, () => {
    const own = CASES.filter(({ name }) => name.startsWith(`${library}.`));

    for (const { name, parameters, predictions, labels, weights, value } of own) {
      test(`${name} ${JSON.stringify(parameters)}${weights ? ' of weighted rows' : ''} is what it prints`, () => {
        const near = LESS_NEAR[name] ?? NEAR[library];
        const { headline } = evaluate(name, predictions, labels, { parameters, ...(weights && { weights }) });
        expect(Math.abs((headline ?? Number.NaN) - value)).toBeLessThanOrEqual(near * Math.abs(value));
      });
    }
  });
}

test('names without the library are known where they mean one loss', () => {
  const meant = {
    mlogloss: 'ce',
    merror: 'zero-one',
    error: 'zero-one',
    mphe: 'pseudo-huber',
    'poisson-nloglik': 'poisson',
    'gamma-nloglik': 'gamma-nll',
    'tweedie-nloglik@1.5': 'tweedie',
    'reg:squarederror': 'rmse',
    'binary:logistic': 'bce',
    'multi:softprob': 'ce',
    binary_logloss: 'bce',
    binary_error: 'zero-one',
    multi_logloss: 'ce',
    multi_error: 'zero-one',
    regression_l1: 'mae',
    MultiClass: 'ce',
    MultiRMSE: 'rmse',
    ZeroOneLoss: 'zero-one',
    BrierScore: 'brier',
  };
  const found = Object.keys(meant).map((name) => [name, findLoss(name).loss.name]);
  expect(Object.fromEntries(found)).toEqual(meant);
});
