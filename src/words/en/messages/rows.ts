import { shellList } from '../../columns.ts';
import { flagged } from '../../flag.ts';
import type { Place, Say } from '../../message.ts';
import { escapeControls, plural, quote, thereAre } from '../../text.ts';

// Of more classes a few show how the list is written.
const MOST_CLASSES = 5;

/** A key, a text for each of its columns, and where it stands. */
export interface ShownKey {
  readonly texts: readonly string[];
  readonly place: Place;
  /** Where an earlier row has the same. */
  readonly earlier?: Place;
}

/** Keys of a file that are at fault: how many, and the first few. */
export interface ShownKeys {
  readonly file: string;
  readonly count: number;
  readonly keys: readonly ShownKey[];
}

/** A file whose rows pair by position. */
export interface CountedRows {
  readonly file: string;
  readonly rows: number;
  readonly hasHeader: boolean;
}

/** What a model has in a row. */
export interface ModelValue {
  readonly model: string;
  readonly value: string | number;
}

/** What two files have in the same row; unknown where it cannot be read again. */
export interface Difference {
  readonly own: string | undefined;
  readonly other: string | undefined;
  /** Of the other value. */
  readonly place: Place;
}

type PlaceText = (place: Place) => string;
type Keys = { readonly keys: ShownKeys };

const showKey = (texts: readonly string[]): string => texts.map(quote).join(' + ');

function showDifference({ own, other, place }: Difference, placeText: PlaceText): string {
  if (own === undefined || other === undefined) return `not what stands in ${placeText(place)}`;
  return `${quote(own)} here, ${quote(other)} in ${placeText(place)}`;
}

function listKeys({ count, keys }: ShownKeys, placeText: PlaceText): string {
  const shown = keys.map(({ texts, place, earlier }) => {
    const before = earlier === undefined ? '' : `, before it ${placeText(earlier)}`;
    return `${showKey(texts)} (${placeText(place)}${before})`;
  });
  return [...shown, ...(count > keys.length ? ['…'] : [])].join(', ');
}

/** Rows: their cells, which belong together, and which are chosen. */
export const rows = () => ({
  'missing-value': ({ value }: { readonly value?: unknown }) =>
    value === undefined ? 'missing value' : `missing value ${quote(value)}`,
  'skip-missing': ({ allowsNan }: { readonly allowsNan: boolean }) =>
    `--missing skip leaves such rows out${allowsNan ? ', --allow-nan takes NaN as a value' : ''}`,
  'missing-is-class': ({ word }: { readonly word: string }) =>
    `where ${quote(word)} is a class, --classes lists it among all names`,
  'word-among-numbers': ({ value }: { readonly value: unknown }) => `${quote(value)} is a word in a column of numbers`,
  'number-among-words': () => 'a number in a column of words',
  'word-beside-number': (
    { word, number, at }: { readonly word: string; readonly number: number; readonly at: Place },
    _: Say,
    placeText: PlaceText,
  ) => `${quote(word)} is the word of a class, and ${placeText(at)} beside it has a number, ${number}`,
  'words-in-order': ({ words }: { readonly words: readonly string[] }) =>
    words.length < 2
      ? '--classes WORD,WORD,... names the classes in the order of their numbers'
      : `--classes names the classes in the order of their numbers, as in --classes ${shellList(words.slice(0, MOST_CLASSES).join(','))}${words.length > MOST_CLASSES ? ',…' : ''}`,
  'name-after-truths': ({ name, truths }: { readonly name: string; readonly truths: readonly [string, string] }) =>
    `${quote(name)} is the name of a class, and ${quote(truths[0])} and ${quote(truths[1])} before it were read as one truth`,
  'class-beside-index': ({ number, flag }: { readonly number: number; readonly flag: string }) =>
    `prediction ${number} is a class by its number, and --${flag} numbers the classes of the labels from 0`,
  'classes-as-they-are': ({ flag }: { readonly flag: string }) =>
    `without --${flag} classes are compared as they are; with it a prediction is the probability of the second class`,
  'words-nearly-equal': ({ prediction, label }: { readonly prediction: string; readonly label: string }) =>
    `${quote(prediction)} among the predictions is never ${quote(label)} among the labels: words are compared letter by letter`,
  'no-word-in-common': ({ prediction, label }: { readonly prediction: string; readonly label: string }) =>
    `no word of the predictions, ${quote(prediction)} the first, is one of the labels, ${quote(label)} the first`,
  'too-wide-number': ({ value, loss }: { readonly value: string; readonly loss?: string | undefined }) =>
    `no double holds the whole number ${value}${loss === undefined ? '' : `, and ${loss} needs more than its difference`}`,
  'round-wide-numbers': flagged(
    (flags) => `subtract one number from all of them first; ${flags} rounds each to the nearest double`,
  ),
  'not-a-number': ({ value }: { readonly value: unknown }) => `${quote(value)} is not a number`,
  'pred-names-columns': () => '--pred names the columns of the predictions',

  'unequal-counts': ({ ended, longer }: { readonly ended: CountedRows; readonly longer: string }) =>
    `${escapeControls(longer)} has more rows than ${escapeControls(ended.file)}, which has ${ended.rows}${ended.hasHeader ? ' under a header' : ''}: rows pair by position, so the counts must be equal`,
  'rows-in-other-order': (args: Difference, _: Say, placeText: PlaceText) =>
    `${showDifference(args, placeText)}: both files have the same values in another order, and rows pair by position`,
  'rows-of-others': (args: Difference, _: Say, placeText: PlaceText) =>
    `${showDifference(args, placeText)}: the files have most of these values in common, but in other rows, and rows pair by position`,
  'pair-by-keys': ({ columns }: { readonly columns: string }) => `--id ${shellList(columns)} pairs rows by key`,
  'pair-common-keys': ({ columns }: { readonly columns: string }) =>
    `--id ${shellList(columns)} --only-common pairs rows by key, without those of one file alone`,
  'columns-unrelated': ({ columns }: { readonly columns: string }) =>
    `--unrelated ${shellList(columns)} where these columns are about different things`,
  'first-line-may-be-data': () => 'if a first line is data and no header, add --no-header',
  'repeated-keys': ({ keys }: Keys, _: Say, placeText: PlaceText) =>
    `${plural(keys.count, 'row')} ${keys.count === 1 ? 'has' : 'have'} the key of an earlier row: ${listKeys(keys, placeText)}`,
  'name-all-keys': () => 'where several columns together tell rows apart, name them all: --id COLUMN,COLUMN',
  'no-common-key': (
    { files: [first, second] }: { readonly files: readonly [ShownKeys, ShownKeys] },
    _: Say,
    placeText: PlaceText,
  ) =>
    `${escapeControls(first.file)} and ${escapeControls(second.file)} have no key in common: ${listKeys(first, placeText)} here, ${listKeys(second, placeText)} there`,
  /** Of each file the keys that the other has not. */
  'unpaired-keys': (
    { files: [first, second] }: { readonly files: readonly [ShownKeys, ShownKeys] },
    _: Say,
    placeText: PlaceText,
  ) => {
    const describe = (keys: ShownKeys, other: string): string[] =>
      keys.count === 0
        ? []
        : [
            `${plural(keys.count, 'key')} of ${escapeControls(keys.file)} ${keys.count === 1 ? 'is' : 'are'} not in ${escapeControls(other)}: ${listKeys(keys, placeText)}`,
          ];
    return [...describe(first, second.file), ...describe(second, first.file)].join('; ');
  },
  'keys-are-text': (
    { own, other }: { readonly own: ShownKey; readonly other: ShownKey },
    _: Say,
    placeText: PlaceText,
  ) =>
    `keys are compared as text: ${showKey(own.texts)} (${placeText(own.place)}) is not ${showKey(other.texts)} (${placeText(other.place)})`,
  'only-common': () => '--only-common leaves out what one file alone has',

  'no-row-where': ({ condition }: { readonly condition: string }) =>
    `no row where ${escapeControls(condition)}: nothing is left to evaluate`,
  'all-rows-missing': ({ count, condition }: { readonly count: number; readonly condition?: string }) => {
    const where = condition === undefined ? '' : ` where ${escapeControls(condition)}`;
    return `${count === 1 ? `the only row${where} has` : `all ${count} rows${where} have`} a missing value: nothing is left to evaluate`;
  },
  'too-few-to-draw': ({ rows: count }: { readonly rows: number }) => `${thereAre(count, 'row')} to draw from`,
  'draw-again': () => 'with replacement a row may be drawn more than once',
  'batch-too-large': ({ numbers }: { readonly numbers: number }) =>
    `a batch of so many rows does not fit into memory: ${numbers} numbers`,

  'labels-differ': ({ models: [first, second] }: { readonly models: readonly [ModelValue, ModelValue] }) =>
    `the label is ${showValue(first)} for ${escapeControls(first.model)} and ${showValue(second)} for ${escapeControls(second.model)}`,
  'same-labels': () => 'models are compared on the same labels',
  'other-class-order': () =>
    'their columns of classes are in another order: labels by name, or --pred in the same order',
  'keys-differ': (
    { models: [first, second], other }: { readonly models: readonly [string, string]; readonly other: Place },
    _: Say,
    placeText: PlaceText,
  ) =>
    `its key for ${escapeControls(first)} is another than that for ${escapeControls(second)}, in ${placeText(other)}`,
  'same-order': () => 'without labels rows pair by position: bring the files into the same order',
  'weights-differ': ({ models: [first, second] }: { readonly models: readonly [ModelValue, ModelValue] }) =>
    `it is ${showValue(first)} for ${escapeControls(first.model)} and ${showValue(second)} for ${escapeControls(second.model)}`,
  'same-weights': () => 'models are compared on the same weights',
});

const showValue = ({ value }: ModelValue): string => (typeof value === 'string' ? escapeControls(value) : `${value}`);
