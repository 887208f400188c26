import { type ClassLabels, createClassLabels } from '../columns/class-label.ts';
import { type ClassNames, nameClasses } from '../columns/class-names.ts';
import { namesOf } from '../columns/column-list.ts';
import type { RoleSelections } from '../columns/role.ts';
import type { Reading } from '../columns/search.ts';
import { holdsIndices } from '../loss/loss.ts';
import { hint, problem } from '../problem/problem.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { RoleColumns } from '../rows/role-columns.ts';
import { message } from '../words/message.ts';

/** What labels are, where they may be those of classes. */
export interface LabelClasses {
  /** What the classes are called, where each has a column and a name. */
  readonly names: ClassNames | undefined;
  /** Whether labels are class indices. */
  readonly isIndexed: boolean;
  /** How cells of labels become numbers; those among `ignored` stand for no class. */
  readingOf(ignored: readonly number[]): Pick<RoleColumns, 'classes' | 'readsTruth' | 'wordHint'>;
}

type ClassOptions = Pick<ScoreOptions, 'classes' | 'classBase'>;

/** Throws UserError where classes are named for a loss that has none. */
export function checkClassFlags({ name, shape }: Reading, { classes, classBase }: ClassOptions): void {
  const flag = classes !== undefined ? 'classes' : classBase !== undefined ? 'class-base' : undefined;
  if (flag !== undefined && shape !== 'class' && shape !== 'either' && shape !== 'row' && shape !== 'binary')
    throw problem('loss-without-classes', { loss: name }, { within: [message('flag', { name: flag })] });
}

/** How a loss reads the labels that were chosen. Throws UserError where names of classes do not fit. */
export function readClasses(
  { name, shape }: Reading,
  { prediction, label }: RoleSelections,
  options: ClassOptions,
): LabelClasses {
  const width = prediction.indices.length;
  const isBinary = shape === 'binary' || (shape === 'either' && width === 1);
  const hasColumns = !isBinary && (shape === 'class' || shape === 'either');
  const names = hasColumns ? nameClasses(namesOf(prediction), options.classes, width) : undefined;
  const isIndexed = holdsIndices(shape, { width }, { width: label.indices.length });
  const classesOf = (ignored: readonly number[]): ClassLabels | undefined => {
    if (isIndexed) return createClassLabels(width, names, options.classBase, ignored);
    return isBinary ? twoClasses(name, label.indices.length, options) : undefined;
  };
  return {
    names,
    isIndexed,
    readingOf(ignored) {
      const classes = classesOf(ignored);
      return {
        ...(classes && { classes }),
        readsTruth: hasColumns || isBinary,
        ...(isBinary && { wordHint: hint('name-two-classes', {}) }),
      };
    },
  };
}

/** What `--classes` and `--class-base` make of labels that are 0 and 1 otherwise; undefined where neither is given. */
function twoClasses(loss: string, width: number, { classes, classBase }: ClassOptions): ClassLabels | undefined {
  if (classes === undefined && classBase === undefined) return undefined;
  if (classes !== undefined && classes.length !== 2)
    throw problem('two-class-names', { names: classes.length, loss }, { hints: [hint('classes-of-two', {})] });
  if (width !== 1) throw problem('one-label-column', { flag: classes === undefined ? 'class-base' : 'classes', width });
  return createClassLabels(2, nameClasses(undefined, classes, 2), classBase);
}
