import { type ClassList, listNames } from '../../columns.ts';
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

/** What a caller gave, as code writes it. */
type Given = Of<'given'>;

/** What an option takes. */
export type OptionKind = 'truth' | 'text' | 'names' | 'count' | 'number' | 'numbers';

const OPTION_KINDS: Readonly<Record<OptionKind, string>> = {
  truth: 'true or false',
  text: 'a text',
  names: 'an array of names',
  count: 'a whole number of 0 or more',
  number: 'a number',
  numbers: 'a number or an array of numbers',
};

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
  'labels-may-count-from-one': (
    { fromZero, fromOne, flags }: Of<'fromZero' | 'fromOne', number> & Flagged,
    _say: Say,
    _place: PlaceText,
    flag: NameFlags,
  ) =>
    `no label is 0; the largest prediction is that of the label in ${plural(fromZero, 'row')} and of the one before in ${fromOne}: labels that count from 1 need ${flag(flags)}`,
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
      becomes,
      convention,
      flags,
    }: Of<'count', number> &
      Of<'convention'> &
      Of<'domain', Text> &
      Partial<Of<'becomes', 'clipped' | 'kept' | undefined> & Of<'flags', Flags | undefined>>,
    say: Say,
    _place: PlaceText,
    flag: NameFlags,
  ) => {
    const [lie, were, taken] = count === 1 ? ['lies', 'was', 'taken as it is'] : ['lie', 'were', 'taken as they are'];
    const done = becomes && ` and ${were} ${becomes === 'kept' ? taken : becomes}`;
    const remedy = flags && `; raw scores need ${flag(flags)}`;
    return `${plural(count, 'prediction')} ${lie} outside ${say(domain)}${done ?? ''}, as ${convention} does${remedy ?? ''}`;
  },
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

  'no-loss': ({ given }: Given) => `${given} is no loss`,
  'name-a-loss': () => "give its name, as 'mse', or one of losses",
  'losses-are-listed': () => 'losses holds every loss, with its names',
  'no-options': ({ given }: Given) => `${given} is no object of options`,
  'no-parameters': ({ given }: Given) => `${given} is no object of parameters`,
  'unknown-option': ({ call, option }: Of<'call' | 'option'>) => `${call} has no option ${quote(option)}`,
  'known-options': ({ options }: Of<'options', readonly string[]>) => `it has ${options.join(', ')}`,
  'option-is-parameter': ({ loss, name, given }: Of<'loss' | 'name'> & Given) =>
    `it is a parameter of ${loss}: parameters: { ${name}: ${given} }`,
  'parameter-is-option': ({ name, given }: Of<'name'> & Given) => `it stands beside parameters: ${name}: ${given}`,
  'option-without-effect': ({ call }: Of<'call'>) =>
    `${call} gives the slope of each sample's own loss, which no weight, sum or mean enters`,
  'option-of-other-kind': ({ given, wanted }: Given & Of<'wanted', OptionKind>) =>
    `${given} is not ${OPTION_KINDS[wanted]}`,
  'options-come-last': () => 'options are the fourth argument',
  'not-an-array': ({ given }: Given) => `${given} is not an array`,
  'array-of-iterable': () => 'Array.from makes an array of what can be iterated',
  'array-unreadable': ({ reason }: Of<'reason'>) => `it cannot be read: ${reason}`,
  'too-many-numbers': ({ count }: Of<'count', number>) => `memory has no room for ${count} numbers`,
  'no-number-given': ({ given }: Given) => `${given} is not a number`,
  'no-doubles-given': ({ given }: Given) => `${given} is not a Float64Array`,
  'unequal-rows': ({ first, second }: Of<'first' | 'second', number>) =>
    `${first} numbers and ${second}: the counts must be equal`,
  'no-divisor-given': ({ given }: Given) => `${given} is not a bigint above 0`,
  'no-sum-given': ({ given }: Given) => `${given} is no exact sum`,
  'numbers-of-texts': () => 'texts of numbers become numbers by values.map(Number)',
  'no-row-given': ({ given, width }: Given & Of<'width', number>) =>
    `${given} is no row, and the first is one of ${plural(width, 'column')}`,
  'one-number-a-row': ({ width }: Of<'width', number>) => `a sample has one, and there are ${plural(width, 'column')}`,
  'kinds-mixed': ({ given, other, at }: Given & Of<'other'> & Of<'at', Place>, _say: Say, placeText: PlaceText) =>
    `${given} beside ${other} of ${placeText(at)}`,
  'sample-is-a-row': () => 'a sample of several columns is a row: [[…]]',
  'labels-missing': ({ loss }: Of<'loss'>) => `${loss} needs labels, and none are given`,
  'two-labels-in-order': ({ classes }: Of<'classes', readonly number[]>) =>
    `labels ${classes.join(' and ')}: classes: [${classes.join(', ')}] says that probabilities are of the second`,
  'divide-by-hundred': () => 'percentages? divide them by 100',
  'words-need-classes': ({ example }: Of<'example'>) =>
    `words are classes where classes names them, in the order of their numbers: classes: ${example}`,
  'ones-are-either': () => 'every prediction is 1: the first class, or a probability of the second',
  'words-say-classes': () =>
    'texts as predictions and labels, as values.map(String), are classes where classes names them',
  'no-class-given': ({ given, classes }: Given & Of<'classes', ClassList>) =>
    `${given} is not one of the classes ${[classes.names && listNames(classes.names), classes.range?.join(' to ')]
      .filter((part) => part !== undefined)
      .join(' or ')}`,
  'array-without-columns': () => 'there are no columns',
  'ragged-array': ({ width, first }: Of<'width' | 'first', number>) =>
    `${plural(width, 'column')}, and the first has ${first}`,
});
