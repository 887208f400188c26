import type { View } from '../../document/view.ts';
import type { Report } from '../../result/report.ts';
import { numberedRoles } from '../../rows/block.ts';
import { numbersOfRow } from '../../rows/row-numbers.ts';
import { groupEntries } from '../json/group.ts';
import { jsonObject } from '../json/object.ts';
import { batchArray, runEntries } from '../json/run.ts';
import { rankedEntries, sampleEntries, shownEntry } from '../json/sample.ts';
import type { Renderer } from '../renderer.ts';
import { groupLines } from './group-record.ts';
import { createObjectPrinter } from './printed-rows.ts';

/** One JSON object a sample and a line; without samples, one object a run. */
export const renderer: Renderer = {
  keep: ({ constant, shows }) => ({ accuracy: true, constant, groups: shows !== 'samples' }),
  start(view) {
    const streams = view.shows === 'samples';
    const print = createObjectPrinter(view);
    return {
      begin: () => '',
      rows(pairs, losses, gradients = []) {
        if (!streams) return [];
        const printed = print(pairs, losses, gradients);
        if (printed !== undefined) return printed;
        const { count, sample, ids, texts = {} } = pairs;
        const shown = numberedRoles(texts, 'shown');
        const { prediction, weight } = pairs.roles;
        const groups = numberedRoles(pairs.roles, 'group');
        let text = '';
        for (let row = 0; row < count; row++) {
          const numbers = numbersOfRow(pairs, row);
          text += `${jsonObject([
            ...sampleEntries(
              view,
              ids?.map((keys) => keys[row]) ?? sample(row),
              numbers.prediction,
              numbers.label,
              losses.map((of) => of[row]),
              weight?.values[row],
              gradients.map((of) => of.subarray(row * prediction.width, (row + 1) * prediction.width)),
              groups.length > 0
                ? groups.map(({ values }, column) => view.groups[column].valueAt(values[row]))
                : undefined,
            ),
            ...shownEntry(
              view,
              shown.map((column) => column[row]),
            ),
          ])}\n`;
        }
        return [text];
      },
      *end(report: Report) {
        for (const row of [...report.worst, ...report.best]) yield `${jsonObject(rankedEntries(view, row))}\n`;
        if (view.shows !== 'summary') return;
        if (view.groups.length > 0) {
          yield* groupLines(
            report,
            view,
            (group, run) => `${jsonObject([...runNames(view, run), ...groupEntries(view, group, run)])}\n`,
          );
          return;
        }
        for (const [index, summary] of report.summaries.entries()) {
          const batches: [string, string][] = view.hasBatches
            ? [['batches', batchArray(view, report.batches, index)]]
            : [];
          yield `${jsonObject([...runEntries(view, view.runs[index], summary), ...batches])}\n`;
        }
      },
    };
  },
};

/** What tells the run of a group's object. */
function runNames({ runs }: View, run: number): [string, string][] {
  const { label, resolved } = runs[run];
  return [
    ...(runs.length > 1 ? ([['run', JSON.stringify(label)]] as [string, string][]) : []),
    ['loss', JSON.stringify(resolved.loss.name)],
    ['convention', JSON.stringify(resolved.convention)],
  ];
}
