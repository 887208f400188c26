import { type EvaluateOptions, evaluate, type Numbers } from '../../src/index.ts';
import { type Cells, expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { suiteOf } from '../support/suite.ts';

interface Call {
  readonly loss: string;
  readonly options: EvaluateOptions;
  /** What lossctl's samples carry beyond the function's: mse shows whole squares, the notes' mse halves each. */
  readonly factor?: number;
}

const CALLS: Readonly<Record<string, Call>> = {
  mse: { loss: 'mse', options: { convention: 'scratch' }, factor: 2 },
  sum_squares_error: { loss: 'half-sse', options: { convention: 'scratch' } },
  softmax_cee: { loss: 'ce', options: { parameters: { rowSums: 'any' } } },
  cross_entropy_error: { loss: 'ce', options: { convention: 'scratch', reduction: 'sum' } },
  cross_entropy_error_onehot: { loss: 'ce', options: { convention: 'scratch' } },
  cross_entropy_error_label: { loss: 'ce', options: { convention: 'scratch' } },
  sigmoid_cee: { loss: 'bce', options: { convention: 'scratch' } },
  binary_cross_entropy_delta: { loss: 'bce', options: { convention: 'scratch', parameters: { eps: 1e-7 } } },
};

/** One vector of class probabilities is one row. */
function asRows({ inputs: { pred, label } }: ReferenceCase, loss: string): [Numbers, Numbers] {
  const oneRow = loss === 'ce' && typeof (pred as readonly Cells[])[0] === 'number';
  return (oneRow ? [[pred], [label]] : [pred, label]) as unknown as [Numbers, Numbers];
}

function plan(of: ReferenceCase): (() => void) | string {
  const call = CALLS[of.function];
  if (call === undefined) return 'unknown';
  const { loss, options, factor = 1 } = call;
  return () => {
    const { perSample, headline } = evaluate(loss, ...asRows(of, loss), options);
    const expected = flat(of.per_sample);
    // numpy makes NaN of 0 * log 0, where lossctl takes the limit: 0.
    const undefinedThere = (index: number): boolean => Number.isNaN(expected[index]);
    const samples = expected.length === 0 ? [] : perSample.map((value) => value / factor);
    const tolerance = { relative: 1e-12 };
    expectField(of, 'per_sample', samples, expected, tolerance, { orLibrary: true, skip: undefinedThere });
    expectField(of, 'value', [headline ?? Number.NaN], [of.value ?? Number.NaN], tolerance, {
      skip: () => Number.isNaN(of.value),
    });
    const limits = perSample.filter((_, index) => undefinedThere(index));
    expectField(of, 'limits', limits, [...limits].fill(0), { relative: 0 });
  };
}

suiteOf('scratch', planOf(loadCases('scratch'), plan), {});
