import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  CONVENTIONS,
  type EvaluateOptions,
  evaluate,
  findLoss,
  gradient,
  type Labels,
  type Loss,
  losses,
  type Predictions,
  UserError,
} from '../../../src/index.ts';
import { runs } from '../../support/arbitrary.ts';
import { createRandom } from '../../support/random.ts';
import { drawSample, goWith, shapesOf, takeAll } from '../../support/sampler.ts';

// What JavaScript callers give by mistake: all of it ends in a UserError in the library's own words, or in a result.

const throwing = (): unknown =>
  new Proxy([1, 2], {
    get() {
      throw new RangeError('a getter of its own');
    },
  });

/** What is no number. */
const CELLS: readonly unknown[] = [
  ...[undefined, null, Number.NaN, '', 'a', '1', Symbol('s'), () => 1, {}, [], [1], new Date(0), Object(3), true],
  ...[2n ** 200n + 2n ** 100n + 1n, throwing(), Object.create(null), new Map()],
];

/** What is no array of numbers. */
const ARRAYS: readonly unknown[] = [
  ...[null, 5, 'abc', '', true, 7n, Symbol('s'), () => 1, {}, new Map([[1, 2]]), new Set([1]), new Date(0)],
  ...[new DataView(new ArrayBuffer(8)), Object('123'), Promise.resolve([1]), throwing(), /x/, globalThis],
  ...[[], [[]], [[], []], new Float64Array(0), new Array(3), { length: 3 }, { length: -1 }, { length: '2' }],
  ...[[[[1]]], ['1', '2', '3'], [null, null, null], [{}, {}, {}], { length: 2 ** 53 }, [[1], [2, 3], [4]]],
];

/** What no caller of the library has: flags, commands, files. */
const FOREIGN = /--|lossctl (?!knows)|\bfiles?\b|\bheader\b|\bflags?\b|TypeError|RangeError/;

/** A UserError in words that callers of the library understand. */
function expectRefused(run: () => unknown, about: string): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(`${about}: ${error.message}; ${error.hint}`).not.toMatch(FOREIGN);
    return;
  }
  throw new Error(`${about}: nothing was refused`);
}

type Call = readonly [name: string, predictions: unknown, labels: unknown, options: EvaluateOptions];

const both = ([name, predictions, labels, options]: Call): (() => unknown)[] =>
  [evaluate, gradient].map(
    (call) => () => call(name, predictions as Predictions, labels as Labels, options as EvaluateOptions),
  );

/** A call that is as it should be. */
function callOf(loss: Loss): Call {
  const [shape] = shapesOf(loss).filter(([width, labels]) => goWith(loss, {}, width, labels));
  const sample = drawSample(loss, {}, shape[0], 3, createRandom(loss.name.length), shape[1]);
  return [loss.name, ...takeAll(sample), loss.base === undefined ? {} : { base: [1, 2, 3] }];
}

/** The same array with another value in its last row. */
function spoil(array: unknown, cell: unknown): unknown {
  const rows = [...(array as readonly unknown[])];
  const last = rows[rows.length - 1];
  rows[rows.length - 1] = Array.isArray(last) ? [...last.slice(0, -1), cell] : cell;
  return rows;
}

describe.each(losses.map((loss) => [loss.name, loss] as const))('%s', (name, loss) => {
  const [, predictions, labels, options] = callOf(loss);

  test('refuses every value that is no number', () => {
    for (const run of both([name, predictions, labels, options])) run();
    for (const [index, cell] of CELLS.entries()) {
      const calls: readonly Call[] = [
        [name, spoil(predictions, cell), labels, options],
        ...(labels === undefined ? [] : [[name, predictions, spoil(labels, cell), options] as const]),
      ];
      for (const run of calls.flatMap(both)) expectRefused(run, `${name} ${index}`);
      expectRefused(both([name, predictions, labels, { ...options, weights: [1, 2, cell] as number[] }])[0], name);
    }
  });

  test('refuses every array that is none', () => {
    for (const [index, array] of ARRAYS.entries()) {
      const calls: readonly Call[] = [
        [name, array, labels, options],
        [name, array, array, options],
        [name, predictions, array, options],
      ];
      for (const run of calls.flatMap(both)) expectRefused(run, `${name} ${index}`);
      expectRefused(both([name, predictions, labels, { ...options, weights: array as number[] }])[0], name);
    }
  });
});

const odd = fc.constantFrom<unknown>(...CELLS, ...ARRAYS, 0, 1, -1, 0.5, 3, 100, Infinity, 'cat', 'dog', false, 1n);
const row = fc.oneof(fc.array(odd, { maxLength: 3 }), fc.array(fc.constantFrom(0, 1, 0.5, 2), { maxLength: 3 }));
const cells = fc.constantFrom<unknown>(0, 1, 0.5, 2, 0.3, true, 'cat', 'dog', -1, 100);
const anyArray = fc.oneof(odd, fc.array(cells, { maxLength: 3 }), fc.array(row, { maxLength: 3 }), fc.anything());
const names = [
  ...losses.map(({ name }) => name),
  'log_loss',
  'constructor',
  '__proto__',
  'torch.toString',
  'error@2',
  '',
];
const parameters = fc.dictionary(
  fc.constantFrom(...new Set(losses.flatMap((loss) => Object.keys(loss.parameters)))),
  fc.oneof(odd, fc.array(odd, { maxLength: 3 }), fc.double()),
  { maxKeys: 2 },
);
const anyOptions = fc.oneof(
  odd,
  fc.anything(),
  fc.constant(undefined),
  fc.record(
    {
      convention: fc.oneof(fc.constantFrom<unknown>(...CONVENTIONS), odd),
      reduction: fc.oneof(fc.constantFrom<unknown>('mean', 'sum', 'none', 'skill', 'elementmean'), odd),
      parameters: fc.oneof(parameters, odd),
      weights: anyArray,
      base: anyArray,
      allowNan: fc.oneof(fc.boolean(), odd),
      asIs: fc.oneof(fc.boolean(), odd),
      classes: fc.oneof(fc.constant(['cat', 'dog']), odd),
      classBase: odd,
      perOutput: fc.oneof(fc.boolean(), odd),
    },
    { requiredKeys: [] },
  ),
);

/** Whether it ends as a caller may expect: a result, or a UserError. */
function ends(run: () => unknown): boolean {
  try {
    run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(`${error.message}; ${error.hint}`).not.toMatch(/ --\w|lossctl (?!knows)/);
  }
  return true;
}

test('anything at all ends in a result or in a UserError', () => {
  const anyLoss = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom<unknown>(...names, ...losses) },
    odd,
    fc.anything(),
  );
  fc.assert(
    fc.property(anyLoss, anyArray, anyArray, anyOptions, (loss, predictions, labels, options) => {
      const given = [loss, predictions, labels, options] as unknown as Parameters<typeof evaluate>;
      return ends(() => evaluate(...given)) && ends(() => gradient(...given)) && ends(() => findLoss(loss as string));
    }),
    runs(1000),
  );
});

test('anything for the options of a good call ends so too', () => {
  const without = losses.filter(({ base }) => base === undefined);
  fc.assert(
    fc.property(fc.constantFrom(...without), anyOptions, (loss, options) => {
      const [name, predictions, labels] = callOf(loss);
      return both([name, predictions, labels, options as EvaluateOptions]).every(ends);
    }),
    runs(1000),
  );
});
