import { type ClassLabels, createClassLabels } from '../../columns/class-label.ts';
import { nameClasses } from '../../columns/class-names.ts';
import { namesOf } from '../../columns/column-list.ts';
import type { RoleSelections } from '../../columns/role.ts';
import type { Reading } from '../../columns/search.ts';
import { holdsIndices } from '../../loss/loss.ts';
import { nameColumns } from '../../loss/parts.ts';
import { hint, problem } from '../../problem/problem.ts';
import type { ScoreOptions } from '../../request/options.ts';
import type { RoleColumns } from '../../rows/role-columns.ts';
import { message } from '../../words/message.ts';

/** What the columns of predictions are called, and how labels are read as classes. */
export interface ClassReading {
  /** What tells the prediction columns apart. */
  readonly columns: readonly string[];
  /** The names of the classes, where labels are class indices that are shown by name. */
  readonly classes: readonly string[] | undefined;
  /** What a word among the labels is. */
  readonly labelWords: Pick<RoleColumns, 'readsTruth' | 'wordHint'>;
  /** How labels become class indices, where they are those of classes; labels among `ignored` stand for none. */
  labelsOf(ignored: readonly number[]): ClassLabels | undefined;
}

type ClassOptions = Pick<ScoreOptions, 'classes' | 'classBase'>;

/** Throws UserError for flags about classes where a loss has none. */
export function checkClassFlags({ name: loss, shape }: Reading, { classes, classBase }: ClassOptions): void {
  const flag = classes !== undefined ? 'classes' : classBase !== undefined ? 'class-base' : undefined;
  if (flag !== undefined && (shape === 'scalar' || shape === 'parts'))
    throw problem('loss-without-classes', { loss }, { within: [message('flag', { name: flag })] });
}

/** Throws UserError for names of classes that are not as many as the loss has, or of labels of several columns. */
export function readClasses(
  { name, shape, parts }: Reading,
  { prediction, label }: RoleSelections,
  options: ClassOptions,
): ClassReading {
  const { classes, classBase = 0 } = options;
  const width = prediction.indices.length;
  const isClass = shape === 'class' || shape === 'either';
  const isBinary = shape === 'binary' || (shape === 'either' && width === 1);
  const names = isClass && !isBinary ? nameClasses(namesOf(prediction), classes, width) : undefined;
  const isIndexed = holdsIndices(shape, { width }, { width: label.indices.length });
  const positions =
    parts.length > 0
      ? nameColumns(parts, width)
      : Array.from({ length: width }, (_, index) => String(isClass ? index + classBase : index + 1));
  return {
    columns: names?.shown ?? namesOf(prediction) ?? positions,
    classes: isIndexed ? (names?.shown ?? (classBase > 0 ? positions : undefined)) : undefined,
    labelWords: { readsTruth: true, wordHint: isBinary ? hint('name-two-classes', {}) : undefined },
    labelsOf(ignored) {
      if (isIndexed) return createClassLabels(width, names, options.classBase, ignored);
      return isBinary ? twoClasses(name, label.indices.length, options) : undefined;
    },
  };
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
