import { formatCount } from '../../number.ts';

export const stats = () => ({
  'all-weights-zero': () => 'all weights are 0: no row counts',
  'nothing-to-average': ({
    cause,
    rows,
  }: {
    readonly cause: 'rows-left-out' | 'class-weights';
    readonly rows: number;
  }) =>
    `${cause === 'rows-left-out' ? `every row is left out, all ${formatCount(rows)} by their label` : `every row is of a class of weight 0, all ${formatCount(rows)} of them`}: nothing is left to average`,
  'quantiles-of-weighted-rows': () => 'quantiles of weighted rows are not defined here: limit the mean',
  'too-many-groups': ({ most }: { readonly most: number }) => `more than ${formatCount(most)} groups`,
  'other-state-version': ({ version, known }: { readonly version: unknown; readonly known: number }) =>
    `a state of version ${String(version)}, and ${known} is known here`,

  // Why there is no interval.
  'loss-not-finite': () => 'a loss is not finite',
  'too-few-rows': ({ fewest }: Fewest) => `fewer than ${fewest} rows`,
  'too-few-rows-of-each-kind': ({ fewest }: Fewest) => `fewer than ${fewest} rows of each kind`,
  'too-few-clusters': ({ fewest }: Fewest) => `fewer than ${fewest} clusters`,
  'too-few-distinct-losses': ({ fewest }: Fewest) => `fewer than ${fewest} distinct losses other than 0`,
  'too-few-distinct-differences': ({ fewest }: Fewest) =>
    `fewer than ${fewest} distinct differences of losses other than 0`,
  'not-of-the-mean': ({ loss }: { readonly loss: string }) =>
    `${loss} does not follow from the mean of the losses alone`,
});

export interface Fewest {
  readonly fewest: number;
}
