import type { ScoreOptions } from '../../request/options.ts';
import type { RowChoice } from '../../result/selection.ts';
import type { Pairing } from '../../rows/filter.ts';
import { type Message, message } from '../../words/message.ts';
import type { RowPlan } from '../plan.ts';

type RowOptions = Pick<
  ScoreOptions,
  'where' | 'limit' | 'sample' | 'seed' | 'replacement' | 'repeat' | 'asIs' | 'scale'
>;

/** The rows that the options want. */
export function planRows(options: RowOptions, areByPosition = false): RowPlan {
  const { where, limit, sample, seed = 0, replacement = true, repeat, asIs, scale } = options;
  const draw = sample === undefined ? undefined : { size: sample, seed, replacement };
  return { where: where?.text, limit, draw, repeat, areByPosition, asIs, scale };
}

/** Which rows a plan wants, a line each: for a run that reads none. */
export function describeWanted({ where, limit, draw, repeat, asIs, scale }: RowPlan): Message[] {
  return [
    ...(where === undefined ? [] : [message('wanted-where', { condition: where })]),
    ...(limit === undefined ? [] : [message('wanted-first-rows', { limit })]),
    ...(draw === undefined ? [] : [message('drawn-batches', { ...draw, rows: draw.size, repeat })]),
    ...(scale === undefined ? [] : [message('wanted-scale', { scale })]),
    ...(asIs ? [message('wanted-as-is')] : []),
  ];
}

/** Which rows a pass has taken of `of` that it had, and how; undefined where nothing was said of that. */
export function choiceOf(
  pairing: Pairing,
  { where, limit, draw, repeat, asIs, scale }: RowPlan,
  of: number,
): RowChoice | undefined {
  if (where === undefined && limit === undefined && draw === undefined && !asIs && scale === undefined)
    return undefined;
  return {
    where: where === undefined ? undefined : { condition: where, taken: pairing.matched(), rows: pairing.read() },
    limit,
    asIs,
    scale,
    sample: draw && { rows: draw.size, of, seed: draw.seed, replacement: draw.replacement, repeat },
  };
}

/** The same in words, a note each. */
export function describeChoice({ where, limit, sample }: RowChoice = {}, isCut: boolean): Message[] {
  return [
    ...(where === undefined ? [] : [message('rows-where', where)]),
    ...(limit === undefined || !isCut ? [] : [message('rows-cut', { limit })]),
    ...(sample === undefined ? [] : [message('drawn-batches', sample)]),
  ];
}
