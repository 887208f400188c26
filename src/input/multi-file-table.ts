import { UserError } from '../problem/problem.ts';
import { quote } from '../words/text.ts';
import { describeOrder } from './find-files.ts';
import { NoRowsError, noRows, type OpenOptions, type Series, type Table } from './table.ts';
import { readHeading } from './text/header.ts';

/** Opens one of the files: `like` is the first of them, which tells how the others are read. */
export type OpenLike = (path: string, options: OpenOptions, like: Table | undefined) => Promise<Table>;

/**
 * The files of a glob as one table, read one after the other: each is opened when the one before has been read. Files without
 * rows are passed over. Throws UserError where all are, and while it is read for a file whose columns are not those of the first.
 */
export async function openSeries(
  name: string,
  paths: readonly string[],
  options: OpenOptions,
  open: OpenLike,
  sizeOf: (path: string) => number,
): Promise<Table> {
  const empty: string[] = [];
  /** A file with a header, or else with rows. */
  const openNext = async (path: string, like: Table | undefined): Promise<Table | undefined> => {
    try {
      return await open(path, like === undefined ? options : optionsOf(like, options), like);
    } catch (error) {
      if (!(error instanceof NoRowsError)) throw error;
      empty.push(path);
      return undefined;
    }
  };

  let first: Table | undefined;
  let next = 0;
  while (first === undefined) {
    if (next === paths.length) throw noRows(name, false);
    first = await openNext(paths[next++], undefined);
  }
  const model = first;

  async function* tables(): AsyncGenerator<Table> {
    yield model;
    for (; next < paths.length; next++) {
      const table = await openNext(paths[next], model);
      if (table === undefined) continue;
      checkAlike(table, model);
      yield table;
    }
  }
  const series: Series = {
    files: paths,
    textSize: model.text?.region === undefined ? 0 : paths.reduce((sum, path) => sum + sizeOf(path), 0),
    note: describeOrder(paths),
    empty: () => empty,
    async *read(readOne) {
      let index = 0;
      let found = false;
      for await (const table of tables()) {
        try {
          for await (const item of readOne(table)) {
            found = true;
            yield { index, item };
          }
        } catch (error) {
          if (!(error instanceof NoRowsError)) throw error;
          empty.push(table.file);
        }
        index++;
      }
      if (!found) throw noRows(name, model.header !== undefined);
    },
  };
  const { format, header, width, arrays, layout, isFlatRow } = model;
  return {
    file: name,
    format,
    header,
    width,
    ...(arrays && { arrays }),
    ...(layout && { layout }),
    isFlatRow,
    series,
    async *rows(used) {
      for await (const { item } of series.read((table) => table.rows(used))) yield { ...item, lines: undefined };
    },
  };
}

/** How the others are read: with a header or not, and JSON by the keys of the first record. */
function optionsOf({ header, layout }: Table, options: OpenOptions): OpenOptions {
  return { ...options, header: header !== undefined, ...(layout && { layout }) };
}

/** Throws UserError, which names both files, where columns are others, or in another order. */
function checkAlike(table: Table, first: Table): void {
  if (table.format !== first.format)
    throw new UserError(
      `${table.file} is ${table.format}, and ${first.file} ${first.format}: files read as one are alike`,
    );
  // Of JSON the first record said which keys are read, and in which order.
  if (first.layout !== undefined) return;
  const [names, known] = [table.header, first.header];
  if (names !== undefined && known !== undefined) {
    if (isData(names)) throw new UserError(`${table.file} has no header, and ${first.file} has one`);
    const [lacks, has] = [known.find((name) => !names.includes(name)), names.find((name) => !known.includes(name))];
    if (lacks !== undefined)
      throw new UserError(`${table.file} has no column ${quote(lacks)}, which ${first.file} has`);
    if (has !== undefined) throw new UserError(`${table.file} has a column ${quote(has)}, which ${first.file} has not`);
    const moved = names.findIndex((name, index) => name !== known[index]);
    if (moved >= 0)
      throw new UserError(
        `${table.file}: column ${moved + 1} is ${quote(names[moved])}, and in ${first.file} ${quote(known[moved])}`,
        'the files of a glob have their columns in one order',
      );
  }
  if (table.width !== first.width)
    throw new UserError(`${table.file} has ${table.width} columns, and ${first.file} ${first.width}`);
}

/** Whether names would not be taken for a header by themselves. */
const isData = (names: readonly string[]): boolean =>
  readHeading(
    { first: names, second: undefined, delimiter: '', file: '', line: 0 },
    { header: undefined, labelNames: [] },
  ).header === undefined;
