import { nearest } from '../problem/nearest.ts';
import { hint, problem } from '../problem/problem.ts';
import { message, type Place } from '../words/message.ts';
import { compareTo, isOneOf, MISSING, outcomeOf } from './cell-test.ts';
import { columnNames, type Files, findColumn, indicesOf } from './column-list.ts';
import type { ColumnName, Condition, Operand, Term } from './condition.ts';
import { WHERE } from './condition-tokens.ts';
import { type ColumnPlace, createTestedColumns, type TestedColumn } from './tested-columns.ts';

/** What a row's cells have come to, column by column. */
type OutcomeAt = (column: number) => number;

/** A condition on the rows of opened files. */
export interface RowCondition {
  readonly text: string;
  /** The columns that it reads. */
  readonly columns: readonly TestedColumn[];
  /** Whether it holds for a row, of which each column's outcomes are given: true, not false and not unknown. */
  holds(outcomeAt: OutcomeAt): boolean;
  /** Throws UserError for a row in which a word that was read as a column is a value of the column that is held against it. */
  check(outcomeAt: OutcomeAt, placeOf: (column: number) => Place | undefined): void;
}

/** A bare word that was read as a column, and the column that is held against it. */
interface Doubt {
  readonly word: string;
  readonly file: 'preds' | 'labels';
  readonly column: number;
  /** What the word is as a cell of that column. */
  readonly code: number;
}

/** Finds the columns of a condition. Throws UserError, which lists the columns, for one that is in no file or in both. */
export function bindCondition({ text, root }: Condition, files: Files): RowCondition {
  const columns = createTestedColumns();
  const { codes } = columns;
  const doubts: Doubt[] = [];

  /** Whether a column's cells hold against values, and against other columns. */
  const bindTest = ({
    column: name,
    operator,
    values,
  }: Extract<Term, { kind: 'test' }>): ((at: OutcomeAt) => number) => {
    const place = findNamed(name, files);
    const others = values.map((value) => findOperand(value, files));
    const texts = values.flatMap(({ text: value }, index) => (others[index] === undefined ? [value] : []));
    const parts = others.flatMap((other, index) => {
      if (other === undefined) return [];
      const [left, right] = [columns.coded(place), columns.coded(other)];
      const { text: word, column } = values[index];
      const file = other.table === files.preds ? 'preds' : 'labels';
      if (column?.file === undefined) doubts.push({ word, file, column: left, code: codes.read(word) });
      return [(at: OutcomeAt): number => codes.compare(operator, at(left), at(right))];
    });
    if (texts.length > 0) {
      const column = columns.tested(place);
      const test = columns.add(column, texts.length > 1 ? isOneOf(texts) : compareTo(operator, texts[0]), name.name);
      parts.push((at) => outcomeOf(at(column), test));
    }
    return parts.length === 1 ? parts[0] : (at) => Math.max(...parts.map((part) => part(at)));
  };

  /** A term's value in Kleene's three-valued logic, as in SQL: 1 true, 0 false, 1/2 unknown. */
  const bind = (term: Term): ((at: OutcomeAt) => number) => {
    switch (term.kind) {
      case 'and':
      case 'or': {
        const parts = chainOf(term).map(bind);
        const end = term.kind === 'and' ? 0 : 1;
        const pick = term.kind === 'and' ? Math.min : Math.max;
        return (at) => {
          let outcome = 1 - end;
          for (let index = 0; index < parts.length && outcome !== end; index++)
            outcome = pick(outcome, parts[index](at));
          return outcome;
        };
      }
      case 'not': {
        const inner = bind(term.of);
        return (at) => 1 - inner(at);
      }
      case 'missing': {
        const column = columns.tested(findNamed(term.column, files));
        return (at) => Number(at(column) === MISSING);
      }
      case 'test':
        return bindTest(term);
    }
  };
  const outcome = bind(root);
  return {
    text,
    columns: columns.all(),
    holds: (at) => outcome(at) === 1,
    check(at, placeOf) {
      const doubt = doubts.find(({ column, code }) => at(column) === code);
      if (doubt === undefined) return;
      const { word, file, column } = doubt;
      throw problem(
        'word-or-column',
        { word },
        {
          place: placeOf(column),
          within: WHERE,
          hints: [hint('word-in-quotes', { word }), hint('column-with-file', { word, file })],
        },
      );
    },
  };
}

/** The terms that are joined by the same word, first to last. A chain of thousands nests as deep, deeper than a stack. */
function chainOf(term: Extract<Term, { kind: 'and' | 'or' }>): Term[] {
  const terms: Term[] = [];
  let rest: Term = term;
  while (rest.kind === term.kind) {
    terms.push(rest.right);
    rest = rest.left;
  }
  return [...terms, rest].reverse();
}

/** The column that an operand names, if there is one. Throws UserError where both files have it. */
function findOperand({ column }: Operand, { preds, labels }: Files): ColumnPlace | undefined {
  if (column === undefined) return undefined;
  const { name, file } = column;
  const tables = [...(file === 'labels' ? [] : [preds]), ...(labels === undefined || file === 'preds' ? [] : [labels])];
  const found = tables.flatMap((table): ColumnPlace[] => {
    const index = table.header?.indexOf(name) ?? -1;
    return index < 0 ? [] : [{ table, index }];
  });
  if (found.length < 2) return found[0];
  throw problem(
    'column-in-both-files',
    { column: name },
    { within: WHERE, hints: [hint('say-which-column', { column: name }), hint('word-in-quotes', { word: name })] },
  );
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
