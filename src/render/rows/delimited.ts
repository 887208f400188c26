import { wordOfLabel, wordOfPrediction } from '../../document/class-word.ts';
import { shownHeads } from '../../document/shown.ts';
import type { View } from '../../document/view.ts';
import type { GroupKey } from '../../result/group.ts';
import type { Report } from '../../result/report.ts';
import type { RankedRow } from '../../result/row.ts';
import { numberedRoles, type Pairs } from '../../rows/block.ts';
import { numbersOfRow } from '../../rows/row-numbers.ts';
import { formatNumber, type ShownNumber } from '../../words/number.ts';
import type { Renderer, Rendering } from '../renderer.ts';
import { groupFields, groupHeads, groupLines, groupRecord } from './group-record.ts';
import { createCellPrinter } from './printed-rows.ts';
import { summaryRecord } from './summary-record.ts';

/** A field after RFC 4180. */
export function quoteField(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record a sample under a line of heads, after RFC 4180 with the given delimiter and LF. Without samples, one record a run. */
export function createDelimited(delimiter: string): Renderer {
  const quoted = (text: string): string => quoteField(text, delimiter);
  const line = (fields: readonly string[]): string => `${fields.map(quoted).join(delimiter)}\n`;

  return {
    keep: ({ shows }) => ({ groups: shows !== 'samples' }),
    start(view): Rendering {
      const format = (value: ShownNumber): string => formatNumber(value, view.precision);
      const labelText = labelFormatter(view, quoted, delimiter);
      const predictionText = (values: ArrayLike<ShownNumber>): string => {
        const word = wordOfPrediction(view, values);
        if (word !== undefined) return delimiter + quoted(word);
        let text = '';
        for (let column = 0; column < values.length; column++) text += delimiter + format(values[column]);
        return text;
      };
      const streams = view.shows === 'samples';
      const print = createCellPrinter(view, delimiter, quoted);
      return {
        begin: () => (view.shows === 'summary' ? '' : line(heads(view))),
        rows(pairs: Pairs, losses, gradients = []) {
          if (!streams) return [];
          const printed = print(pairs, losses, gradients);
          if (printed !== undefined) return printed;
          const { count, sample, ids, texts = {} } = pairs;
          const shown = numberedRoles(texts, 'shown');
          const { prediction, weight } = pairs.roles;
          const groups = numberedRoles(pairs.roles, 'group');
          let text = '';
          for (let row = 0; row < count; row++) {
            text += ids === undefined ? sample(row) : ids.map((keys) => quoted(keys[row])).join(delimiter);
            const numbers = numbersOfRow(pairs, row);
            text += predictionText(numbers.prediction);
            text += labelText(numbers.label);
            for (const of of losses) text += delimiter + format(of[row]);
            if (weight !== undefined) text += delimiter + format(weight.values[row]);
            for (const slopes of gradients) {
              for (let column = 0; column < prediction.width; column++) {
                text += delimiter + format(slopes[row * prediction.width + column]);
              }
            }
            if (groups.length > 0)
              text += groupText(groups.map(({ values }, column) => view.groups[column].valueAt(values[row])));
            for (const column of shown) text += delimiter + quoted(column[row] ?? '');
            text += '\n';
          }
          return [text];
        },
        *end(report: Report) {
          if (view.shows === 'summary') {
            const lineOf = (record: readonly [string, string | number][]): string =>
              line(record.map(([, value]) => (typeof value === 'number' ? format(value) : value)));
            const headOf = (record: readonly [string, unknown][]): string => line(record.map(([key]) => key));
            if (view.groups.length > 0) {
              yield headOf(groupRecord(view, report.groups.at(0), 0));
              yield* groupLines(report, view, (group, run) => lineOf(groupRecord(view, group, run)));
            } else {
              const records = [report.summaries, ...report.batches].flatMap((summaries, batch) =>
                summaries.map((summary, index) => summaryRecord(view, view.runs[index], summary, batch || undefined)),
              );
              yield headOf(records[0]);
              for (const record of records) yield lineOf(record);
            }
          }
          for (const row of [...report.worst, ...report.best]) yield rankedLine(row);
        },
      };

      /** The values of a row's group, a delimiter in front of each. */
      function groupText(key: GroupKey): string {
        return groupFields(key)
          .map((value) => delimiter + quoted(String(value)))
          .join('');
      }

      function rankedLine({
        sample,
        id,
        prediction,
        label,
        losses,
        weight,
        gradients = [],
        group,
        share,
        shown = [],
      }: RankedRow): string {
        const cells = [
          ...(id?.map(quoted) ?? [String(sample)]),
          predictionText(prediction).slice(delimiter.length),
          ...(label.length === 0 ? [] : [labelText(label).slice(delimiter.length)]),
          ...losses.map(format),
          ...(weight === undefined ? [] : [format(weight)]),
          ...gradients.flat().map(format),
          ...(group === undefined ? [] : [groupText(group).slice(delimiter.length)]),
          format(share),
          ...shown.map((text) => quoted(text ?? '')),
        ];
        return `${cells.join(delimiter)}\n`;
      }
    },
  };
}

function heads({ runs, columns, ids, labelWidth, shows, isWeighted, hasGradient, groups, shown }: View): string[] {
  const own = [
    ...(ids ?? ['sample']),
    ...(columns.length === 1 ? ['prediction'] : columns.map((name) => `prediction_${name}`)),
    ...labelHeads(columns, labelWidth),
    ...(runs.length === 1 ? ['loss'] : runs.map(({ label }) => `loss_${label}`)),
    ...(isWeighted ? ['weight'] : []),
    ...(hasGradient ? gradientHeads(runs, columns) : []),
    ...groupHeads(groups),
    ...(shows === 'ranked' ? ['share'] : []),
  ];
  return [...own, ...shownHeads(shown, own)];
}

/** `label`; of a target row its columns by the names of the predictions, or by their number where these are not as many. */
function labelHeads(columns: readonly string[], labelWidth: number): string[] {
  if (labelWidth === 1) return ['label'];
  const names = labelWidth === columns.length ? columns : Array.from({ length: labelWidth }, (_, index) => index + 1);
  return names.map((name) => `label_${name}`);
}

/** `gradient`, told apart by run and by column where there are several. */
function gradientHeads(runs: View['runs'], columns: readonly string[]): string[] {
  return runs.flatMap(({ label }) => {
    const name = runs.length === 1 ? 'gradient' : `gradient_${label}`;
    return columns.length === 1 ? [name] : columns.map((column) => `${name}_${column}`);
  });
}

/** A label, a delimiter in front of each cell: a class name, or its numbers. */
function labelFormatter(view: View, quoted: (text: string) => string, delimiter: string) {
  const { labelWidth, precision } = view;
  return (values: ArrayLike<ShownNumber>): string => {
    const word = wordOfLabel(view, values);
    if (word !== undefined) return delimiter + quoted(word);
    let text = '';
    for (let column = 0; column < labelWidth; column++) text += delimiter + formatNumber(values[column], precision);
    return text;
  };
}
