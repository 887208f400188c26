import { countRows } from '../../input/count-rows.ts';
import type { Table } from '../../input/table.ts';
import { type Note, note } from '../../problem/problem.ts';
import { type Message, message } from '../../words/message.ts';
import type { Choice } from '../evidence.ts';
import { type Judgement, judgeHeader } from './judge-header.ts';

/** Files whose first rows are settled. */
export interface SettledHeaders {
  readonly tables: readonly Table[];
  readonly choices: readonly Choice[];
  readonly notes: readonly Note[];
  /** The first row, where it is read as data and may as well be the header of every file. */
  readonly doubt: string | undefined;
}

interface Judged extends Judgement {
  readonly table: Table;
  /** Whether the other reading is open. */
  readonly isOpen: boolean;
}

/**
 * Settles whether the first rows of files are headers. Files that pair by position have as many rows: where one reading does not
 * give that, the other is taken. `labelNames` are what labels may be called, given the predictions.
 */
export async function settleHeaders(
  tables: readonly Table[],
  arePaired: boolean,
  labelNames: (preds: Table) => readonly string[],
): Promise<SettledHeaders> {
  const [preds, ...others] = tables;
  const first = judge(preds, []);
  const names = labelNames(first.isHeader && preds.heading ? preds.heading.read(true) : preds);
  const judged = besideEachOther([first, ...others.map((table) => judge(table, names))]);
  const settled = arePaired && judged.length > 1 ? await settleByCounts(judged) : judged;
  const doubted = settled.filter(({ table, isOpen, isHeader }) => table.heading !== undefined && isOpen && !isHeader);
  return {
    tables: settled.map(({ table, isHeader }) => table.heading?.read(isHeader) ?? table),
    choices: settled.flatMap(choiceOf),
    notes: settled.flatMap(noteOf),
    doubt: doubted.length > 0 && doubted.length === settled.length ? rowOf(doubted[0].table) : undefined,
  };
}

function judge(table: Table, labelNames: readonly string[]): Judged {
  if (table.heading === undefined)
    return {
      table,
      isHeader: table.header !== undefined,
      certainty: 'sure',
      reason: message('told-by-flag'),
      isOpen: false,
    };
  const judgement = judgeHeader(table.heading, labelNames);
  return { ...judgement, table, isOpen: judgement.certainty !== 'sure' };
}

/** A word that may be a name, and stands below in the other file, is a value of both. */
function besideEachOther(judged: readonly Judged[]): readonly Judged[] {
  const below = judged.map(({ table: { heading, preview } }) => {
    const rows = heading?.below.rows ?? preview?.rows ?? [];
    return new Set(rows.flat().flatMap((cell) => (typeof cell === 'string' ? cell.trim() : [])));
  });
  return judged.map((one, index) => {
    if (one.certainty !== 'doubtful' || !one.isHeader) return one;
    const value = one.table.heading?.cells
      .map((cell) => cell.trim())
      .find((cell) => below.some((cells, other) => other !== index && cells.has(cell)));
    if (value === undefined) return one;
    return {
      ...one,
      isHeader: false,
      isOpen: false,
      certainty: 'sure',
      reason: message('value-of-other-file', { value }),
    };
  });
}

/** Takes the one reading under which all files have as many rows, where there is one. */
async function settleByCounts(judged: readonly Judged[]): Promise<readonly Judged[]> {
  if (!judged.some(({ isOpen }) => isOpen)) return judged;
  const counts = await Promise.all(judged.map(({ table }) => countRows(table)));
  if (counts.includes(undefined)) return judged;
  // The rows of each file under its open readings; a file with a heading was counted as data.
  const readings = judged.map(({ isOpen, isHeader, table }, index) => {
    const all = counts[index] ?? 0;
    const under = (reading: boolean): number => (table.heading !== undefined && reading ? all - 1 : all);
    return (isOpen ? [isHeader, !isHeader] : [isHeader]).map((reading) => ({ reading, rows: under(reading) }));
  });
  const common = new Set(
    readings[0].map(({ rows }) => rows).filter((rows) => readings.every((own) => own.some((one) => one.rows === rows))),
  );
  if (common.size !== 1) return judged;
  const [rows] = common;
  return judged.map((one, index) => {
    if (!one.isOpen) return one;
    const isHeader = readings[index].find((own) => own.rows === rows)?.reading ?? one.isHeader;
    return { ...one, isHeader, isOpen: false, certainty: 'sure', reason: message('counts-agree', { rows }) };
  });
}

const rowOf = ({ heading }: Table): string => heading?.cells.map((cell) => cell.trim()).join(heading.delimiter) ?? '';

function choiceOf({ table, isHeader, certainty, isOpen, reason }: Judged): Choice[] {
  if (table.heading === undefined) return [];
  const reading = (asHeader: boolean): Message =>
    message(asHeader ? 'reads-as-header' : 'reads-as-data', { row: rowOf(table) });
  return [
    {
      about: message('choice-of-header', { file: table.file }),
      candidates: [{ reading: reading(isHeader), speaksFor: [reason] }, { reading: reading(!isHeader) }],
      outcome: certainty === 'doubtful' && isOpen ? 'undecided' : certainty === 'likely' ? 'likely' : 'sole',
    },
  ];
}

/** What to say of a header that is likely. */
function noteOf({ table, isHeader, certainty }: Judged): Note[] {
  if (certainty !== 'likely' || !isHeader) return [];
  return [note('first-row-is-header', { row: rowOf(table) }, { file: table.file })];
}
