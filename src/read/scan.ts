import { type Block, blockRows } from '../block.ts';
import type { Place, RowForm } from '../kernels/form.ts';
import { createScanner, type Scanner } from '../kernels/scanner.ts';
import { columnsOf, createBlockBuilder, type RoleColumns } from './block-builder.ts';
import { createRowBlocks, type RowBlocks } from './row-blocks.ts';
import { noRows, type RowText, type Table } from './table.ts';
import type { MissingPolicy } from './unreadable.ts';

/** Whether a kernel can read these columns: none of them is wanted twice. */
export function canScan(roles: readonly RoleColumns[]): boolean {
  const used = roles.flatMap(({ indices }) => indices);
  return new Set(used).size === used.length;
}

/** A scan of the chosen columns of rows that are text, as far as it has come. */
export interface RowScan {
  readonly form: RowForm;
  readonly blocks: RowBlocks;
  /**
   * The rows of such bytes, which end with a whole row, as blocks; and whether it went beyond them, through what `after` gives:
   * from a row on that has to be read together with the next, or where most of a block is handed back and that is quicker,
   * `text.parse` goes on to the end.
   */
  scan(chunks: AsyncIterable<Uint8Array>, after?: () => AsyncIterable<Uint8Array>): AsyncGenerator<Block, boolean>;
}

/** The chosen columns of rows that are text, read by the kernel. */
export async function* scanRows(
  table: Table,
  text: RowText,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
): AsyncGenerator<Block> {
  const scan = createRowScan(table, text, roles, policy);
  yield* scan.scan(text.chunks());
  if (scan.blocks.read() === 0) throw noRows(table.file, table.header !== undefined);
}

/** Begins a scan. What the kernel does not decide on it hands back, for `text` to answer by the field or by the row. */
export function createRowScan(
  table: Table,
  text: RowText,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
): RowScan {
  const form = text.form(placesOf(table.width, roles));
  const blocks = createRowBlocks(table, roles, policy, text.line);
  let scanner: Scanner | undefined;

  return {
    form,
    blocks,
    async *scan(source, after) {
      scanner ??= createScanner(form, blockRows(columnsOf(roles)));
      scanner.restart();
      const answers = createAnswers(scanner, form, text, roles, blocks);
      const chunks = source[Symbol.asyncIterator]();
      try {
        for (let stop = scanner.scan(); ; stop = scanner.scan()) {
          if (stop === 'text') {
            await fill(scanner, chunks);
            continue;
          }
          if (stop === 'field') {
            if (answers.give()) continue;
            break;
          }
          const count = scanner.count();
          if (count > 0) yield blocks.block(matricesOf(scanner, form), count);
          blocks.pass(count);
          scanner.clear();
          answers.clear();
          if (stop === 'end') return false;
        }
        yield* parseOn(scanner, joined(scanner.rest(), chunks, after));
        return true;
      } finally {
        await chunks.return?.(undefined);
      }
    },
  };

  /** The rows that the scanner has, and from the row under way on those that `text` parses. */
  async function* parseOn(stopped: Scanner, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
    const matrices = matricesOf(stopped, form);
    const count = stopped.count();
    blocks.settle(matrices, count);
    const builder = createBlockBuilder(table, roles);
    builder.addNumbers(matrices, count, blocks.line(), blocks.read() + 1);
    blocks.pass(count);
    for await (const { records, lines } of text.parse(chunks, blocks.line())) {
      for (let index = 0; index < records.length; index++) {
        builder.add(records[index], lines?.[index], policy);
        if (builder.isFull()) yield builder.take();
      }
      blocks.pass(records.length);
    }
    if (builder.count() > 0) yield builder.take();
  }
}

/** Rows that tell whether to answer what a kernel hands back takes longer than to parse all. */
const ENOUGH_ROWS = 512;

/** What is answered to a scanner that has stopped at a field. */
interface Answers {
  /** Answers the field, or its row; false where `text.parse` has to go on. Throws UserError for what is no value. */
  give(): boolean;
  /** The next block begins. */
  clear(): void;
}

function createAnswers(
  scanner: Scanner,
  form: RowForm,
  text: RowText,
  roles: readonly RoleColumns[],
  blocks: RowBlocks,
): Answers {
  const numbers = roles.map(({ indices }) => new Float64Array(indices.length));
  const values = new Float64Array(form.fields.length);
  let handed = 0; // fields of the block that were answered, by themselves or with their rows

  const giveField = (): boolean => {
    const field = scanner.field();
    const cell = field && text.cell(field);
    if (field === undefined || cell === undefined) return false;
    const row = scanner.count();
    const { place } = form.fields[field.index];
    const number = place === undefined ? 0 : blocks.numberOf(cell, row, place.matrix, place.column);
    if (place !== undefined) blocks.know(row, place.matrix);
    scanner.answer(number);
    handed++;
    return true;
  };

  const giveRow = (): boolean => {
    const row = scanner.count();
    const cells = text.row(scanner.line(), blocks.line() + row);
    if (cells === undefined) return false;
    roles.forEach(({ indices }, which) => {
      for (let column = 0; column < indices.length; column++)
        numbers[which][column] = blocks.numberOf(cells[indices[column]], row, which, column);
      blocks.know(row, which);
    });
    form.fields.forEach(({ place }, index) => {
      if (place !== undefined) values[index] = numbers[place.matrix][place.column];
    });
    scanner.answerRow(values);
    handed += form.fields.length;
    return true;
  };

  const isHopeless = (): boolean =>
    text.isQuicklyParsed &&
    handed >= ENOUGH_ROWS * form.fields.length &&
    2 * handed > scanner.count() * form.fields.length;

  return {
    give() {
      if (isHopeless()) return false;
      let fault: unknown;
      try {
        if (giveField()) return true;
      } catch (error) {
        fault = error;
      }
      // A fault of an earlier row goes first, then one that is seen in the row as a whole.
      blocks.settle(matricesOf(scanner, form), scanner.count());
      if (giveRow()) return true;
      if (fault !== undefined) throw fault;
      return false;
    },
    clear() {
      handed = 0;
    },
  };
}

/** Where the numbers of each column go; undefined for a column that none wants. */
function placesOf(width: number, roles: readonly RoleColumns[]): readonly (Place | undefined)[] {
  const places: (Place | undefined)[] = Array.from({ length: width }, () => undefined);
  roles.forEach(({ indices, dictionary }, matrix) => {
    indices.forEach((index, column) => {
      places[index] = { matrix, column, isAsked: dictionary !== undefined };
    });
  });
  return places;
}

const matricesOf = (scanner: Scanner, { widths }: RowForm): Float64Array[] =>
  widths.map((_, which) => scanner.matrix(which));

async function fill(scanner: Scanner, chunks: AsyncIterator<Uint8Array>): Promise<void> {
  const chunk = await chunks.next();
  if (chunk.done) {
    scanner.end();
    return;
  }
  scanner.room(chunk.value.length).set(chunk.value);
  scanner.wrote(chunk.value.length);
}

async function* joined(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  after: (() => AsyncIterable<Uint8Array>) | undefined,
): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let chunk = await rest.next(); !chunk.done; chunk = await rest.next()) yield chunk.value;
  if (after !== undefined) yield* after();
}
