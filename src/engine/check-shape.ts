import type { Domain } from '../loss/domain.ts';
import { holdsIndices, ignoredIn, type Loss } from '../loss/loss.ts';
import { isList, kebab } from '../loss/parameter.ts';
import { type Part, shareColumns } from '../loss/parts.ts';
import { checkIdle, type Resolved } from '../loss/resolve.ts';
import type { Matrix } from '../math/matrix.ts';
import { hint, problem, UserError } from '../problem/problem.ts';
import type { LocatedMatrix, Pairs } from '../rows/block.ts';
import type { Place } from '../words/message.ts';
import { plural, thereAre } from '../words/text.ts';

/** Throws UserError where predictions, labels and lists by column have not the columns that the loss needs. */
export function checkShape(resolved: Resolved, { roles: { prediction, label, base } }: Pairs): void {
  const { loss } = resolved;
  if (loss.shape === 'class' && prediction.width < 2) {
    throw new UserError(
      `${loss.name} needs one prediction column per class, and there is one column`,
      label.width > 1 ? 'are predictions and labels the wrong way round?' : 'for one column of probabilities use bce',
    );
  }
  if (loss.parts.length > 0 && shareColumns(loss.parts, prediction.width) === undefined) {
    const wanted = loss.parts.map(({ name, isSingle }) => `${name} (${isSingle ? 'one' : 'one or more'})`).join(', ');
    throw new UserError(
      `${plural(prediction.width, 'prediction column')} cannot be ${wanted}`,
      `name them: ${loss.parts.map(({ name }) => `--${name} COLUMNS`).join(' ')}`,
    );
  }
  if (loss.base !== undefined && base === undefined) throw withoutBase(loss.name, loss.base.name);
  checkIdle(resolved.asked, loss.idle(resolved.values, prediction.width));
  checkLists(resolved, prediction.width);
  const isIndexed = holdsIndices(loss.shape, prediction, label);
  checkIgnored(resolved, isIndexed);
  const width = loss.labelWidth(prediction.width);
  if (label.width === width || isIndexed) return;
  const wanted = loss.shape === 'class' || loss.shape === 'either' ? `1 or ${width}` : String(width);
  throw new UserError(
    `${prediction.width} prediction columns need ${wanted} label columns, and there are ${label.width}`,
    width === 0 ? `${loss.name} has no labels` : '--pred and --label name the columns',
  );
}

/** The error of a loss that divides by a column, and has none. */
export function withoutBase(loss: string, flag: string): UserError {
  return new UserError(`${loss} needs the column that it divides by`, `name it: --${flag} COLUMN`);
}

/** A list by columns has a number for each of them, or one for all; a loss of one column has one. */
function checkLists({ loss, values, convention }: Resolved, width: number): void {
  for (const [name, { isByColumn }] of Object.entries(loss.parameters)) {
    const list = values[name];
    if (!isByColumn || !isList(list) || list.length <= 1 || list.length === width) continue;
    throw new UserError(`--${kebab(name)} has ${list.length} numbers, and ${thereAre(width, 'column')}`);
  }
  if (values.multi === 'one' && width > 1)
    throw new UserError(
      `${loss.name} under ${convention} takes one column, and there are ${width}`,
      '--multi pooled takes all of them together, --multi columns the mean of theirs',
    );
}

/** Of a row of targets no class can be ignored. That a convention asks for it is without effect there, as in torch. */
function checkIgnored({ values, asked }: Resolved, isIndexed: boolean): void {
  if (isIndexed || !asked.has('ignoreIndex') || ignoredIn(values).length === 0) return;
  throw new UserError(
    '--ignore-index needs labels that are class indices, and these are no indices',
    'a weight of 0 leaves out a row of targets',
  );
}

/** Throws UserError, by its place, for a label that is none of the classes and is not to be ignored. */
export function checkIndices({ values }: Resolved, prediction: Matrix, label: LocatedMatrix): void {
  const ignored = ignoredIn(values);
  const isKnown = (index: number): boolean =>
    (Number.isInteger(index) && index >= 0 && index < prediction.width) || ignored.includes(index);
  let row = 0;
  while (row < label.values.length && isKnown(label.values[row])) row++;
  if (row === label.values.length) return;
  throw placed(
    label.place(row, 0),
    `class ${label.values[row]} is not one of the ${prediction.width} classes 0 to ${prediction.width - 1}`,
    'labels counted from 1 need --class-base 1',
  );
}

/** The domain of each prediction column, or one for all of them. */
export function domainsByColumn({ loss, values }: Resolved, width: number): readonly Domain[] {
  const shares = shareColumns(loss.parts, width) ?? [];
  const byPart = loss.parts.flatMap((part, index) => Array.from({ length: shares[index] }, () => part.domain(values)));
  return byPart.length > 0 ? byPart : [loss.prediction(values)];
}

/** Throws UserError where parts that have as many columns as each other do not. `widths` are those of the parts. */
export function checkWidths(parts: readonly Part[], widths: readonly number[]): void {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const shares = shareColumns(parts, total);
  if (shares?.every((share, index) => share === widths[index])) return;
  const found = parts.map(({ name }, index) => `${name} has ${plural(widths[index], 'column')}`).join(', ');
  const several = parts.filter(({ isSingle }) => !isSingle).map(({ name }) => name);
  const singles = parts.filter(({ isSingle }) => isSingle).map(({ name }) => name);
  const rules = [
    ...(singles.length > 0 ? [`${singles.join(' and ')} must have one`] : []),
    ...(several.length > 1 ? [`${several.join(' and ')} must have as many`] : []),
  ];
  throw new UserError(`${found}: ${rules.join(', ')}`);
}

/** Throws UserError, by its place, for a part that is below another one which it may not be below. */
export function checkOrder({ loss }: Resolved, { width, values, place }: LocatedMatrix): void {
  const shares = shareColumns(loss.parts, width) ?? [];
  const starts = shares.map((_, index) => shares.slice(0, index).reduce((sum, share) => sum + share, 0));
  for (const [index, { name, atLeast }] of loss.parts.entries()) {
    const other = loss.parts.findIndex((part) => part.name === atLeast);
    if (other < 0) continue;
    for (let first = 0; first < values.length; first += width) {
      for (let column = 0; column < shares[index]; column++) {
        const [upper, lower] = [starts[index] + column, starts[other] + column];
        if (!(values[first + upper] < values[first + lower])) continue;
        throw placed(
          place(first / width, upper),
          `${name} ${values[first + upper]} is below ${atLeast} ${values[first + lower]}`,
          `--${atLeast} and --${name} name the columns`,
        );
      }
    }
  }
}

/** The part that a column of the prediction belongs to. */
function partAt({ parts }: Loss, width: number, column: number): Part | undefined {
  const owners = (shareColumns(parts, width) ?? []).flatMap((share, index) =>
    Array.from({ length: share }, () => parts[index]),
  );
  return owners.at(column);
}

/** The error of a value outside its domain. */
export function outside(
  matrix: LocatedMatrix,
  offset: number,
  role: string,
  domain: Domain,
  { loss, values }: Resolved,
): UserError {
  const column = offset % matrix.width;
  const place = matrix.place(Math.floor(offset / matrix.width), column);
  const part = role === 'prediction' ? partAt(loss, matrix.width, column) : undefined;
  const logits = role === 'prediction' && 'fromLogits' in loss.parameters && values.fromLogits === false;
  const total = matrix.values.subarray(offset - column, offset - column + matrix.width).reduce((a, b) => a + b, 0);
  const arePercent = matrix.width > 1 && matrix.values[offset] > 0 && Math.abs(total - 100) < 1;
  return placed(
    place,
    `${part?.name ?? role} ${matrix.values[offset]} is outside ${domain.text}, where ${loss.name} is defined`,
    logits ? (arePercent ? 'percentages? divide them by 100' : 'raw scores? add --from-logits') : domain.hint,
  );
}

/** An error at a place. */
export function placed(place: Place, text: string, remedy?: string): UserError {
  return problem('text', { text }, { place, hints: remedy === undefined ? [] : [hint('text', { text: remedy })] });
}
