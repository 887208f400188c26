// Holds the kernels to Number() and String() on more numbers than a test has time for: npm run exhaustive [-- --all]
//
// Every 64th finite float32, with --all each of them, and 10^8 doubles: printed and read back to the same bits. Then 10^7
// doubles in each of three formats against String(), and 3 * 10^6 texts against Number(). The seed is fixed.
import { delimitedForm, type RowForm, templateForm } from '../../src/kernels/form.ts';
import { createPrinter } from '../../src/kernels/printer.ts';
import { createScanner } from '../../src/kernels/scanner.ts';
import { NUMBER_TEXTS, unitDouble } from '../support/number-text.ts';
import { createWords, SEED } from '../support/random.ts';

const ROWS = 8192;
const COLUMN = { matrix: 0, column: 0 };
const next = createWords(SEED);

let faults = 0;

function fault(text: string): void {
  faults++;
  if (faults <= 20) process.stdout.write(`  ${text}\n`);
}

function step(name: string, run: () => number): void {
  const start = performance.now();
  const before = faults;
  const count = run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${name}: ${count} numbers, ${faults - before} faults, ${seconds} s\n`);
}

/** Prints and reads back; NaN and infinities are left out by the caller. */
function createRoundTrip() {
  const form = delimitedForm(',', [COLUMN]);
  const printer = createPrinter(form, ROWS);
  const scanner = createScanner(form, ROWS);
  const values = new Float64Array(ROWS);
  const bits = new BigInt64Array(values.buffer);
  let count = 0;
  const flush = (): void => {
    const text = printer.print([values], count);
    scanner.room(text.length).set(text);
    scanner.wrote(text.length);
    scanner.clear();
    let stop = scanner.scan();
    while (stop === 'field') {
      const value = values[scanner.count()];
      // Whole numbers of so many digits are handed back, as a double may not hold them.
      if (!Number.isInteger(value) || Number.isSafeInteger(value))
        fault(`${value} is printed as ${scanner.line()}, which is handed back`);
      scanner.answer(Number(scanner.line()));
      stop = scanner.scan();
    }
    const matrix = scanner.matrix(0);
    const read = new BigInt64Array(matrix.buffer, matrix.byteOffset, ROWS);
    for (let row = 0; row < count; row++) {
      if (read[row] !== bits[row] && values[row] !== 0) fault(`${values[row]} is read back as ${matrix[row]}`);
    }
    count = 0;
  };
  return {
    flush,
    add(value: number): void {
      values[count] = value;
      count++;
      if (count === ROWS) flush();
    },
  };
}

function readFloats(stride: number): number {
  const floats = new Float32Array(1);
  const words = new Uint32Array(floats.buffer);
  const trip = createRoundTrip();
  let count = 0;
  for (let from = 0; from < 2 ** 32; from += stride) {
    words[0] = stride === 1 ? from : from + (next() % stride);
    if (!Number.isFinite(floats[0])) continue;
    trip.add(floats[0]);
    count++;
  }
  trip.flush();
  return count;
}

function readDoubles(length: number): number {
  const doubles = new Float64Array(1);
  const words = new Uint32Array(doubles.buffer);
  const trip = createRoundTrip();
  let count = 0;
  while (count < length) {
    words[0] = next();
    words[1] = next();
    // Half of them as losses are: below 1.
    if (count % 2 === 0) doubles[0] = unitDouble(next);
    if (!Number.isFinite(doubles[0])) continue;
    trip.add(doubles[0]);
    count++;
  }
  trip.flush();
  return count;
}

const FORMATS: readonly (readonly [string, RowForm, (value: number) => string])[] = [
  ['csv', delimitedForm(',', [COLUMN]), (value) => `${value}\n`],
  ['tsv', delimitedForm('\t', [COLUMN, { matrix: 1, column: 0 }]), (value) => `${value}\t${-value}\n`],
  ['ndjson', templateForm('{"loss":', [{ place: COLUMN, after: '}' }]), (value) => `{"loss":${value}}\n`],
];

function printDoubles(form: RowForm, expected: (value: number) => string, length: number): number {
  const doubles = new Float64Array(1);
  const words = new Uint32Array(doubles.buffer);
  const printer = createPrinter(form, ROWS);
  const values = new Float64Array(ROWS);
  for (let first = 0; first < length; first += ROWS) {
    let text = '';
    for (let row = 0; row < ROWS; row++) {
      do {
        words[0] = next();
        words[1] = next();
        const kind = row % 4;
        if (kind === 1) doubles[0] = (unitDouble(next) - unitDouble(next)) ** 2;
        if (kind === 2) doubles[0] = Math.fround(unitDouble(next) * 100);
        if (kind === 3) doubles[0] = Math.floor(unitDouble(next) * 10 ** (next() % 20)) / 10 ** (next() % 8);
      } while (!Number.isFinite(doubles[0]));
      values[row] = doubles[0];
      text += expected(doubles[0]);
    }
    const printed = Buffer.from(printer.print([values, values.map((value) => -value)], ROWS)).toString('latin1');
    if (printed === text) continue;
    const lines = printed.split('\n');
    text.split('\n').forEach((line, row) => {
      if (lines[row] !== line) fault(`${line} is printed as ${lines[row]}`);
    });
  }
  return Math.ceil(length / ROWS) * ROWS;
}

function readTexts(length: number): number {
  const scanner = createScanner(delimitedForm(',', [COLUMN]), ROWS);
  const kinds = Object.values(NUMBER_TEXTS);
  for (let first = 0; first < length; first += ROWS) {
    const texts = Array.from({ length: ROWS }, (_, row) => kinds[row % kinds.length](next));
    const bytes = Buffer.from(`${texts.join('\n')}\n`);
    scanner.room(bytes.length).set(bytes);
    scanner.wrote(bytes.length);
    scanner.clear();
    while (scanner.scan() === 'field') scanner.answer(Number(scanner.field()?.text));
    const values = scanner.matrix(0);
    texts.forEach((text, row) => {
      if (!Object.is(values[row], Number(text))) fault(`${text} is read as ${values[row]}`);
    });
  }
  return Math.ceil(length / ROWS) * ROWS;
}

const isAll = process.argv.includes('--all');
step(isAll ? 'every finite float32' : 'one of 64 float32', () => readFloats(isAll ? 1 : 64));
step('doubles, printed and read', () => readDoubles(100_000_000));
for (const [name, form, expected] of FORMATS) {
  step(`doubles as ${name}`, () => printDoubles(form, expected, 10_000_000));
}
step('texts', () => readTexts(3_000_000));
process.exitCode = faults > 0 ? 1 : 0;
