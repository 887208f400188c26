import type { ScoreOptions } from '../request/options.ts';
import type { RowChoice, SampleChoice } from '../result/result.ts';
import type { Pairing } from '../rows/filter.ts';
import type { Draw } from '../rows/sample.ts';
import { formatCount } from '../words/number.ts';

/** The batches that the options want. */
export function drawOf({ sample, seed = 0, replacement = true }: ScoreOptions): Draw | undefined {
  return sample === undefined ? undefined : { size: sample, seed, replacement };
}

/** Which rows the options want, a line each: for a run that reads none. */
export function describeWanted(options: ScoreOptions): string[] {
  const { where, limit, repeat } = options;
  const draw = drawOf(options);
  return [
    ...(where === undefined ? [] : [`where ${where.text}`]),
    ...(limit === undefined ? [] : [firstRows(limit)]),
    ...(draw === undefined ? [] : [describeDraw({ ...draw, rows: draw.size, repeat }, undefined)]),
  ];
}

/** Which rows a pass has taken; undefined where all were wanted. */
export function choiceOf(pairing: Pairing, options: ScoreOptions): RowChoice | undefined {
  const { where, limit, repeat } = options;
  const draw = drawOf(options);
  if (where === undefined && limit === undefined && draw === undefined) return undefined;
  const of = pairing.matched() - pairing.skipped();
  return {
    where: where && { condition: where.text, taken: pairing.matched(), rows: pairing.read() },
    limit,
    sample: draw && { rows: draw.size, of, seed: draw.seed, replacement: draw.replacement, repeat },
  };
}

/** The same in words, a note each. */
export function describeChoice({ where, limit, sample }: RowChoice = {}, isCut: boolean): string[] {
  return [
    ...(where === undefined
      ? []
      : [
          `${formatCount(where.taken)} of ${formatCount(where.rows)} ${where.rows === 1 ? 'row' : 'rows'} where ${where.condition}`,
        ]),
    ...(limit === undefined || !isCut ? [] : [`${firstRows(limit)}: what follows was not read`]),
    ...(sample === undefined ? [] : [describeDraw(sample, sample.of)]),
  ];
}

/** `5 batches of 10 of 4,000 rows, drawn with replacement, seed 0`. */
function describeDraw({ rows, seed, replacement, repeat }: Omit<SampleChoice, 'of'>, of: number | undefined): string {
  const batches = repeat === undefined ? '' : `${formatCount(repeat)} batch${repeat === 1 ? '' : 'es'} of `;
  const all = of === undefined ? '' : ` of ${formatCount(of)}`;
  const noun = (of ?? rows) === 1 ? 'row' : 'rows';
  return `${batches}${formatCount(rows)}${all} ${noun}, drawn with${replacement ? '' : 'out'} replacement, seed ${seed}`;
}

const firstRows = (limit: number): string => (limit === 1 ? 'the first row' : `the first ${formatCount(limit)} rows`);
