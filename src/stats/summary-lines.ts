import type { SummaryLine } from '../loss/loss.ts';
import type { Resolved } from '../loss/resolve.ts';
import { basisOf } from './statistic.ts';

const BASIC_LINES: readonly SummaryLine[] = [
  { statistic: 'mean', words: { en: 'mean', ko: '평균' } },
  { statistic: 'sum', words: { en: 'sum', ko: '합' } },
];

/**
 * The lines of a loss's summary. Of several output columns a sample's loss is their mean or their sum, and then only the names of
 * means or only those of sums are right: mean and sum go without a name, the rest are left out.
 */
export function linesOf({ loss, values }: Pick<Resolved, 'loss' | 'values'>, width: number): readonly SummaryLine[] {
  if (loss.lines.length === 0) return BASIC_LINES;
  if (width === 1 || values.columns === undefined) return loss.lines;
  return loss.lines.flatMap((line) => {
    const basis = basisOf(line.statistic);
    if (basis === undefined || basis === values.columns) return line;
    return BASIC_LINES.filter(({ statistic }) => statistic === line.statistic);
  });
}
