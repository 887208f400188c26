import { flagged, type NameFlags } from '../../flag.ts';
import type { Flags, Place, Say, Text } from '../../message.ts';
import { plural, quote, thereAre } from '../../text.ts';

type Of<Name extends string, T = string> = { readonly [Key in Name]: T };
type PlaceText = (place: Place) => string;
type Role = Of<'role', 'prediction' | 'label'>;

/** Arguments with flags that the words name. */
type Flagged = Of<'flags', Flags>;

/** A part of a loss's predictions. */
export interface NamedPart {
  readonly name: string;
  readonly isSingle: boolean;
}

/** Predictions, labels and losses, however they were given. */
export const library = () => ({
  'one-column-of-classes': ({ loss }: Of<'loss'>) =>
    `${loss} needs one prediction column per class, and there is one column`,
  'sides-swapped': () => 'are predictions and labels the wrong way round?',
  'one-column-is-bce': () => 'for one column of probabilities use bce',
  'columns-are-no-parts': ({ width, parts }: Of<'width', number> & Of<'parts', readonly NamedPart[]>) => {
    const wanted = parts.map(({ name, isSingle }) => `${name} (${isSingle ? 'one' : 'one or more'})`).join(', ');
    return `${plural(width, 'prediction column')} cannot be ${wanted}`;
  },
  'flags-name-parts': ({ flags }: Flagged, _say: Say, _place: PlaceText, flag: NameFlags) =>
    `name them: ${Object.keys(flags)
      .map((name) => `${flag({ [name]: null })} COLUMNS`)
      .join(' ')}`,
  'parameter-length': (
    { flags, length, width }: Flagged & Of<'length' | 'width', number>,
    _say: Say,
    _place: PlaceText,
    flag: NameFlags,
  ) => `${flag(flags)} has ${length} numbers, and ${thereAre(width, 'column')}`,
  'one-column-alone': ({ loss, convention, width }: Of<'loss' | 'convention'> & Of<'width', number>) =>
    `${loss} under ${convention} takes one column, and there are ${width}`,
  'pool-columns': flagged((flags) => `${flags} takes all of them together`),
  'average-columns': flagged((flags) => `${flags} takes the mean of theirs`),
  'targets-are-no-indices': flagged(
    (flags) => `${flags} needs labels that are class indices, and these are no indices`,
  ),
  'weight-zero-leaves-out': () => 'a weight of 0 leaves out a row of targets',
  'label-width': ({
    predictions,
    labels,
    wanted,
  }: Of<'predictions' | 'labels', number> & Of<'wanted', readonly number[]>) =>
    `${predictions} prediction columns need ${wanted.join(' or ')} label columns, and there are ${labels}`,
  'loss-takes-no-labels': ({ loss }: Of<'loss'>) => `${loss} has no labels`,
  'flags-name-columns': ({ flags }: Flagged, _say: Say, _place: PlaceText, flag: NameFlags) =>
    `${Object.keys(flags)
      .map((name) => flag({ [name]: null }))
      .join(' and ')} name the columns`,

  'not-a-finite-count': ({ name, value }: Of<'name'> & Of<'value', number>) =>
    `${name} ${value} is not a finite number of 0 or more`,
  'not-a-class-index': ({ value, classes }: Of<'value' | 'classes', number>) =>
    `class ${value} is not one of the ${classes} classes 0 to ${classes - 1}`,
  'count-from-one': flagged((flags) => `labels counted from 1 need ${flags}`),
  'part-below-other': ({ name, value, other, limit }: Of<'name' | 'other'> & Of<'value' | 'limit', number>) =>
    `${name} ${value} is below ${other} ${limit}`,
  'outside-domain': (
    { name, value, domain, loss }: Of<'name' | 'loss'> & Of<'value', number> & Of<'domain', Text>,
    say: Say,
  ) => `${name} ${value} is outside ${say(domain)}, where ${loss} is defined`,
  percentages: () => 'percentages? add --scale 0.01',
  'rows-of-hundred': () => 'every row of predictions sums to 100, not 1',
  'logits-are-shares': flagged(
    (flags) => `${flags} is for raw scores, and every row of predictions is a distribution: it sums to 1`,
  ),
  'leave-out-logits': flagged((flags) => `leave ${flags} out`),
  'logits-of-library-are-shares': () =>
    'every row of predictions sums to 1: the library takes raw scores, and these look like probabilities',
  'logits-within-unit': () => 'predictions are read as raw scores, and all of them lie within [0, 1]',
  'logits-are-classes': (
    { value, flags }: Of<'value', number> & Flagged,
    _say: Say,
    _place: PlaceText,
    flag: NameFlags,
  ) => `${flag(flags)} is for raw scores, and the predictions are class numbers, as ${value}`,
  'probabilities-are-classes': () =>
    'the predictions are read as probabilities, and all of them are 0 or 1, as classes are',
  'classes-and-probabilities': (
    { value, other, at }: Of<'value' | 'other', number> & Of<'at', Place>,
    _say: Say,
    placeText: PlaceText,
  ) => `class ${value} beside the probability ${other} of ${placeText(at)}`,
  'two-labels-are': ({ classes }: Of<'classes', readonly number[]>) =>
    `labels ${classes.join(' and ')}: --classes ${classes.join(',')} says that probabilities are of the second`,
  'labels-may-count-from-one': ({ fromZero, fromOne }: Of<'fromZero' | 'fromOne', number>) =>
    `no label is 0; the largest prediction is that of the label in ${plural(fromZero, 'row')} and of the one before in ${fromOne}: labels that count from 1 need --class-base 1`,
  'raw-scores': flagged((flags) => `raw scores? add ${flags}`),
  'shares-of-another-total': flagged((flags) => `shares of another total? add ${flags}`),
  'rows-as-they-are': flagged((flags) => `${flags} takes rows as they are`),
  'target-rows-as-they-are': flagged(
    (flags) => `a target row is one-hot or a distribution; ${flags} takes rows as they are`,
  ),
  'row-sum': ({ role, sum }: Role & Of<'sum', number>) => `the ${role} row sums to ${sum}, not 1`,
  'both-labels': (
    { value, other, earlier }: Of<'value' | 'other', number> & Of<'earlier', Place>,
    _say: Say,
    placeText: PlaceText,
  ) => `label ${value} beside the label ${other} of ${placeText(earlier)}`,
  'labels-are-either': ({ labels: [first, second] }: Of<'labels', readonly [number, number]>) =>
    `labels are ${first} and 1, or ${second} and 1`,
  'nan-loss': ({ loss }: Of<'loss'>) => `the ${loss} loss is NaN`,

  'rows-sum-nearly': (
    { role, rows, flags }: Role & Of<'rows', number> & Partial<Of<'flags', Flags | undefined>>,
    _say: Say,
    _place: PlaceText,
    flag: NameFlags,
  ) =>
    `${role === 'label' ? 'targets' : 'predictions'} that do not sum to 1 within 1e-6: ${plural(rows, 'row')}${flags ? `; ${flag(flags)} divides each by its sum` : ''}`,
  'outside-usual': (
    {
      count,
      domain,
      remark,
      convention,
      flags,
    }: Of<'count', number> &
      Of<'convention'> &
      Of<'domain', Text> &
      Partial<Of<'remark', Text | undefined> & Of<'flags', Flags | undefined>>,
    say: Say,
    _place: PlaceText,
    flag: NameFlags,
  ) =>
    `${count} predictions lie outside ${say(domain)}${remark ? ` and ${say(remark)}` : ''}, as ${convention} does${flags ? `; raw scores need ${flag(flags)}` : ''}`,
  'labels-read-as': ({ label, as }: Of<'label' | 'as', number>) => `labels ${label} and 1 are read as ${as} and 1`,

  'unequal-array-counts': ({ predictions, others, role }: Of<'predictions' | 'others', number> & Of<'role'>) =>
    `${predictions} predictions and ${others} ${role}s: the counts must be equal`,
  'no-samples': ({ loss }: Of<'loss'>) => `no samples: ${loss} of nothing is not a number`,
  'part-missing': ({ loss, parts, missing }: Of<'loss' | 'missing'> & Of<'parts', readonly string[]>) =>
    `${loss} needs ${parts.join(', ')}, and there is no ${missing}`,
  'unknown-part': ({ loss, name }: Of<'loss' | 'name'>) => `${loss} has no part ${quote(name)}`,
  'unequal-parts': ({ first, other, rows, others }: Of<'first' | 'other'> & Of<'rows' | 'others', number>) =>
    `${rows} rows of ${first} and ${others} of ${other}: the counts must be equal`,
  'give-base': () => 'give it as base',
  'array-without-columns': () => 'there are no columns',
  'ragged-array': ({ width, first }: Of<'width' | 'first', number>) =>
    `${plural(width, 'column')}, and the first has ${first}`,
});
