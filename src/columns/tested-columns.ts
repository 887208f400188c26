import type { Table } from '../input/table.ts';
import { hint, problem } from '../problem/problem.ts';
import { type CellCodes, createCellCodes } from './cell-codes.ts';
import { type CellTest, type CellTests, createCellTests, MOST_TESTS } from './cell-test.ts';
import { WHERE } from './condition-tokens.ts';

/** A column whose cells a condition reads, as numbers. */
export interface TestedColumn {
  readonly table: Table;
  readonly index: number;
  readonly tests: CellTests;
}

/** Where a column is. */
export type ColumnPlace = Pick<TestedColumn, 'table' | 'index'>;

/** The columns of a condition: each once for its tests, and once more where it is held against another. */
export interface TestedColumns {
  /** What the cells of columns that are held against each other travel as. */
  readonly codes: CellCodes;
  /** The number of a column that has tests. */
  tested(column: ColumnPlace): number;
  /** Adds a test to a column and gives its number; `name` is that of the column. Throws UserError for more than a number holds. */
  add(column: number, test: CellTest, name: string): number;
  /** The number of a column that is held against another. */
  coded(column: ColumnPlace): number;
  all(): TestedColumn[];
}

export function createTestedColumns(): TestedColumns {
  const codes = createCellCodes();
  const found: (ColumnPlace & { readonly tests: CellTest[] | undefined })[] = [];
  const find = ({ table, index }: ColumnPlace, hasTests: boolean): number => {
    const known = found.findIndex(
      (column) => column.table === table && column.index === index && (column.tests !== undefined) === hasTests,
    );
    return known >= 0 ? known : found.push({ table, index, tests: hasTests ? [] : undefined }) - 1;
  };
  return {
    codes,
    tested: (column) => find(column, true),
    coded: (column) => find(column, false),
    add(column, test, name) {
      const number = (found[column].tests?.push(test) ?? 0) - 1;
      if (number < MOST_TESTS) return number;
      throw problem(
        'too-many-comparisons',
        { most: MOST_TESTS, column: name },
        { within: WHERE, hints: [hint('in-is-one-comparison', {})] },
      );
    },
    all: () =>
      found.map(({ table, index, tests }) => ({ table, index, tests: tests ? createCellTests(tests) : codes })),
  };
}
