import type { Table } from '../input/table.ts';
import { nearest } from '../problem/nearest.ts';
import { hint, problem } from '../problem/problem.ts';
import { message } from '../words/message.ts';
import { type CellTest, type CellTests, createCellTests, MISSING, MOST_TESTS, outcomeOf } from './cell-test.ts';
import { columnNames, type Files, findColumn, indicesOf } from './column-list.ts';
import type { ColumnName, Condition, Term } from './condition.ts';
import { WHERE } from './condition-tokens.ts';

/** A condition on the rows of opened files. */
export interface RowCondition {
  readonly text: string;
  /** The columns that it reads, each once. */
  readonly columns: readonly TestedColumn[];
  /** Whether it holds for a row, of which each column's outcomes are given: true, not false and not unknown. */
  holds(outcomeAt: (column: number) => number): boolean;
}

export interface TestedColumn {
  readonly table: Table;
  readonly index: number;
  readonly tests: CellTests;
}

/** Finds the columns of a condition. Throws UserError, which lists the columns, for one that is in no file or in both. */
export function bindCondition({ text, root }: Condition, files: Files): RowCondition {
  const found: { readonly table: Table; readonly index: number; readonly tests: CellTest[] }[] = [];
  const place = (name: ColumnName): number => {
    const { table, index } = findNamed(name, files);
    const known = found.findIndex((column) => column.table === table && column.index === index);
    return known >= 0 ? known : found.push({ table, index, tests: [] }) - 1;
  };
  /** A term's value in Kleene's three-valued logic, as in SQL: 1 true, 0 false, 1/2 unknown. */
  const bind = (term: Term): ((outcomeAt: (column: number) => number) => number) => {
    switch (term.kind) {
      case 'and':
      case 'or': {
        const [left, right, pick] = [bind(term.left), bind(term.right), term.kind === 'and' ? Math.min : Math.max];
        return (outcomeAt) => pick(left(outcomeAt), right(outcomeAt));
      }
      case 'not': {
        const inner = bind(term.of);
        return (outcomeAt) => 1 - inner(outcomeAt);
      }
      case 'missing': {
        const column = place(term.column);
        return (outcomeAt) => Number(outcomeAt(column) === MISSING);
      }
      case 'test': {
        const column = place(term.column);
        const test = found[column].tests.push(term.test) - 1;
        if (test >= MOST_TESTS)
          throw problem(
            'too-many-comparisons',
            { most: MOST_TESTS, column: term.column.name },
            { within: WHERE, hints: [hint('in-is-one-comparison', {})] },
          );
        return (outcomeAt) => outcomeOf(outcomeAt(column), test);
      }
    }
  };
  const outcome = bind(root);
  return {
    text,
    columns: found.map(({ table, index, tests }) => ({ table, index, tests: createCellTests(tests) })),
    holds: (outcomeAt) => outcome(outcomeAt) === 1,
  };
}

function findNamed({ name, file }: ColumnName, { preds, labels }: Files) {
  if (file === 'labels' && labels === undefined)
    throw problem('no-second-file', {}, { within: [message('flag', { name: 'where', value: `labels:${name}` })] });
  const both = [preds, ...(labels === undefined ? [] : [labels])];
  const tables = file === undefined ? both : [file === 'preds' ? preds : (labels ?? preds)];
  const found = tables.flatMap((table) => {
    const index = findColumn(name, table);
    return index === undefined ? [] : [{ table, index }];
  });
  if (found.length > 1)
    throw problem(
      'column-in-both-files',
      { column: name },
      { within: WHERE, hints: [hint('say-which-column', { column: name })] },
    );
  if (found.length === 1) return found[0];
  const near = nearest(
    name,
    tables.flatMap(({ header }) => header ?? []),
  );
  throw problem(
    'no-such-column-in-files',
    {
      column: name,
      files: tables.map((table) => ({ file: table.file, columns: columnNames(table, indicesOf(table)) })),
    },
    { within: WHERE, hints: near === undefined ? [] : [hint('did-you-mean', { name: near })] },
  );
}
