import { hint, problem, type UserError } from '../problem/problem.ts';
import type { Text } from '../words/message.ts';
import { type ConventionName, parseConvention, SUMS_OVER, WEIGHTED_MEANS, type WeightedMean } from './convention.ts';
import type { Loss, Statistic } from './loss.ts';
import { kebab, type Values } from './parameter.ts';
import { checkValue } from './parameter-value.ts';

/** A loss with everything that decides its numbers settled. */
export interface Resolved {
  readonly loss: Loss;
  readonly convention: ConventionName;
  readonly values: Values;
  /** The names of the values that were asked for, and are no default. */
  readonly asked: ReadonlySet<string>;
  /** Those of them that a library's name for the loss asks for. */
  readonly implied: ReadonlySet<string>;
  readonly headline: Statistic | 'none';
  /** Which way that headline is better: the skill of a loss is a score, and the mean loss of a score none. */
  readonly better: Loss['better'];
  readonly weightedMean: WeightedMean;
}

/** What a headline may be asked to be. */
export const REDUCTIONS = ['mean', 'sum', 'elementmean', 'skill', 'none'] as const;

export type Reduction = (typeof REDUCTIONS)[number];

/** What `resolve` may be told; the convention and the loss's defaults fill in the rest. */
export interface Choices {
  readonly convention?: ConventionName | undefined;
  readonly values?: Values;
  readonly reduction?: Reduction | undefined;
  /** The names of the values that the name of the loss sets, and nobody else. */
  readonly implied?: readonly string[];
}

/** Whether a value was asked for, and not by a name of the loss alone. */
export const wasTold = ({ asked, implied }: Pick<Resolved, 'asked' | 'implied'>, name: string): boolean =>
  asked.has(name) && !implied.has(name);

/**
 * Throws UserError for a parameter that was asked for and changes nothing, with the reason; not for one that the name of the loss asks
 * for: XGBoost's guard of a logarithm is idle beside raw scores.
 */
export function checkIdle(
  { asked, implied }: Pick<Resolved, 'asked' | 'implied'>,
  idle: Readonly<Record<string, Text>>,
): void {
  const useless = [...asked].find((name) => Object.hasOwn(idle, name) && !implied.has(name));
  if (useless !== undefined)
    throw problem('parameter-is-idle', { flags: { [kebab(useless)]: null }, reason: idle[useless] });
}

/** Settles a loss: its own defaults, then what the convention sets, then what was asked for. Throws UserError for a parameter it does not have, or a value that is none of it. */
export function resolve(named: Loss, choices: Choices = {}): Resolved {
  const loss = named.become?.(choices.values ?? {}) ?? named;
  const convention = parseConvention(choices.convention ?? 'math');
  const { reduction } = choices;
  if (reduction !== undefined && !REDUCTIONS.includes(reduction)) {
    throw problem('unknown-reduction', { text: reduction, known: REDUCTIONS });
  }
  if (reduction === 'elementmean' && !('columns' in loss.parameters) && loss.family !== 'divergence')
    throw problem('no-elementmean', { loss: loss.name });
  const setting = loss.conventions[convention];
  const defaults = Object.fromEntries(
    Object.entries(loss.parameters).map(([name, { default: value }]) => [name, value]),
  );
  // A flag is read once for all losses of a list, so each loss holds the value against its own parameter.
  const chosen = Object.entries(choices.values ?? {}).map(([name, value]) => {
    if (Object.hasOwn(loss.parameters, name)) return [name, checkValue(name, loss.parameters[name], value)];
    throw withoutParameter(loss, name);
  });
  const isOfNumbers = reduction === 'sum' && SUMS_OVER[convention] === 'numbers' && 'columns' in loss.parameters;
  const columns: Values = isOfNumbers ? { columns: 'sum' } : {};
  const values: Values = { ...defaults, ...setting?.values, ...columns, ...Object.fromEntries(chosen) };
  const told = { asked: new Set(chosen.map(([name]) => String(name))), implied: new Set(choices.implied) };
  checkIdle(told, loss.idle(values));
  if (reduction === 'skill' && loss.constant?.(values) === undefined) throw withoutSkill(loss);
  const headline = reduction ?? setting?.headline ?? loss.headline;
  return {
    loss,
    convention,
    values,
    ...told,
    headline,
    better: betterOf(loss, headline),
    weightedMean: setting?.weightedMean ?? WEIGHTED_MEANS[convention],
  };
}

/** Which way a headline of a loss is better: that which it is known by as declared, another by its kind. */
function betterOf(loss: Loss, headline: Resolved['headline']): Loss['better'] {
  if (headline === loss.headline || headline === 'none') return loss.better;
  return headline === 'skill' || headline === 'complement' ? 'higher' : 'lower';
}

/** The error of asking a loss for its skill that has no best constant prediction. */
export function withoutSkill({ name }: Loss): UserError {
  return problem('no-skill', { loss: name });
}

/** The error of asking a loss for a parameter that it does not have. */
function withoutParameter({ name: loss, parameters }: Loss, name: string): UserError {
  const known = Object.keys(parameters).map(kebab);
  const hints = known.length === 0 ? [] : [hint('known-parameters', { parameters: known })];
  return problem('unknown-parameter', { loss, parameter: kebab(name) }, { hints });
}
