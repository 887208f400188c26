import { expect, test } from '@jest/globals';
import { type EvaluateOptions, evaluate, type Labels, type Predictions, UserError } from '../../../src/index.ts';
import { run } from '../../support/fake-io.ts';

type Rows = readonly (readonly (string | number | boolean)[])[];

const TWO: Rows = [
  [0.25, 0.75],
  [0.5, 0.5],
  [0.125, 0.875],
];
const COUNTED = Array.from({ length: 30 }, (_, row) => (row % 2) + 1);
const toWrite = (rows: Rows, names: string): string => [names, ...rows.map((row) => row.join(','))].join('\n');
const flat = (rows: Rows): unknown => (rows[0].length === 1 ? rows.map(([value]) => value) : rows);
const column = (...values: (string | number | boolean)[]): Rows => values.map((value) => [value]);

/** A loss, predictions, labels, and what flags and options say of them. */
const CASES: readonly (readonly [string, Rows, Rows, readonly string[], EvaluateOptions])[] = [
  ['mse', column(1, 2, 4), column(1, 3, 3), [], {}],
  ['l2_loss', column(1, 2, 4), column(1, 3, 3), [], {}],
  ['r2', column(1, 2, 4), column(3, 3, 3), [], {}],
  ['ce', TWO, column(1, 0, 1), [], {}],
  ['ce', TWO, column(1, 0, 1), ['--from-logits'], { parameters: { fromLogits: true } }],
  ['ce', TWO, column(1, 0, 1), ['--from-logits', '--as-is'], { parameters: { fromLogits: true }, asIs: true }],
  ['torch.nn.CrossEntropyLoss', TWO, column(1, 0, 1), [], {}],
  ['keras.losses.CategoricalCrossentropy', TWO, column(1, 0, 1), [], {}],
  ['ce', TWO, column('dog', 'cat', 'dog'), ['--classes', 'cat,dog'], { classes: ['cat', 'dog'] }],
  ['ce', TWO, column('dog', 'cat', 'dgo'), ['--classes', 'cat,dog'], { classes: ['cat', 'dog'] }],
  ['ce', TWO, column(2, 1, 2), ['--class-base', '1'], { classBase: 1 }],
  ['ce', TWO, column(2, 1, 2), [], {}],
  ['ce', COUNTED.map((y) => [1, 2, 3].map((k) => (k === y ? 0.5 : 0.25))), COUNTED.map((y) => [y]), [], {}],
  ['ce', TWO.map((row) => row.map((p) => 100 * Number(p))), column(1, 0, 1), [], {}],
  ['bce', column(25, 75, 80), column(1, 0, 1), [], {}],
  [
    'bce',
    column(0.5, 0.25, 0.75),
    column('spam', 'ham', 'spam'),
    ['--classes', 'ham,spam'],
    { classes: ['ham', 'spam'] },
  ],
  ['bce', column(0.5, 0.25, 0.75), column(true, false, true), [], {}],
  ['brier', column(0, 1, 1), column(1, 1, 0), [], {}],
  ['bce', column(0.5, 0.25, 0.75), column(1, 0, 1), ['--from-logits'], { parameters: { fromLogits: true } }],
  ['accuracy', column(0, 2, 1), column(0, 1, 1), [], {}],
  ['accuracy', column('cat', 'dog', 'cat'), column('cat', 'cat', 'cat'), [], {}],
  ['accuracy', column('Cat', 'dog', 'Cat'), column('cat', 'dog', 'cat'), [], {}],
  ['accuracy', column('cat', 'dog', 'cat'), column(0, 1, 0), [], {}],
  ['accuracy', column(0.5, 0.75, 0.25), column(-1, 1, 1), [], {}],
  ['accuracy', column(true, false, true), column(true, true, false), [], {}],
  ['hinge', column(1, -2, 0.5), column(1, 0, 1), [], {}],
  ['accuracy', TWO.map(([p]) => [p, 0.5]), column(1, 0, 1), [], {}],
  ['ece', TWO.map(([p]) => [p, 0.5]), column(1, 0, 1), [], {}],
  ['ece', TWO.map(([p]) => [p, 0.5]), column(1, 0, 1), ['--as-is'], { asIs: true }],
];

test.each(CASES)(
  'the library gives what the command gives: %s of %j beside %j, %j',
  async (loss, p, y, flags, options) => {
    const files = {
      'p.csv': toWrite(p, p[0].length === 1 ? 'y_pred' : p[0].map((_, k) => `a${k}`).join()),
      'y.csv': toWrite(y, 'y_true'),
    };
    const { code, stdout } = await run([loss, 'p.csv', 'y.csv', ...flags, '--format', 'json'], { files });
    const told = code === 0 ? JSON.parse(stdout) : undefined;
    let own: unknown;
    try {
      const { headline, notes } = evaluate(loss, flat(p) as Predictions, flat(y) as Labels, options);
      own = [String(headline), notes.map((note) => note.code).sort()];
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
    }
    const codes = told?.notes.map((note: { readonly code: string }) => note.code).sort();
    expect(own).toEqual(told && [String(told.headline), codes]);
  },
);
