import type { Loss } from '../../loss/loss.ts';
import type { Values } from '../../loss/parameter.ts';
import { lossFor } from '../../loss/registry.ts';
import type { Note } from '../../problem/problem.ts';
import type { Keep } from '../../result/keep.ts';
import type { Pairs } from '../../rows/block.ts';
import { hasRests } from '../../rows/differences.ts';
import { checkOutputs } from '../evaluation/check-shape.ts';
import { ALL_ROWS, type Plan } from '../plan.ts';
import { ignoredLabels, settleRuns } from '../planning/resolve-losses.ts';
import { type ClassOptions, nameAll, numberClasses, takesClasses } from './array-classes.ts';
import { joinParts, pairArrays, readLabels } from './array-pairs.ts';
import { find } from './find-loss.ts';
import { type Call, checkOptions, checkParameters } from './options.ts';

/** A loss and its arrays as a plan and one block of rows, and what is to be said of how they were read. */
export interface ArrayPlan {
  readonly plan: Plan;
  readonly pairs: Pairs;
  readonly notes: readonly Note[];
}

/** What a caller gave, which may be anything. */
export interface Given {
  readonly loss: unknown;
  readonly predictions: unknown;
  readonly labels: unknown;
  readonly options: unknown;
}

/** Settles a call of the library. Throws UserError for what is unknown, missing or of another kind. */
export function planArrays(
  call: Call,
  { loss: named, predictions, labels, options: given }: Given,
  keep: Keep,
): ArrayPlan {
  const { parameters: asked = {}, ...options } = checkOptions(call, given, find(named, {}).loss);
  const { convention, reduction, classBase, allowNan = false, asIs, perOutput = false } = options;
  const found = find(named, asked as Values);
  const areClasses = takesClasses(found.loss, { ...found.values, ...asked } as Values);
  const read = joinParts(found.loss, predictions, { truths: areClasses, words: areClasses, asIs, rests: true });
  const loss = lossFor(found, read.width);
  if (perOutput) checkOutputs(loss);
  const text = typeof named === 'string' ? named : loss.name;
  const columns = nameColumns(loss, read.width, options);
  const { runs, notes } = settleRuns(
    { parts: [{ text, name: text, found, settings: [] }] },
    {
      parameters: checkParameters(loss, asked),
      ...(convention !== undefined && { convention: [convention] }),
      ...(reduction !== undefined && { reduction }),
      ...(classBase !== undefined && { classBase }),
    },
    columns,
  );
  const [{ resolved }] = runs;
  const ignored = ignoredLabels([resolved], { ...(classBase !== undefined && { classBase }) });
  const label = readLabels(labels, { truths: true, words: true, asIs, rests: true });
  const classed = numberClasses(resolved, read, label, options, ignored);
  const pairs = pairArrays(loss, classed.prediction, { ...options, label: classed.label });
  // The best constant follows from labels that doubles hold.
  const isWide = keep.constant === 'any' && hasRests(pairs);
  const plan: Plan = {
    runs: [{ ...runs[0], source: 0 }],
    sources: [{ name: '', columns }],
    reference: 0,
    rows: { ...ALL_ROWS, asIs },
    keep: { ...keep, outputs: perOutput, ...(isWide && { constant: 'one-pass' }) },
    changes: [],
    allowNan,
    faults: 'thrown',
  };
  return { plan, pairs, notes: [...notes, ...classed.notes] };
}

/** What the prediction columns are called where parameters name them: as the classes are, else by their numbers. */
function nameColumns({ shape }: Loss, width: number, { classes, classBase = 0 }: ClassOptions): readonly string[] {
  const first = shape === 'class' || shape === 'either' ? classBase : 1;
  if (classes?.length === width) return nameAll(classes);
  return Array.from({ length: width }, (_, column) => String(first + column));
}
