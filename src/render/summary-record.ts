import type { Run, Summary } from '../result.ts';
import type { View } from './renderer.ts';

/** The summary of a run as one flat record, for formats that have no nesting. */
export function summaryRecord({ runs }: View, { resolved, label }: Run, summary: Summary): [string, string | number][] {
  return [
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
