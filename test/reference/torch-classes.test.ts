import { type EvaluateOptions, evaluate, gradient, type Numbers, type Values } from '../../src/index.ts';
import { type Cells, casesOf, expectField, flat, planOf, type ReferenceCase } from '../support/reference.ts';
import { refusalOf } from '../support/refusal.ts';
import { suiteOf } from '../support/suite.ts';
import { CLASS_FUNCTIONS } from '../support/topics.ts';

// Every case of torch's losses of classes, by the name that torch has for them: class weights, classes to ignore, label
// smoothing and soft targets.

/** What torch flushes or rounds to zero is below the normal numbers. */
const TOLERANCE = { relative: 1e-12, absolute: 2 ** -1022 };

const NAMES: Readonly<Record<string, string>> = {
  weight: 'classWeight',
  ignore_index: 'ignoreIndex',
  label_smoothing: 'labelSmoothing',
};

function optionsOf({ params, inputs }: ReferenceCase): EvaluateOptions {
  const given = Object.entries({ ...params, ...(inputs.weight !== undefined && { weight: inputs.weight }) });
  return { parameters: Object.fromEntries(given.map(([name, value]) => [NAMES[name] ?? name, value])) as Values };
}

/** What torch divides a sum by: the weights of class indices that are not ignored; the rows of soft targets and of a margin. */
function divisorOf({ function: name, params, inputs }: ReferenceCase): number {
  const { label, weight } = inputs;
  const rows = (label as readonly Cells[]).length;
  if (name === 'multi_margin_loss' || typeof (label as readonly Cells[])[0] !== 'number') return rows;
  const counted = flat(label).filter((index) => index !== (params.ignore_index ?? -100));
  return counted.reduce((sum, index) => sum + (weight === undefined ? 1 : flat(weight)[index]), 0);
}

function plan(of: ReferenceCase): () => void {
  const { pred, label } = of.inputs as Record<string, Numbers>;
  const [loss, options] = [`torch.nn.functional.${of.function}`, optionsOf(of)];
  if (of.error !== undefined || pred.length === 0) {
    return () => {
      refusalOf(() => evaluate(loss, pred, label, options));
    };
  }
  return () => {
    const { perSample, mean, sum } = evaluate(loss, pred, label, options);
    expectField(of, 'per_sample', perSample, flat(of.per_sample), TOLERANCE);
    expectField(of, 'mean', [mean], flat(of.mean), TOLERANCE);
    expectField(of, 'sum', [sum], flat(of.sum), TOLERANCE);
    const divisor = divisorOf(of);
    const slopes = gradient(loss, pred, label, options).map((slope) => slope / (divisor || 1));
    const expected = flat(of.gradient_of_mean);
    // Of a mean that divides by 0 torch makes NaN where a row is not ignored.
    const skip = (index: number): boolean => divisor === 0 && Number.isNaN(expected[index]);
    const ofSlope = { ...TOLERANCE, absolute: 2 ** -51 };
    expectField(of, 'gradient_of_mean', slopes, expected, ofSlope, { skip });
  };
}

suiteOf('torch classes', planOf(casesOf('torch', CLASS_FUNCTIONS.torch, 'these'), plan), {});
