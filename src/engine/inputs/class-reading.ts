import { type SettledBase, settleBase } from '../../columns/class-base.ts';
import { type ClassLabels, createClassLabels } from '../../columns/class-label.ts';
import { nameClasses } from '../../columns/class-names.ts';
import { namesOf, type Selection } from '../../columns/column-list.ts';
import { createOpenLabels } from '../../columns/open-base.ts';
import type { RoleSelections } from '../../columns/role.ts';
import type { Reading } from '../../columns/search.ts';
import { truthOf } from '../../input/boolean-words.ts';
import { isMissing, parseNumber } from '../../input/cell.ts';
import { holdsIndices } from '../../loss/loss.ts';
import { nameColumns } from '../../loss/parts.ts';
import { hint, problem } from '../../problem/problem.ts';
import type { ScoreOptions } from '../../request/options.ts';
import { type ClassWords, findWords, knowTwoWords, knowWords } from '../../rows/class-words.ts';
import type { Renumbering } from '../../rows/hold-indices.ts';
import type { RoleColumns } from '../../rows/role-columns.ts';
import type { WordBook } from '../../rows/word-book.ts';
import { message } from '../../words/message.ts';

/** What the columns of predictions are called, and how labels are read as classes. */
export interface ClassReading {
  /** What tells the prediction columns apart. */
  readonly columns: readonly string[];
  /** The names of the classes, where labels are class indices that are shown by name. */
  readonly classes: readonly string[] | undefined;
  /** What a word among the labels is, and among the predictions. */
  readonly labelWords: CellWords;
  readonly predictionWords: CellWords;
  /** The words of hard classes, where predictions and labels may be such. */
  readonly words: ClassWords | undefined;
  /** Where labels of two classes are numbered anew beside one column, which may hold classes as well: by which flag. */
  readonly renumbering: Renumbering | undefined;
  /** How labels become class indices, where they are those of classes; labels among `ignored` stand for none. */
  labelsOf(ignored: readonly number[]): ClassLabels | undefined;
}

const isNumber = (name: string): boolean => parseNumber(name) !== undefined;

/** What words are in a column. */
export type CellWords = Pick<RoleColumns, 'readsTruth' | 'wordHint' | 'words' | 'classes'>;

type ClassOptions = Pick<ScoreOptions, 'classes' | 'scale'> & {
  readonly classBase?: number | undefined;
  /** Whether it was read off the labels, so that another is none. */
  readonly isBaseSeen?: boolean;
  /** Whether later labels decide it. */
  readonly isBaseOpen?: boolean;
};

/** Throws UserError for flags about classes where a loss has none. */
export function checkClassFlags({ name: loss, shape }: Reading, { classes, classBase }: ClassOptions): void {
  const flag = classes !== undefined ? 'classes' : classBase !== undefined ? 'class-base' : undefined;
  if (flag !== undefined && (shape === 'scalar' || shape === 'parts'))
    throw problem('loss-without-classes', { loss }, { within: [message('flag', { name: flag })] });
}

/** From what number labels count, where names of columns leave it open and no flag says it. */
export function findBase(
  { shape, asked = {} }: Reading,
  { prediction, label }: RoleSelections,
  { classes, classBase }: ClassOptions,
): SettledBase | undefined {
  const [width, labelWidth] = [prediction.indices.length, label.indices.length];
  const isOpen = classes === undefined && classBase === undefined;
  if (!isOpen || !holdsIndices(shape, { width }, { width: labelWidth })) return undefined;
  return settleBase(prediction, label, [asked.ignoreIndex ?? []].flat().map(Number));
}

/** Throws UserError for names of classes that are not as many as the loss has, or of labels of several columns. Models that are compared share the `book` of their words. */
export function readClasses(
  reading: Reading,
  roles: RoleSelections,
  options: ClassOptions,
  book?: WordBook,
): ClassReading {
  const { name, shape, parts } = reading;
  const { prediction, label } = roles;
  const { classes, classBase = 0 } = options;
  const width = prediction.indices.length;
  const isClass = shape === 'class' || shape === 'either';
  const mayBeHard = reading.held === 'classes' && width === 1 && label.indices.length === 1;
  const isBinary = shape === 'binary' || (shape === 'either' && width === 1) || mayBeHard;
  const names = isClass && !isBinary ? nameClasses(namesOf(prediction), classes, width) : undefined;
  const isIndexed = holdsIndices(shape, { width }, { width: label.indices.length });
  // Of classes that are, or may be, counted from 0 a name such as 1 would say another.
  const isFromZero = options.classBase === 0 || options.isBaseOpen === true;
  const isCounted = classes === undefined && isFromZero && names?.shown.every(isNumber);
  const shown = isCounted ? namesOf(prediction) : names?.shown;
  const positions =
    parts.length > 0
      ? nameColumns(parts, width)
      : Array.from({ length: width }, (_, index) => String(isClass ? index + classBase : index + 1));
  const { words, known }: HardClasses = mayBeHard ? readHardClasses(roles, options, book) : {};
  const lacksNames = isBinary && words === undefined;
  const renumbering = mayBeHard && known === undefined ? renumberingOf(options) : undefined;
  return {
    columns: shown ?? namesOf(prediction) ?? positions,
    classes: isIndexed ? (shown ?? (classBase > 0 ? positions : undefined)) : undefined,
    labelWords: {
      readsTruth: true,
      wordHint: lacksNames ? hint('name-two-classes', {}) : undefined,
      words: words?.readerOf?.('label'),
    },
    predictionWords: {
      readsTruth: true,
      wordHint: lacksNames ? hint('words-are-classes', { without: withoutWhat(reading, options) }) : undefined,
      words: words?.readerOf?.('prediction'),
      ...(known && { classes: known }),
    },
    words,
    renumbering,
    labelsOf(ignored) {
      if (known !== undefined) return known;
      if (options.isBaseOpen && names !== undefined) return createOpenLabels(width, names, ignored);
      if (isIndexed)
        return { ...createClassLabels(width, names, options.classBase, ignored), isBaseSeen: options.isBaseSeen };
      const two = isBinary ? twoClasses(name, label.indices.length, options) : undefined;
      return two && renumbering ? { ...two, renumberedBy: renumbering.flag } : two;
    },
  };
}

/** What `--classes` of two names and `--class-base` do to labels. */
function renumberingOf({ classes, classBase = 0 }: ClassOptions): Renumbering | undefined {
  if (classes === undefined && classBase === 0) return undefined;
  const areNumbers = classes?.every((name) => parseNumber(name) !== undefined) ?? true;
  const areIndices =
    classes === undefined ? classBase === 0 : classes.every((name, index) => parseNumber(name) === index);
  return { flag: classes === undefined ? 'class-base' : 'classes', isOfNumbers: areNumbers && !areIndices };
}

/** The flags under which no class is a word. */
const withoutWhat = ({ asked }: Reading, { classBase, scale }: ClassOptions): string[] => [
  ...(asked?.fromLogits ? ['from-logits'] : []),
  ...(scale === undefined ? [] : ['scale']),
  ...(classBase === undefined ? [] : ['class-base']),
];

/** The words of hard classes, and where their columns take nothing else, how cells become class indices. */
interface HardClasses {
  readonly words?: ClassWords;
  readonly known?: ClassLabels;
}

/** What columns of hard classes hold: of `--classes` the words that are named, else any. What is scaled is no class. */
function readHardClasses(
  { prediction, label }: RoleSelections,
  options: ClassOptions,
  book: WordBook | undefined,
): HardClasses {
  const { classes, classBase, scale } = options;
  if (scale !== undefined || (classes === undefined && classBase !== undefined)) return {};
  if (classes === undefined) return { words: findWords([prediction, label].some(showsNames), book) };
  const known = createClassLabels(classes.length, nameClasses(undefined, classes, classes.length), classBase);
  // A number beside two names may be a probability.
  return classes.length === 2 ? { words: knowTwoWords(known, classes) } : { words: knowWords(classes), known };
}

/** Whether names of classes stand in the first rows of a column. */
function showsNames({ table: { preview }, indices: [index] }: Selection): boolean {
  return (preview?.rows ?? []).some((row) => {
    const cell = row[index];
    return (
      typeof cell === 'string' && parseNumber(cell) === undefined && !isMissing(cell) && truthOf(cell) === undefined
    );
  });
}

/** What `--classes` and `--class-base` make of labels that are 0 and 1 otherwise; undefined where neither is given. */
function twoClasses(loss: string, columns: number, { classes, classBase }: ClassOptions): ClassLabels | undefined {
  if (classes === undefined && classBase === undefined) return undefined;
  if (classes !== undefined && classes.length !== 2)
    throw problem('two-classes', { names: classes.length, loss }, { hints: [hint('negative-and-positive', {})] });
  if (columns !== 1)
    throw problem('one-label-column', { flag: classes === undefined ? 'class-base' : 'classes', columns });
  return createClassLabels(2, nameClasses(undefined, classes, 2), classBase);
}
