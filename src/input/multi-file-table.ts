import { type Hint, hint, problem, type UserError } from '../problem/problem.ts';
import type { Args, Code } from '../words/message.ts';
import { isMissing, parseNumber } from './cell.ts';
import { noteOrder } from './find-files.ts';
import { isDelimited, isNoRows, noRows, type OpenOptions, type Series, type Table } from './table.ts';

/** The disk, as far as a series needs it. */
export interface SeriesFiles {
  /** Opens one of the files: `like` is the first of them, which tells how the others are read. */
  open(path: string, options: OpenOptions, like: Table | undefined): Promise<Table>;
  sizeOf(path: string): number;
}

/**
 * The files of a glob as one table, read one after the other: each is opened when the one before has been read. Files without
 * rows are passed over. Throws UserError where all are, and while it is read for a file whose columns are not those of the first.
 */
export async function openSeries(
  name: string,
  paths: readonly string[],
  options: OpenOptions,
  { open, sizeOf }: SeriesFiles,
): Promise<Table> {
  const where = { place: { file: name } };
  const empty: string[] = [];
  /** A file with a header, or else with rows. */
  const openNext = async (path: string, like: Table | undefined): Promise<Table | undefined> => {
    try {
      return await open(path, like === undefined ? options : optionsOf(like, options), like);
    } catch (error) {
      if (!isNoRows(error)) throw error;
      empty.push(path);
      return undefined;
    }
  };

  let first: Table | undefined;
  let next = 0;
  while (first === undefined) {
    if (next === paths.length) throw noRows(where);
    first = await openNext(paths[next++], undefined);
  }
  return readSeries(first);

  function readSeries(model: Table): Table {
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
      note: noteOrder(paths),
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
            if (!isNoRows(error)) throw error;
            empty.push(table.file);
          }
          index++;
        }
        if (!found) throw noRows(where, isDelimited(model) && model.header !== undefined);
      },
    };
    const { format, header, width, arrays, layout, isFlatRow, readsBeside, holdsText, preview, heading } = model;
    return {
      file: name,
      format,
      header,
      width,
      ...(arrays && { arrays }),
      ...(layout && { layout }),
      ...(isFlatRow && { isFlatRow }),
      ...(readsBeside && { readsBeside }),
      ...(holdsText && { holdsText }),
      ...(preview && { preview: { ...preview, isWhole: false } }),
      series,
      async *rows(used) {
        for await (const { item } of series.read((table) => table.rows(used))) yield { ...item, lines: undefined };
      },
      ...(heading && { heading: { ...heading, read: (hasHeader: boolean) => readSeries(heading.read(hasHeader)) } }),
    };
  }
}

/** How the others are read: with a header or not, and JSON by the keys of the first record. */
function optionsOf({ header, layout }: Table, options: OpenOptions): OpenOptions {
  return { ...options, header: header !== undefined, ...(layout && { layout }) };
}

/** Throws UserError, which names both files, where columns are others, or in another order. */
function checkAlike(table: Table, { file: first, ...like }: Table): void {
  const refuse = <C extends Code>(code: C, args: Args<C>, hints = NO_HINTS): UserError =>
    problem(code, args, { place: { file: table.file }, hints });
  if (table.format !== like.format)
    throw refuse('series-format', { format: table.format, first, firstFormat: like.format });
  // Of JSON the first record said which keys are read, and in which order.
  if (like.layout !== undefined) return;
  const [names, known] = [table.header, like.header];
  if (names !== undefined && known !== undefined) {
    if (isData(names, known)) throw refuse('series-no-header', { first });
    const [lacks, has] = [known.find((name) => !names.includes(name)), names.find((name) => !known.includes(name))];
    if (lacks !== undefined) throw refuse('series-column-missing', { name: lacks, first });
    if (has !== undefined) throw refuse('series-column-added', { name: has, first });
    const moved = names.findIndex((name, index) => name !== known[index]);
    if (moved >= 0) {
      const args = { column: moved + 1, name: names[moved], first, firstName: known[moved] };
      throw refuse('series-column-moved', args, [hint('series-one-order', {})]);
    }
  }
  if (table.width !== like.width) throw refuse('series-width', { width: table.width, first, firstWidth: like.width });
}

const NO_HINTS: readonly Hint[] = [];

/** Whether one of the names is a value rather, and no name of the first file. */
const isData = (names: readonly string[], known: readonly string[]): boolean =>
  names.some((name) => !known.includes(name) && (isMissing(name) || parseNumber(name) !== undefined));
