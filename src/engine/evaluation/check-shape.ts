import { holdsIndices, ignoredIn, type Loss } from '../../loss/loss.ts';
import { isList, kebab } from '../../loss/parameter.ts';
import { shareColumns, withoutBase } from '../../loss/parts.ts';
import { checkIdle, type Resolved } from '../../loss/resolve.ts';
import { hint, offer, problem } from '../../problem/problem.ts';
import type { Pairs } from '../../rows/block.ts';

/** Throws UserError where predictions, labels and lists by column have not the columns that the loss needs. */
export function checkShape(resolved: Resolved, { roles: { prediction, label, base } }: Pairs): void {
  const { loss } = resolved;
  const { width } = prediction;
  if (loss.shape === 'class' && width < 2) {
    const hints = [label.width > 1 ? hint('sides-swapped', {}) : hint('one-column-is-bce', {})];
    throw problem('one-column-of-classes', { loss: loss.name }, { hints });
  }
  if (loss.parts.length > 0 && shareColumns(loss.parts, width) === undefined) {
    const flags = Object.fromEntries(loss.parts.map(({ name }) => [name, null]));
    const parts = loss.parts.map(({ name, isSingle }) => ({ name, isSingle }));
    throw problem('columns-are-no-parts', { width, parts }, { hints: [offer('flags-name-parts', flags)] });
  }
  if (loss.base !== undefined && base === undefined) throw withoutBase(loss.name, loss.base.name);
  checkIdle(resolved, loss.idle(resolved.values, width));
  checkLists(resolved, width);
  const isIndexed = holdsIndices(loss.shape, prediction, label);
  checkIgnored(resolved, isIndexed);
  if (!isIndexed) checkLabelWidth(resolved, width, label.width);
}

/** Throws UserError for a loss whose columns are one prediction together. */
export function checkOutputs({ name: loss, shape }: Pick<Loss, 'name' | 'shape'>): void {
  if (shape !== 'scalar' && shape !== 'binary') throw problem('no-outputs', { loss });
}

function checkLabelWidth({ loss }: Resolved, predictions: number, labels: number): void {
  const width = loss.labelWidth(predictions);
  if (labels === width) return;
  const wanted = loss.shape === 'class' || loss.shape === 'either' ? [1, width] : [width];
  const remedy =
    width === 0
      ? hint('loss-takes-no-labels', { loss: loss.name })
      : offer('flags-name-columns', { pred: null, label: null });
  throw problem('label-width', { predictions, labels, wanted }, { hints: [remedy] });
}

/** A list by columns has a number for each of them, or one for all; a loss of one column has one. */
function checkLists({ loss, values, convention }: Resolved, width: number): void {
  for (const [name, { isByColumn }] of Object.entries(loss.parameters)) {
    const list = values[name];
    if (!isByColumn || !isList(list) || list.length <= 1 || list.length === width) continue;
    throw problem('parameter-length', { flags: { [kebab(name)]: null }, length: list.length, width });
  }
  if (values.multi !== 'one' || width === 1) return;
  const hints = [offer('pool-columns', { multi: 'pooled' }), offer('average-columns', { multi: 'columns' })];
  throw problem('one-column-alone', { loss: loss.name, convention, width }, { hints });
}

/** Of a row of targets no class can be ignored. That a convention asks for it is without effect there, as in torch. */
function checkIgnored({ values, asked }: Resolved, isIndexed: boolean): void {
  if (isIndexed || !asked.has('ignoreIndex') || ignoredIn(values).length === 0) return;
  const flags = { 'ignore-index': null };
  throw problem('targets-are-no-indices', { flags }, { hints: [hint('weight-zero-leaves-out', {})] });
}
