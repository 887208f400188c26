import { createKeyColumn, type KeyColumn } from '../../columns/key-column.ts';
import { spellKeys, type TableColumn, type Twin, type Twins } from '../../columns/twins.ts';
import type { Table } from '../../input/table.ts';
import { UserError } from '../../problem/problem.ts';
import type { Block } from '../../rows/block.ts';
import { decode } from '../../rows/decode.ts';
import { createKeyTable } from '../../rows/key-table.ts';
import type { OpenedFiles } from './open-files.ts';

/** Files that are read again, to say what is wrong with how their rows pair and what to do. */
export interface SecondLook {
  /** What stands in a row of a column, from 1. */
  textAt(column: TableColumn, row: number): Promise<string | undefined>;
  /** The `--id` by which rows pair, each with one of the other file; under `onlyCommon` some of them. Undefined where they do not. */
  findKeys(twins: readonly Twin[], onlyCommon: boolean): Promise<string | undefined>;
}

/** `open` opens the files anew, as `--id` has them where there is one. */
export function createSecondLook(
  { witnesses }: Twins,
  first: OpenedFiles,
  open: (id?: string) => Promise<OpenedFiles>,
): SecondLook {
  const tableOf = (files: OpenedFiles, { table }: TableColumn): Table =>
    (table === first.preds ? files.preds : table === first.labels ? files.labels : files.weights?.table) ?? files.preds;

  return {
    async textAt(column, row) {
      const files = await open();
      for await (const { count, first: begin, keys } of readKeys(tableOf(files, column), [column.index], createTexts))
        if (row < begin + count) return keys?.columns[0][row - begin];
      return undefined;
    },
    async findKeys(twins, onlyCommon) {
      const id = spellKeys({ witnesses, twins }, twins);
      // Weights in a file of their own do not go with keys.
      if (first.weights !== undefined) return undefined;
      const files = await open(id);
      const [own, other] = (['first', 'second'] as const).map((side): KeysOfTable => {
        const columns = twins.map((twin) => witnesses[twin[side]]);
        return { table: tableOf(files, columns[0]), indices: columns.map(({ index }) => index) };
      });
      return (await joins(own, other, onlyCommon)) ? id : undefined;
    },
  };
}

interface KeysOfTable {
  readonly table: Table;
  readonly indices: readonly number[];
}

// Their keys take some 50 MB: of more rows it is not tried.
const MOST_ROWS = 2 ** 20;

/** Whether each row has a key of its own, and one that the other file has; under `onlyCommon` some of them. */
async function joins(first: KeysOfTable, second: KeysOfTable, onlyCommon: boolean): Promise<boolean> {
  const table = createKeyTable();
  try {
    for await (const { count, keys } of readKeys(first.table, first.indices, createKeyColumn))
      for (let row = 0; row < count; row++) {
        const before = table.size();
        if (keys === undefined || before === MOST_ROWS || table.add(keys.columns, row) < before) return false;
      }
    const found = new Uint8Array(table.size());
    let common = 0;
    for await (const { count, keys } of readKeys(second.table, second.indices, createKeyColumn))
      for (let row = 0; row < count; row++) {
        const number = keys === undefined ? -1 : table.find(keys.columns, row);
        if (number < 0 ? !onlyCommon : found[number] === 1) return false;
        if (number < 0) continue;
        found[number] = 1;
        common++;
      }
    return common > 0 && (onlyCommon || common === table.size());
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

function readKeys(table: Table, indices: readonly number[], create: () => KeyColumn): AsyncIterable<Block> {
  const roles = indices.map((index, number) => ({ role: `key ${number}`, indices: [index], keys: create() }) as const);
  return decode(table, roles, { missing: 'error', canSkip: false, allowNan: false });
}

/** As a column of keys, whatever stands there. */
function createTexts(): KeyColumn {
  let texts: string[] = [];
  return {
    put(row, cell) {
      texts[row] = String(cell ?? '').trim();
      return 0;
    },
    take(count) {
      const taken = texts.slice(0, count);
      texts = [];
      return taken;
    },
  };
}
