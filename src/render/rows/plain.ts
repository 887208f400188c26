import { shownText } from '../../document/shown.ts';
import type { View } from '../../document/view.ts';
import type { Group } from '../../result/group.ts';
import { nameGroup, rankOf } from '../../result/group.ts';
import type { Report } from '../../result/report.ts';
import type { SampleRow } from '../../result/row.ts';
import type { Summary } from '../../result/summary.ts';
import { numberedRoles } from '../../rows/block.ts';
import { formatNumber } from '../../words/number.ts';
import { escapeControls } from '../../words/text.ts';
import type { Renderer } from '../renderer.ts';
import { groupLines } from './group-record.ts';

/** A line for each sample, then the headline bare on a line, as the study notes print them; of several runs a line each. */
export const renderer: Renderer = {
  keep: () => ({ groups: true }),
  start(view) {
    const streams = view.shows === 'samples';
    return {
      begin: () => '',
      rows({ count, sample, ids, roles: { prediction }, texts = {} }, losses, gradients = []) {
        if (!streams) return [];
        const { width } = prediction;
        const shown = numberedRoles(texts, 'shown');
        let text = '';
        for (let row = 0; row < count; row++) {
          const ofRow = losses.map((of) => of[row]);
          const slopes = gradients.map((of) => of.subarray(row * width, (row + 1) * width));
          const id = ids?.map((keys) => keys[row]);
          text += sampleLine(
            view,
            id ?? sample(row),
            ofRow,
            slopes,
            shown.map((column) => column[row]),
          );
        }
        return [text];
      },
      *end(report: Report) {
        for (const row of [...report.worst, ...report.best])
          yield sampleLine(view, row.id ?? row.sample, row.losses, row.gradients ?? [], row.shown);
        for (const [index, summaries] of report.batches.entries()) yield batchLine(view, index + 1, summaries);
        yield* groupLines(report, view, (group, run) => groupLine(view, group, run));
        yield headlines(report, view);
      },
    };
  },
};

function sampleLine(
  { words, runs, precision, shown }: View,
  sample: number | readonly string[],
  losses: readonly number[],
  gradients: readonly ArrayLike<number>[],
  texts: SampleRow['shown'],
): string {
  const [first, ...others] = losses.map((loss) => formatNumber(loss, precision));
  const rest = others.map((loss, index) => `, ${nameOf(runs[index + 1])}=${loss}`).join('');
  const slopes = gradients.map((of, index) => {
    const name = runs.length === 1 ? words.gradient : `${words.gradient} ${nameOf(runs[index])}`;
    return `, ${name}=${Array.from(of, (slope) => formatNumber(slope, precision)).join(' ')}`;
  });
  const name = nameOf(runs[0]);
  const line =
    typeof sample === 'number'
      ? words.ofSample(sample, name, first)
      : words.ofKey(sample.map(escapeControls).join(', '), name, first);
  return `${line}${rest}${slopes.join('')}${shownText(shown, texts)}\n`;

  function nameOf({ resolved, label }: View['runs'][number]): string {
    const distinct = new Set(runs.map((run) => run.resolved.loss.symbol)).size === runs.length;
    const name = distinct ? resolved.loss.symbol : `${resolved.loss.symbol} (${label})`;
    return resolved.loss.better === 'higher' ? `${name}: ${words.loss}` : name;
  }
}

/** `batch 1=0.25`; of several runs the headline of each. */
function batchLine({ words, runs, precision }: View, number: number, summaries: readonly Summary[]): string {
  const values = summaries.map(({ headline, mean }, run) => {
    const value = formatNumber(headline ?? mean, precision);
    return runs.length === 1 ? value : `${runs[run].label} ${value}`;
  });
  return `${words.batch} ${number}=${values.join(', ')}\n`;
}

/** What a group comes to, by the name of its run. */
function groupLine({ words, groups, runs, precision }: View, { key, summaries }: Group, run: number): string {
  const { label, resolved } = runs[run];
  const value = rankOf(summaries[run]);
  const name = runs.length === 1 ? resolved.loss.symbol : label;
  return `${words.ofGroup(escapeControls(nameGroup(groups, key, words.missing)), name, formatNumber(value, precision))}\n`;
}

/** Each run's headline, bare on its line. */
export function headlines({ summaries }: Report, { precision }: View): string {
  const shown = summaries.flatMap(({ headline }) =>
    headline === undefined ? [] : [`${formatNumber(headline, precision)}\n`],
  );
  return shown.join('');
}
