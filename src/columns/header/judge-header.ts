import { isMissing, parseNumber } from '../../input/cell.ts';
import type { Heading } from '../../input/table.ts';
import { type Message, message } from '../../words/message.ts';
import { isKnownName } from '../known-names.ts';
import { areOfOnePair, type CellKind, kindOf } from './cell-kind.ts';

/** What a first row is by itself, and by the rows below it. */
export interface Judgement {
  readonly isHeader: boolean;
  /** `sure`: nothing else fits. `likely`: a known tool writes it so. `doubtful`: the other reading fits as well. */
  readonly certainty: 'sure' | 'likely' | 'doubtful';
  readonly reason: Message;
}

/** A cell of the first row over those below it. */
interface HeadedColumn {
  readonly name: string;
  readonly kind: CellKind;
  readonly below: readonly string[];
  readonly kinds: ReadonlySet<CellKind>;
}

/**
 * Judges a first row by the columns that it would name: a header explains them better than data does where a name stands above
 * values of another kind. `labelNames` are what a label may be called, where it is a word.
 */
export function judgeHeader(
  heading: Pick<Heading, 'cells' | 'below' | 'delimiter'>,
  labelNames: readonly string[],
): Judgement {
  const columns = columnsOf(heading);
  const sureNames = columns.filter(isSureName);
  const named = sureNames.find(({ kinds }) => kinds.has('number') || kinds.has('date')) ?? sureNames.at(0);
  const counting = columns.find(countsOn);
  // A truth word below may as well be any letter.
  if (named !== undefined && (counting === undefined || !named.kinds.has('truth')))
    return sure(true, message('name-above-values', { name: named.name, kind: mainKind(named) }));
  if (namesBesideIndex(columns))
    return { isHeader: true, certainty: 'likely', reason: message('numbers-beside-index') };
  if (counting !== undefined) return sure(false, message('count-goes-on', { first: counting.name }));
  const numbers = columns.filter(({ kind }) => kind === 'number');
  if (numbers.length > 0) return judgeNumbers(columns, numbers);
  return judgeWords(columns, labelNames);
}

const sure = (isHeader: boolean, reason: Message): Judgement => ({ isHeader, certainty: 'sure', reason });

/** Each cell with those below it: R leaves out the name of the row names. */
function columnsOf({ cells, below, delimiter }: Pick<Heading, 'cells' | 'below' | 'delimiter'>): HeadedColumn[] {
  const { length } = cells;
  const shift = delimiter !== ',' && below.rows[0]?.length === length + 1 ? 1 : 0;
  const rows = below.rows.filter((row) => row.length === length + shift);
  return cells.map((cell, index) => {
    const own = rows.map((row) => String(row[index + shift]));
    return { name: cell.trim(), kind: kindOf(cell), below: own, kinds: new Set(own.map(kindOf)) };
  });
}

/** Whether a cell names a column whatever the others are. */
function isSureName({ name, kind, below, kinds }: HeadedColumn): boolean {
  const others = [...kinds].filter((other) => other !== 'missing');
  const isAmongWords = others.includes('word');
  const isKnown = isKnownName(name) && !below.includes(name);
  if (kind === 'word') return below.length > 0 && (!isAmongWords || isKnown);
  if (kind === 'date') return others.length > 0 && !others.includes('date') && !isAmongWords;
  // `y` above True and False, or above 0 and 1.
  return (
    kind === 'truth' &&
    others.length > 0 &&
    (!isAmongWords || isKnown) &&
    !below.some((cell) => areOfOnePair(name, cell))
  );
}

function mainKind({ kinds }: HeadedColumn): CellKind {
  return [...kinds].find((kind) => kind !== 'missing') ?? 'missing';
}

/** Whether a column of whole numbers counts on from its first cell: 0, 1, 2, ... or 1, 2, 3, ... */
function countsOn({ name, kind, below }: HeadedColumn): boolean {
  const first = Number(name);
  if (kind !== 'number' || (first !== 0 && first !== 1) || below.length === 0) return false;
  return below.every((cell, row) => parseNumber(cell) === first + row + 1);
}

/** Whether positions stand beside the empty cell of an index, as pandas writes columns without names: as data it would lack a value. */
function namesBesideIndex([index, ...others]: readonly HeadedColumn[]): boolean {
  const texts = others.map(({ name }) => name);
  const isIndex = index.name === '' && index.below.length > 0 && !index.below.some(isMissing);
  return isIndex && others.length > 0 && (arePermuted(texts, 0) || arePermuted(texts, 1));
}

/** Numbers that tools write for columns without names, or that are data. */
function judgeNumbers(columns: readonly HeadedColumn[], numbers: readonly HeadedColumn[]): Judgement {
  const row = columns.map(({ name }) => name).join(',');
  const data = sure(false, message('numbers-as-below', { row }));
  const others = columns.filter(({ kind }) => kind !== 'number');
  // Beside them stand names, and the empty cell of the row names.
  const isNamed = others.every(({ name, kind }, index) => kind === 'word' || (name === '' && index === 0));
  if (!isNamed || numbers[0].below.length === 0) return data;
  const texts = numbers.map(({ name }) => name);
  const areQuantiles = texts.length > 1 && texts.every(isQuantile) && others.length > 0;
  const [arePositions, areInOrder] = [
    arePermuted(texts, 0) || arePermuted(texts, 1),
    texts.every((text, index) => text === String(index)),
  ];
  if (!arePositions && !areQuantiles) return data;
  if (numbers.some(({ below }) => below.every(hasPoint) && !below.every(isMissing)))
    return { isHeader: true, certainty: 'likely', reason: message('numbers-as-names') };
  return areInOrder ? { ...data, certainty: 'doubtful' } : data;
}

const hasPoint = (cell: string): boolean => {
  const kind = kindOf(cell);
  return kind === 'word' || kind === 'missing' || (kind === 'number' && /[.e]|inf/i.test(cell));
};

const isQuantile = (text: string): boolean => /^0?\.\d+$/.test(text);

/** Whether texts are the whole numbers from `first` on, in any order. */
function arePermuted(texts: readonly string[], first: number): boolean {
  const known = new Set(texts);
  return known.size === texts.length && texts.every((_, index) => known.has(String(first + index)));
}

/** Words above words: names, where they do not come again below and no value stands beside them. */
function judgeWords(columns: readonly HeadedColumn[], labelNames: readonly string[]): Judgement {
  const [{ name, below }] = columns;
  if (columns.length === 1 && labelNames.includes(name)) return sure(false, message('name-of-class', { name }));
  const value = columns.find((column) => column.below.some((cell) => cell.trim() === column.name));
  if (value !== undefined) return sure(false, message('value-comes-again', { value: value.name }));
  const other = columns.find(({ kind }) => kind !== 'word' && (kind !== 'truth' || below.length > 0));
  if (other !== undefined) return sure(false, message('values-as-below', { value: other.name }));
  const isKnown = columns.some((column) => isKnownName(column.name));
  return { isHeader: true, certainty: isKnown ? 'sure' : 'doubtful', reason: message('words-above-words', { name }) };
}
