import { truthOf } from '../input/boolean-words.ts';
import { isMissing, parseNumber } from '../input/cell.ts';
import type { Table } from '../input/table.ts';
import type { Selection } from './column-list.ts';
import { holdsWords } from './hard-column.ts';
import { findWellKnown, predictionNames } from './known-names.ts';
import type { Search } from './search.ts';
import { valueColumns } from './value-columns.ts';

/**
 * The labels beside predictions in one file, where no name tells them: the only column of words, each of which is the name of another
 * column, or the only values beside a probability, which are all 0 or 1. Undefined where there is none such.
 */
export function findLabelBeside(search: Search, table: Table, among: readonly number[]): Selection | undefined {
  const { shape, held } = search.reading;
  const found =
    shape === 'class' || shape === 'either'
      ? (namesOfOthers(table, among) ?? truthsBeside(search, table, among))
      : shape === 'binary' && held !== undefined
        ? truthsBeside(search, table, among)
        : undefined;
  return found === undefined ? undefined : { table, indices: [found] };
}

function namesOfOthers(table: Table, among: readonly number[]): number | undefined {
  const words = among.filter((index) => holdsWords(table, index));
  if (words.length !== 1) return undefined;
  const names = new Set(among.filter((index) => index !== words[0]).map((index) => table.header?.[index]?.trim()));
  return cellsOf(table, words[0]).every((cell) => names.has(String(cell).trim())) ? words[0] : undefined;
}

function truthsBeside(search: Search, table: Table, among: readonly number[]): number | undefined {
  const { held } = search.reading;
  if (held !== 'probabilities' && held !== 'logits') return undefined;
  const prediction = findWellKnown(table, among, predictionNames(held), []);
  const rest = valueColumns(table, among).filter((index) => !prediction?.indices.includes(index));
  if (prediction === undefined || rest.length !== 1) return undefined;
  const values = new Set(cellsOf(table, rest[0]).map((cell) => truthOf(cell) ?? parseNumber(cell)));
  return values.size === 2 && values.has(0) && values.has(1) ? rest[0] : undefined;
}

const cellsOf = ({ preview }: Table, index: number): readonly unknown[] =>
  (preview?.rows ?? []).map((row) => row[index]).filter((cell) => !isMissing(cell));
