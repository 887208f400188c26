import { columnAt, type Table } from '../input/table.ts';
import { checkWidths, type Part, shareColumns } from '../loss/parts.ts';
import { hint, type Note, note, problem } from '../problem/problem.ts';
import { columnNames, type Files, parseColumns, type Selection } from './column-list.ts';
import { KNOWN_NAMES, plainName } from './known-names.ts';

/** The columns that were named for the parts of a prediction, by the name of their flag; `pred` names the first part or all. */
export type PartNames = Readonly<Record<string, string | undefined>>;

/** The columns of each part as far as flags and the header say them; undefined where they do not. */
export type KnownParts = readonly (Selection | undefined)[];

/**
 * Finds the parts that flags name, and the others in the header: `anchor`, or `anchor_1`, `anchor_2`, ... `--pred` names the
 * whole row where its columns can be shared out, else the first part. Throws UserError where a part is named twice. `free` are the columns of PREDS that no other role has.
 */
export function findParts(files: Files, parts: readonly Part[], names: PartNames, free: readonly number[]): KnownParts {
  const { preds } = files;
  const read = (flag: string): Selection | undefined => {
    const text = names[flag];
    return text === undefined ? undefined : parseColumns(text, flag, preds, files);
  };
  const pred = read('pred');
  const given = parts.map(({ name }) => read(name));
  const [{ name: first }] = parts;
  if (pred !== undefined && given[0] !== undefined) throw problem('part-named-twice', { part: first });
  const shares = pred && shareColumns(parts, pred.indices.length);
  if (pred !== undefined && shares !== undefined && given.every((selection) => selection === undefined))
    return split(pred, shares);
  const named = [given[0] ?? pred, ...given.slice(1)];
  const taken = new Set(indicesIn(preds, named));
  const unnamed = free.filter((index) => !taken.has(index));
  return parts.map((part, index) => named[index] ?? inHeader(preds, part, unnamed));
}

/** The columns of the first part of a prediction, of which labels have as many; all of one without parts. */
export function firstPart({ table, indices }: Selection, parts: readonly Part[]): Selection {
  const [share = indices.length] = shareColumns(parts, indices.length) ?? [];
  return { table, indices: indices.slice(0, share) };
}

/** Those columns of a table that are known to be of some part. */
export function indicesIn(table: Table, known: KnownParts): readonly number[] {
  return known.flatMap((selection) => (selection?.table === table ? selection.indices : []));
}

/**
 * The columns of a prediction, those of its parts side by side. One part that is not known has the columns that remain; if
 * none is known, these are shared out in their order; both is said. Throws UserError where that does not go up, or where
 * parts lie in two files.
 */
export function selectParts(
  preds: Table,
  parts: readonly Part[],
  known: KnownParts,
  free: readonly number[],
  notes: Note[],
): Selection {
  const unknown = parts.filter((_, index) => known[index] === undefined);
  const taken = new Set(indicesIn(preds, known));
  const remaining = { table: preds, indices: free.filter((index) => !taken.has(index)) };
  const rest = shareOut(parts, unknown, known, remaining);
  if (rest === undefined) {
    const names = unknown.map(({ name }) => name);
    throw problem(
      'which-part-columns',
      { parts: names, known: columnNames(preds, remaining.indices) },
      { place: { file: preds.file }, hints: [hint('name-parts', { parts: names })] },
    );
  }
  if (unknown.length > 0 && parts.length > 1) {
    const read = unknown.map(({ name }, index) => ({ part: name, columns: endsOf(rest[index]) }));
    notes.push(note('parts-by-position', { parts: read }, { file: preds.file }));
  }
  return join(
    parts,
    parts.map((part, index) => known[index] ?? rest[unknown.indexOf(part)]),
  );
}

/** The columns that remain, for the parts that are not known; undefined where they cannot be theirs. */
function shareOut(
  parts: readonly Part[],
  unknown: readonly Part[],
  known: KnownParts,
  remaining: Selection,
): readonly Selection[] | undefined {
  if (unknown.length === 0) return [];
  if (unknown.length === parts.length) {
    const shares = shareColumns(parts, remaining.indices.length);
    return shares && split(remaining, shares);
  }
  // Beside parts that are known one has as many columns as these, or all that remain.
  const wide = known.find((selection, index) => selection !== undefined && !parts[index].isSingle);
  const wanted = unknown[0].isSingle ? 1 : (wide?.indices.length ?? remaining.indices.length);
  return unknown.length === 1 && wanted > 0 && wanted === remaining.indices.length ? [remaining] : undefined;
}

function split({ table, indices }: Selection, shares: readonly number[]): readonly Selection[] {
  return shares.map((share, index) => {
    const first = shares.slice(0, index).reduce((sum, each) => sum + each, 0);
    return { table, indices: indices.slice(first, first + share) };
  });
}

/**
 * The column that the header calls as the part is called, or by another of its names; else, of a part of several, those that begin
 * so: `anchor_1`, `anchor.x`; else those whose names say a form of it, or that they are predictions.
 */
function inHeader(table: Table, part: Part, among: readonly number[]): Selection | undefined {
  const { name, names = [], isSingle, form, isCentral } = part;
  const plain = (index: number): string => plainName(table.header?.[index] ?? '');
  const find = (holds: (name: string, index: number) => boolean): readonly number[] =>
    among.filter((index) => holds(plain(index), index));
  const begin = (own: string) => new RegExp(`^${own}([_.-]|\\d+$)`, 'i');
  const searches = [
    ...[name, ...names].map((own) => () => find((known) => known === own.toLowerCase())),
    ...(isSingle
      ? []
      : [name, ...names].map((own) => () => find((_, index) => begin(own).test(table.header?.[index] ?? '')))),
    ...(form ? [() => find((known) => form.of(known) !== undefined)] : []),
    ...(isCentral ? KNOWN_NAMES.pred.map((own) => () => find((known) => known === own)) : []),
  ];
  for (const search of searches) {
    const indices = search();
    if (indices.length > 0) return { table, indices };
  }
  return undefined;
}

/** The first column and the last. */
function endsOf({ table, indices }: Selection): readonly (string | number)[] {
  return [indices[0], indices[indices.length - 1]].map((index) => columnAt(table, index));
}

function join(parts: readonly Part[], selections: readonly Selection[]): Selection {
  const [{ table }] = selections;
  const other = selections.find((selection) => selection.table !== table);
  if (other !== undefined) throw problem('parts-in-two-files', { first: table.file, second: other.table.file });
  const indices = selections.flatMap((selection) => selection.indices);
  const twice = indices.find((index, position) => indices.indexOf(index) !== position);
  if (twice !== undefined) throw problem('column-of-two-parts', { column: columnAt(table, twice) });
  checkWidths(
    parts,
    selections.map((selection) => selection.indices.length),
  );
  return { table, indices };
}
