import { shownHeads } from '../../document/shown.ts';
import type { View } from '../../document/view.ts';
import type { GroupList } from '../../result/group.ts';
import type { Report } from '../../result/report.ts';
import type { ShownText } from '../../result/row.ts';
import type { Told } from '../../result/understanding.ts';
import type { KeyTexts } from '../../rows/block.ts';
import { formatJson } from '../../words/number.ts';
import type { Renderer } from '../renderer.ts';
import { groupEntries } from './group.ts';
import { jsonKey, jsonObject } from './object.ts';
import { toldEntries } from './reading.ts';
import { batchArray, runEntries } from './run.ts';
import { rankedEntries } from './sample.ts';

// Rows joined at a time, so that no string grows with the file.
const CHUNK = 65536;

/** One object a run with its losses in row order; an array of them for several runs. */
export const renderer: Renderer = {
  keep: ({ constant, perSample }) => ({ accuracy: true, constant, groups: true, losses: perSample }),
  start: (view) => ({
    begin: () => '',
    rows: () => [],
    *end(report: Report, told: Told) {
      const many = view.runs.length > 1;
      if (many) yield '[\n';
      for (const [index, run] of view.runs.entries()) {
        const entries = runEntries(view, run, report.summaries[index]);
        entries.push(...toldEntries(told, view.wording));
        if (view.hasBatches) entries.push(['batches', batchArray(view, report.batches, index)]);
        if (report.worst.length > 0) entries.push(['worst', rankedArray(view, report.worst)]);
        if (report.best.length > 0) entries.push(['best', rankedArray(view, report.best)]);
        yield `{\n${entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${value}`).join(',\n')}`;
        if (view.groups.length > 0) yield* groupArray(view, report.groups, index);
        if (view.perSample) {
          if (report.ids !== undefined) {
            yield ',\n  "ids": [';
            yield* keyPieces(report.ids);
            yield ']';
          }
          if (report.samples !== undefined) {
            yield ',\n  "samples": [';
            yield* pieces(report.samples, 1, undefined);
            yield ']';
          }
          if (report.shown !== undefined) yield* shownPieces(view, report.shown);
          yield ',\n  "per_sample": [';
          yield* pieces(report.losses[index], 1, view.precision);
          yield ']';
          if (report.gradients !== undefined) {
            yield ',\n  "gradient": [';
            yield* pieces(report.gradients[index], view.columns.length, view.precision);
            yield ']';
          }
        }
        yield many && index < view.runs.length - 1 ? '\n},\n' : '\n}\n';
      }
      if (many) yield ']\n';
    },
  }),
};

/** Numbers in row order; rows of several are arrays. */
function* pieces(values: Float64Array, width: number, precision: number | undefined): Iterable<string> {
  const numbers = (row: Float64Array): string => Array.from(row, (value) => formatJson(value, precision)).join(', ');
  const count = values.length / width;
  for (let first = 0; first < count; first += CHUNK) {
    const last = Math.min(first + CHUNK, count);
    const text =
      width === 1
        ? numbers(values.subarray(first, last))
        : Array.from({ length: last - first }, (_, row) => {
            const start = (first + row) * width;
            return `[${numbers(values.subarray(start, start + width))}]`;
          }).join(', ');
    yield (first === 0 ? '' : ', ') + text;
  }
}

/** Keys in row order; those of several columns are arrays. */
function* keyPieces(ids: KeyTexts): Iterable<string> {
  const count = ids[0].length;
  for (let first = 0; first < count; first += CHUNK) {
    const texts = Array.from({ length: Math.min(CHUNK, count - first) }, (_, row) =>
      jsonKey(ids.map((column) => column[first + row])),
    );
    yield (first === 0 ? '' : ', ') + texts.join(', ');
  }
}

/** The columns that are shown, each an array in row order. */
function* shownPieces({ shown }: View, columns: readonly (readonly ShownText[])[]): Iterable<string> {
  yield ',\n  "shown": {';
  for (const [column, head] of shownHeads(shown, []).entries()) {
    yield `${column === 0 ? '' : ', '}${JSON.stringify(head)}: [`;
    const texts = columns[column];
    for (let first = 0; first < texts.length; first += CHUNK) {
      const piece = texts.slice(first, first + CHUNK).map((text) => JSON.stringify(text));
      yield (first === 0 ? '' : ', ') + piece.join(', ');
    }
    yield ']';
  }
  yield '}';
}

/** The groups of a run, each on a line of its own. */
function* groupArray(view: View, groups: GroupList, run: number): Iterable<string> {
  yield ',\n  "groups": [\n';
  for (let first = 0; first < groups.count; first += CHUNK) {
    const lines = Array.from(
      { length: Math.min(CHUNK, groups.count - first) },
      (_, index) => `    ${jsonObject(groupEntries(view, groups.at(first + index), run))}`,
    );
    yield (first === 0 ? '' : ',\n') + lines.join(',\n');
  }
  yield '\n  ]';
}

const rankedArray = (view: View, rows: Report['worst']): string =>
  `[\n${rows.map((row) => `    ${jsonObject(rankedEntries(view, row))}`).join(',\n')}\n  ]`;
