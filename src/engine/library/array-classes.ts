import { type ClassLabels, createClassLabels, readClass } from '../../columns/class-label.ts';
import { nameClasses } from '../../columns/class-names.ts';
import { heldBy } from '../../loss/held.ts';
import { holdsIndices, type Loss } from '../../loss/loss.ts';
import type { Values } from '../../loss/parameter.ts';
import { checkIdle, type Resolved } from '../../loss/resolve.ts';
import { nearest } from '../../problem/nearest.ts';
import { type Hint, hint, type Note, offer, problem } from '../../problem/problem.ts';
import { refuseRests } from '../../rows/differences.ts';
import { message } from '../../words/message.ts';
import { showGiven } from './given.ts';
import { matchClasses, needClasses } from './match-classes.ts';
import type { EvaluateOptions } from './options.ts';
import { type GivenArray, notANumber } from './read-array.ts';

/** Predictions and labels, and what is to be said of the classes that they stand for. */
export interface ClassArrays {
  readonly prediction: GivenArray;
  readonly label: GivenArray | undefined;
  readonly notes: readonly Note[];
}

export type ClassOptions = Pick<EvaluateOptions, 'classes' | 'classBase'>;

/** Names of classes as labels are read. */
export const nameAll = (classes: NonNullable<ClassOptions['classes']>): readonly string[] =>
  classes.map((name) => String(name).trim());

const OF_CLASSES = { en: 'the predictions are classes and no probabilities', ko: '예측값이 확률이 아니라 클래스이다' };

/** Whether a loss of one column takes predicted classes, by their numbers, their names or as truths. */
export const takesClasses = (loss: Loss, values: Values): boolean => heldBy(loss, values) === 'classes';

/**
 * Puts class indices in the place of labels and of predicted classes: names by the option `classes`, truths of two classes, numbers by
 * `classBase`. `ignored` are labels that stand for none. Throws UserError for what is no class.
 */
export function numberClasses(
  resolved: Resolved,
  prediction: GivenArray,
  label: GivenArray | undefined,
  options: ClassOptions,
  ignored: readonly number[],
): ClassArrays {
  const { loss, values } = resolved;
  const isHard = takesClasses(loss, values) && prediction.width === 1 && label?.width === 1;
  checkPrediction(prediction, isHard);
  checkOptionsOfClasses(loss, isHard, options);
  if (label === undefined) return { prediction, label, notes: [] };
  const known = knowClasses(loss, prediction, label, isHard, options, ignored);
  if (isHard && prediction.kind === 'word') checkIdle(resolved, { threshold: OF_CLASSES });
  if (known === undefined && isHard) return matchClasses(prediction, label);
  const areIndices = isHard && known !== undefined && !areProbabilities(prediction, known);
  return {
    prediction: areIndices ? readClasses(prediction, known) : prediction,
    label: known === undefined ? withoutWords(label, loss) : readClasses(label, known),
    notes: [],
  };
}

/** Whether one column beside labels of two classes is no column of classes. Throws UserError where it may be either, by values that differ. */
function areProbabilities({ kind, values, place }: GivenArray, known: ClassLabels): boolean {
  if (kind !== 'number' || known.count !== 2 || values.some((value) => value < 0 || value > 1)) return false;
  const isOtherClass = values.every((value) => value === 1) && readClass(1, known) === 0;
  if (isOtherClass) throw problem('ones-are-either', {}, { place: place(0), hints: [hint('words-say-classes', {})] });
  return true;
}

/** Throws UserError for names and truths where predictions are no classes. */
function checkPrediction(prediction: GivenArray, isHard: boolean): void {
  const { kind, words, values, width, place } = prediction;
  if (isHard || kind === undefined || kind === 'number') return;
  const index = Math.max(0, words?.findIndex((word) => word !== undefined) ?? 0);
  throw notANumber(words?.[index] ?? values[index] === 1, place(Math.floor(index / width), index % width));
}

/** Throws UserError for options about classes where a loss has none. */
function checkOptionsOfClasses(
  { name: loss, shape }: Loss,
  isHard: boolean,
  { classes, classBase }: ClassOptions,
): void {
  const option = classes !== undefined ? 'classes' : classBase !== undefined ? 'class-base' : undefined;
  if (option === undefined || isHard || shape === 'class' || shape === 'either' || shape === 'binary') return;
  throw problem('loss-without-classes', { loss }, { within: [message('flag', { name: option })] });
}

/** How labels become class indices; undefined where they are such, or numbers of another kind. */
function knowClasses(
  { name: loss, shape }: Loss,
  prediction: GivenArray,
  label: GivenArray,
  isHard: boolean,
  { classes, classBase }: ClassOptions,
  ignored: readonly number[],
): ClassLabels | undefined {
  const names = classes && nameAll(classes);
  if (holdsIndices(shape, prediction, label)) {
    const named = nameClasses(undefined, names, prediction.width);
    const isPlain = named === undefined && classBase === undefined && label.kind === 'number';
    return isPlain ? undefined : createClassLabels(prediction.width, named, classBase, ignored);
  }
  if (names === undefined && classBase === undefined) return undefined;
  const isRow = shape === 'class' || (shape === 'either' && prediction.width > 1);
  if (isRow && classBase === undefined) {
    nameClasses(undefined, names, prediction.width);
    return undefined;
  }
  const count = isHard ? (names?.length ?? 2) : 2;
  if (label.width !== 1)
    throw problem('one-label-column', {
      flag: names === undefined || isRow ? 'class-base' : 'classes',
      columns: label.width,
    });
  if (names !== undefined && names.length !== count) throw problem('two-classes', { names: names.length, loss });
  return createClassLabels(count, nameClasses(undefined, names, count), classBase);
}

/** Class indices in the place of what stands for them. Throws UserError for what is no class. */
function readClasses(array: GivenArray, known: ClassLabels): GivenArray {
  const { count, kind, values, words, place } = array;
  refuseRests(array);
  const indices = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const word = words?.[row];
    const cell = word ?? (kind === 'truth' ? values[row] === 1 : values[row]);
    const index = word === undefined ? readNumber(cell, words, known) : known.names.get(word.trim());
    if (index === undefined) {
      const hints = hintsFor(cell, known);
      throw problem('no-class-given', { given: showGiven(cell), classes: known.list }, { place: place(row), hints });
    }
    indices[row] = index;
  }
  return { ...array, values: indices, words: undefined };
}

/** The class of a number or a truth. Among words a number is but one to ignore. */
function readNumber(cell: unknown, words: GivenArray['words'], known: ClassLabels): number | undefined {
  if (words !== undefined && !known.ignored.some((label) => label === cell)) return undefined;
  return readClass(cell, known);
}

function hintsFor(cell: unknown, { names, base, count, areTold }: ClassLabels): Hint[] {
  if (typeof cell === 'number' && base === 0 && cell === count) return [offer('count-from-one', { 'class-base': 1 })];
  if (typeof cell !== 'string') return [];
  if (!areTold) return [needClasses([cell])];
  const near = nearest(cell.trim(), names.keys());
  return near === undefined ? [] : [hint('nearest-class', { name: near })];
}

/** The same label. Throws UserError for a word among it. */
function withoutWords(label: GivenArray, { shape }: Loss): GivenArray {
  const { words, place, width } = label;
  const index = words?.findIndex((word) => word !== undefined) ?? -1;
  if (words === undefined || index < 0) return label;
  const hints =
    shape === 'class' || shape === 'either' || shape === 'binary' ? [needClasses([words[index] ?? ''])] : [];
  const at = place(Math.floor(index / width), index % width);
  throw notANumber(words[index], at, hints);
}
