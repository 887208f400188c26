import type { Distance } from '../math/distance-sums.ts';
import type { Fraction } from '../math/fraction.ts';
import { zeroOfRising } from '../math/root.ts';
import { sumRow } from '../math/row-sum.ts';
import type { Text } from '../words/message.ts';
import type { ConventionName } from './convention.ts';
import type { Domain } from './domain.ts';
import type {
  BestConstant,
  ConstantRule,
  Distributions,
  LabelMoments,
  Loss,
  Setting,
  SortedLabels,
  Tally,
} from './loss.ts';
import type { Parameters, Values, ValuesOf } from './parameter.ts';

/** Rows of any sum. */
export const NO_DISTRIBUTIONS: Distributions = { prediction: 'any', label: 'any' };

type Described = Pick<Loss, 'name' | 'symbol' | 'family' | 'shape' | 'about' | 'formula' | 'derivative' | 'reference'>;
type Optional = Partial<
  Pick<
    Loss,
    | 'aliases'
    | 'libraries'
    | 'headline'
    | 'lines'
    | 'better'
    | 'isIndicator'
    | 'isOfDifferences'
    | 'base'
    | 'nanRemedies'
    | 'korean'
  >
>;

/** What a loss says of itself, however it is evaluated. */
export interface Declaration<P extends Parameters> extends Described, Optional {
  readonly parameters: P;
  readonly conventions?: Readonly<
    Partial<Record<ConventionName, Omit<Setting, 'values'> & { readonly values?: Partial<ValuesOf<P>> }>>
  >;
  /** One rule, or one by the values; `slopes` is the zero of the sum of a convex loss's slopes, for one that is pointwise. */
  readonly constant?: Constant<P> | ((values: ValuesOf<P>) => Constant<P> | undefined);
  /** What a sample's loss is a multiple of, number by number, under all values or under some. */
  readonly distance?: Distance | ((values: ValuesOf<P>) => Distance | undefined);
  tally?(values: ValuesOf<P>): Tally;
  idle?(values: ValuesOf<P>, width?: number): Readonly<Record<string, Text>>;
  least?(values: ValuesOf<P>): number;
  prediction(values: ValuesOf<P>, width?: number): Domain;
  label(values: ValuesOf<P>, width?: number): Domain;
}

type Constant<P extends Parameters> =
  | {
      readonly from: 'moments';
      readonly variances: boolean;
      solve(labels: LabelMoments, values: ValuesOf<P>): BestConstant | undefined;
    }
  | {
      readonly from: 'labels';
      predict(labels: SortedLabels, values: ValuesOf<P>): number | undefined;
      exactly?(labels: SortedLabels): Fraction | undefined;
      readonly isOther?: true;
    }
  | { readonly from: 'slopes' };

/** The slope of a loss of one prediction and one label with respect to the prediction. */
type Slope<P extends Parameters> = (p: number, y: number, values: ValuesOf<P>, column: number) => number;

/** A declaration with the defaults of what it leaves out, its parameter types erased. */
export function complete<P extends Parameters>(declaration: Declaration<P>, slope?: Slope<P>) {
  const { conventions, constant, prediction, label, tally, least, idle, distance } = declaration;
  return {
    aliases: [],
    libraries: {},
    headline: 'mean' as const,
    lines: [],
    better: 'lower' as const,
    isIndicator: false,
    isOfDifferences: false,
    base: undefined,
    nanRemedies: [],
    korean: {},
    become: undefined,
    ...declaration,
    conventions: (conventions ?? {}) as Loss['conventions'],
    constant:
      constant &&
      ((values: Values) => ruleOf(typeof constant === 'function' ? constant(values as ValuesOf<P>) : constant, slope)),
    distance:
      distance && ((values: Values) => (typeof distance === 'function' ? distance(values as ValuesOf<P>) : distance)),
    tally: tally && ((values: Values) => tally(values as ValuesOf<P>)),
    idle: (values: Values, width?: number) => idle?.(values as ValuesOf<P>, width) ?? {},
    least: (values: Values) => least?.(values as ValuesOf<P>) ?? 0,
    prediction: (values: Values, width?: number) => prediction(values as ValuesOf<P>, width),
    label: (values: Values, width?: number) => label(values as ValuesOf<P>, width),
  };
}

/** A rule with its types erased, `slopes` as what it stands for. */
function ruleOf<P extends Parameters>(
  constant: Constant<P> | undefined,
  slope: Slope<P> | undefined,
): ConstantRule | undefined {
  if (constant?.from !== 'slopes') return constant as ConstantRule | undefined;
  return slope && { from: 'labels', predict: (labels, values) => zeroOfSlopes(labels, slope, values as ValuesOf<P>) };
}

/** The constant at which the slopes of a convex loss add up to 0: the least there is lies between two labels. */
function zeroOfSlopes<P extends Parameters>(
  { values: labels, weights }: SortedLabels,
  slope: Slope<P>,
  values: ValuesOf<P>,
): number | undefined {
  const slopeOf = (p: number) => (row: number) => (weights?.[row] ?? 1) * slope(p, labels[row], values, 0);
  return zeroOfRising(labels, (p) => sumRow(slopeOf(p), labels.length));
}
