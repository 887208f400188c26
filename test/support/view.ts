import type { Speech } from '../../src/document/interval.ts';
import type { View } from '../../src/document/view.ts';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { PLAIN } from '../../src/render/color.ts';
import type { Pen } from '../../src/render/pen.ts';
import type { Renderer } from '../../src/render/renderer.ts';
import { NO_GROUPS } from '../../src/result/group.ts';
import { NO_ROWS } from '../../src/result/keep.ts';
import type { Report } from '../../src/result/report.ts';
import type { Run } from '../../src/result/run.ts';
import type { Summary } from '../../src/result/summary.ts';
import type { Told } from '../../src/result/understanding.ts';
import type { Pairs } from '../../src/rows/block.ts';
import { dictionaries, type Language, wordings } from '../../src/words/language.ts';
import { textOf } from './fake-io.ts';

export const runOf = (name: string, label = name): Run => ({ label, resolved: resolve(findLoss(name).loss) });

/** How results are worded. */
export const speechOf = (language: Language = 'en'): Speech => ({
  words: dictionaries[language],
  wording: wordings[language],
});

/** Draws without colour, on lines of 80 columns. */
export const PEN: Pen = { style: PLAIN, width: 80, breaksSentences: false };

/** A view of one mse run in English, with what is given in its place. */
export function viewOf(given: Partial<View> = {}): View {
  return {
    runs: [runOf('mse')],
    language: 'en',
    ...speechOf(given.language),
    precision: undefined,
    columns: ['p'],
    labelWidth: 1,
    classes: undefined,
    classWords: undefined,
    ids: undefined,
    hasGradient: false,
    hasBatches: false,
    isWeighted: false,
    showsInterval: false,
    groups: [],
    shown: [],
    edges: { ...NO_ROWS, all: 20, first: 5, last: 5 },
    constant: 'one-pass',
    groupsShown: 20,
    perSample: true,
    shows: 'samples',
    ...given,
  };
}

/** A summary made up by hand, of three losses 0, 1, 9. */
export const SUMMARY: Summary = {
  n: 3,
  skipped: 0,
  ignored: 0,
  outputs: [],
  mean: 10 / 3,
  sum: 10,
  max: 9,
  headline: 10 / 3,
  lines: [
    { statistic: 'mean', words: { en: 'mean (MSE)', ko: '평균 (MSE)' }, value: 10 / 3 },
    { statistic: 'half-sum', words: { en: 'half sum (SSE)', ko: '합의 절반 (SSE)' }, value: 5 },
  ],
  accuracy: undefined,
  constant: undefined,
  skill: undefined,
  quantiles: new Map(),
};

export const PAIRS: Pairs = {
  count: 3,
  sample: (row) => row + 1,
  roles: {
    prediction: { width: 1, values: Float64Array.of(1, 2, 4), place: () => ({}) },
    label: { width: 1, values: Float64Array.of(1, 1, 1), place: () => ({}) },
  },
};

export const ROWS = [
  { sample: 1, prediction: [1], label: [1], losses: [0] },
  { sample: 2, prediction: [2], label: [1], losses: [1] },
  { sample: 3, prediction: [4], label: [1], losses: [9] },
];

export const REPORT: Report = {
  summaries: [SUMMARY],
  head: ROWS,
  tail: [],
  worst: [],
  best: [],
  losses: [Float64Array.of(0, 1, 9)],
  batches: [],
  groups: NO_GROUPS,
};

/** Everything a renderer gives for three rows, in one text. */
/** No reading and no notes. */
export const NOTHING_TOLD: Told = { readings: [], notes: [] };

export function renderAll(
  renderer: Renderer,
  view: View,
  { pairs = PAIRS, losses = [Float64Array.of(0, 1, 9)], report = REPORT } = {},
  pen = PEN,
): string {
  const rendering = renderer.start(view, pen);
  return (
    rendering.begin() +
    [...rendering.rows(pairs, losses)].map(textOf).join('') +
    [...rendering.end(report, NOTHING_TOLD)].join('')
  );
}
