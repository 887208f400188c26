import { columnAt, type Table } from '../input/table.ts';
import type { Part } from '../loss/parts.ts';
import { type Hint, hint, type Note, note, problem, type UserError, warning } from '../problem/problem.ts';
import { columnNames, type Selection } from './column-list.ts';
import { plainName } from './known-names.ts';
import type { KnownParts } from './parts.ts';
import { type QuantileName, readQuantileName } from './quantile-name.ts';
import type { Reading } from './search.ts';

interface QuantileColumn extends QuantileName {
  readonly index: number;
}

/** The parameter that says which quantiles a loss reads, with its value. */
interface Level {
  readonly parameter: string;
  readonly kind: 'quantile' | 'missed';
  readonly value: number;
  readonly isAsked: boolean;
}

function levelOf({ parameters = {}, asked = {} }: Reading): Level | undefined {
  for (const [parameter, { level: kind, default: usual }] of Object.entries(parameters)) {
    const value = asked[parameter] ?? usual;
    if (kind !== undefined && typeof value === 'number')
      return { parameter, kind, value, isAsked: asked[parameter] !== undefined };
  }
  return undefined;
}

const quantilesIn = ({ header }: Table, among: readonly number[]): readonly QuantileColumn[] =>
  among.flatMap((index) => {
    const found = readQuantileName(header?.[index] ?? '');
    return found === undefined ? [] : [{ ...found, index }];
  });

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;

/** The quantile that a part is, or a whole prediction. */
const wantedOf = ({ kind, value }: Level, end?: Part['end']): number =>
  kind === 'quantile' ? value : end === 'upper' ? 1 - value / 2 : value / 2;

/**
 * The column of the quantile that a loss reads, where the names of columns say such. Throws UserError where they say only others.
 * Undefined for a loss of no quantile, or of a table without them.
 */
export function findQuantile(table: Table, among: readonly number[], reading: Reading): Selection | undefined {
  const level = levelOf(reading);
  if (level?.kind !== 'quantile') return undefined;
  const columns = quantilesIn(table, among).filter(({ quantile }) => quantile !== undefined);
  const found = columns.filter(({ quantile }) => isNear(quantile ?? Number.NaN, level.value));
  if (found.length === 1) return { table, indices: [found[0].index] };
  if (found.length > 1 || columns.length < 2) return undefined;
  const known = columnNames(
    table,
    columns.map(({ index }) => index),
  );
  throw problem(
    'no-column-of-level',
    { wanted: level.value, parameter: level.parameter, known },
    { place: { file: table.file }, hints: [hint('level-chooses', { parameter: level.parameter })] },
  );
}

/** The column between the ends of intervals: of the name that all of them begin with, or the only one that is left beside them. */
export function findBetween(table: Table, among: readonly number[]): Selection | undefined {
  const columns = quantilesIn(table, among).filter(({ end }) => end !== undefined);
  if (!columns.some(({ end }) => end === 'lower') || !columns.some(({ end }) => end === 'upper')) return undefined;
  const rest = among.filter((index) => !columns.some((column) => column.index === index));
  const stems = new Set(columns.map(({ stem }) => plainName(stem)));
  const named = rest.filter((index) => stems.has(plainName(table.header?.[index] ?? '')));
  const [found] = named.length > 0 ? named : rest;
  return named.length === 1 || rest.length === 1 ? { table, indices: [found] } : undefined;
}

/** Fills in the ends of an interval by the names of their columns: those of the level that is wanted, else those that say none. */
export function findEnds(table: Table, reading: Reading, known: KnownParts, among: readonly number[]): KnownParts {
  const level = levelOf(reading);
  if (level?.kind !== 'missed') return known;
  const taken = new Set(known.flatMap((selection) => selection?.indices ?? []));
  const columns = quantilesIn(
    table,
    among.filter((index) => !taken.has(index)),
  );
  const ends = reading.parts.map(({ end }, part): Selection | undefined => {
    if (end === undefined || known[part] !== undefined) return known[part];
    const own = columns.filter((column) => column.end === end);
    const exact = own.filter(({ quantile }) => quantile !== undefined && isNear(quantile, wantedOf(level, end)));
    // Beside the interval of a mean that of the observations is the one that holds labels.
    const bare = own.filter(({ quantile }) => quantile === undefined);
    const observed = bare.filter(({ stem }) => /obs/.test(stem));
    const found = [exact, own.length === 1 ? own : [], observed, bare].find((some) => some.length > 0) ?? [];
    return found.length === 1 ? { table, indices: [found[0].index] } : undefined;
  });
  if (!ends.includes(undefined) || columns.every(({ quantile }) => quantile === undefined)) return ends;
  throw problem(
    'no-column-of-level',
    {
      wanted: wantedOf(level, reading.parts[ends.indexOf(undefined)].end),
      parameter: level.parameter,
      known: columnNames(
        table,
        columns.map(({ index }) => index),
      ),
    },
    { place: { file: table.file }, hints: [hint('level-chooses', { parameter: level.parameter })] },
  );
}

/**
 * Throws UserError where the name of a column says another quantile than is read; where a flag names the column, it is a warning.
 * Notes an interval of Prophet whose level nothing says.
 */
export function checkLevels({ table, indices }: Selection, reading: Reading, isNamed: boolean, notes: Note[]): void {
  const level = levelOf(reading);
  if (level === undefined) return;
  const columns = indices.map((index, column) => ({
    index,
    said: quantilesIn(table, [index]).at(0),
    wanted: wantedOf(level, reading.parts.at(column)?.end),
  }));
  const other = columns.find(({ said, wanted }) => said?.quantile !== undefined && !isNear(said.quantile, wanted));
  if (other !== undefined) {
    const args = {
      column: columnAt(table, other.index),
      said: other.said?.quantile ?? Number.NaN,
      wanted: Number(other.wanted.toPrecision(12)),
      parameter: level.parameter,
      value: level.value,
    };
    if (!isNamed)
      throw contradiction(
        table,
        args,
        columns.map(({ said }) => said),
        level,
      );
    notes.push(warning('another-level', args, { file: table.file }));
    return;
  }
  if (level.kind === 'missed' && !level.isAsked && columns.some(({ said }) => said?.stem === 'yhat'))
    notes.push(note('level-not-said', { parameter: level.parameter, value: level.value }, { file: table.file }));
}

function contradiction(
  table: Table,
  args: {
    readonly column: string | number;
    readonly said: number;
    readonly wanted: number;
    readonly parameter: string;
    readonly value: number;
  },
  said: readonly (QuantileName | undefined)[],
  { kind, parameter }: Level,
): UserError {
  const values = said.map((own) => {
    const quantile = own?.quantile ?? Number.NaN;
    return Number((kind === 'quantile' ? quantile : 2 * Math.min(quantile, 1 - quantile)).toPrecision(12));
  });
  const isOne = values.every((value) => isNear(value, values[0]));
  const hints: Hint[] = isOne
    ? [hint('level-of-names', { parameter, value: values[0] }, { [parameter]: values[0] })]
    : [];
  return problem('another-level', args, { place: { file: table.file }, hints });
}
