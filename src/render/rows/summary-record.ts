import type { View } from '../../document/view.ts';
import type { Run } from '../../result/run.ts';
import type { Summary } from '../../result/summary.ts';

/** The summary of a run as one flat record, for formats that have no nesting. */
export function summaryRecord(
  { runs, hasBatches }: View,
  { resolved, label }: Run,
  summary: Summary,
  batch?: number,
): [string, string | number][] {
  return [
    ...(hasBatches ? ([['batch', batch ?? 'all']] as [string, string | number][]) : []),
    ...(runs.length > 1 ? ([['run', label]] as [string, string][]) : []),
    ['loss', resolved.loss.name],
    ['convention', resolved.convention],
    ['n', summary.n],
    ['skipped', summary.skipped],
    ['mean', summary.mean],
    ['sum', summary.sum],
    ['headline', summary.headline ?? ''],
  ];
}
