import type { Report } from '../result/report.ts';
import type { ShownText } from '../result/row.ts';
import { numberedRoles } from '../rows/block.ts';
import { createNumberList } from '../stats/number-list.ts';
import type { Plan } from './plan.ts';
import type { Evaluated } from './sink.ts';

/** Keeps what a format that has a column for each number needs of all rows: losses, slopes, keys and numbers. */
export interface KeptColumns {
  add(block: Evaluated): void;
  finish(): Pick<Report, 'losses' | 'samples' | 'gradients' | 'ids' | 'shown'>;
}

export function createKeptColumns({ runs, rows }: Pick<Plan, 'runs' | 'rows'>): KeptColumns {
  const losses = runs.map(createNumberList);
  const slopes = runs.map(createNumberList);
  // Of all rows the numbers follow from their order.
  const isChosen = rows.where !== undefined || (rows.draw !== undefined && rows.repeat === undefined);
  const samples = isChosen ? createNumberList() : undefined;
  let ids: string[][] | undefined;
  let shown: ShownText[][] | undefined;
  let hasSlopes = false;
  return {
    add({ pairs, losses: own, gradients }) {
      own.forEach((of, run) => {
        losses[run].add(of);
      });
      hasSlopes = gradients !== undefined;
      gradients?.forEach((of, run) => {
        slopes[run].add(of);
      });
      samples?.add(Float64Array.from({ length: pairs.count }, (_, row) => pairs.sample(row)));
      const texts = pairs.texts && numberedRoles(pairs.texts, 'shown');
      shown ??= texts?.map(() => []);
      texts?.forEach((column, which) => {
        for (const text of column) shown?.[which].push(text);
      });
      ids ??= pairs.ids?.map(() => []);
      pairs.ids?.forEach((texts, column) => {
        for (const text of texts) ids?.[column].push(text);
      });
    },
    finish: () => ({
      losses: losses.map((kept) => kept.toArray()),
      ...(samples && { samples: samples.toArray() }),
      ...(hasSlopes && { gradients: slopes.map((kept) => kept.toArray()) }),
      ...(ids && { ids }),
      ...(shown && { shown }),
    }),
  };
}
