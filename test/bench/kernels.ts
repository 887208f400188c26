// Nanoseconds of CPU time a number, of the kernels and of what JavaScript has, in turn: node dist/test/bench/kernels.js
import { createDoubleSum } from '../../src/kernels/double-sum.ts';
import { delimitedForm, templateForm } from '../../src/kernels/form.ts';
import { createPrinter } from '../../src/kernels/printer.ts';
import { createScanner } from '../../src/kernels/scanner.ts';
import { createExactSum } from '../../src/math/exact-sum.ts';
import { unitDouble } from '../support/number-text.ts';
import { createWords, SEED } from '../support/random.ts';

const NUMBERS = 400_000;
const ROUNDS = 9;
const BLOCK_ROWS = 1024;
const CHUNK = 256 * 1024;

const next = createWords(SEED);
const pair = [0, 1].map((column) => ({ place: { matrix: 0, column } }));

/** Runs each in turn, and prints the medians of the times, in nanoseconds a number, and their ratios to the first. */
function compare(title: string, contenders: Readonly<Record<string, () => unknown>>, numbers = NUMBERS): void {
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS + 2; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      // The machine may be shared: not what the clock says.
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      // The first rounds are for the compilers.
      if (round > 1) times.get(name)?.push(((user + system) * 1000) / numbers);
    }
  }
  const medians = [...times].map(([name, all]): [string, number, number] => {
    const sorted = all.sort((a, b) => a - b);
    return [name, sorted[Math.floor(sorted.length / 2)], sorted[0]];
  });
  process.stdout.write(`${title}\n`);
  for (const [name, median, least] of medians) {
    const ratio = median / medians[0][1];
    process.stdout.write(
      `  ${name.padEnd(36)}${median.toFixed(2).padStart(9)} ns  (least ${least.toFixed(2)})  x ${ratio.toFixed(2)}\n`,
    );
  }
}

const texts: Readonly<Record<string, () => string>> = {
  'repr digits': () => String(unitDouble(next)),
  '6 digits': () => unitDouble(next).toFixed(6),
  'probabilities of a softmax': () => String(Math.exp(-8 * unitDouble(next)) * unitDouble(next)),
  'whole numbers below 10^6': () => String(Math.floor(unitDouble(next) * 1e6)),
  'labels 0 to 9': () => String(next() % 10),
};

for (const [name, generate] of Object.entries(texts)) {
  const numbers = Array.from({ length: NUMBERS }, generate);
  const rows = (before: string, between: string, after: string): Buffer => {
    let text = '';
    for (let index = 0; index < NUMBERS; index += 2) {
      text += `${before + numbers[index] + between + numbers[index + 1] + after}\n`;
    }
    return Buffer.from(text);
  };
  const csv = rows('', ',', '');
  const ndjson = rows('{"prediction":', ',"label":', '}');
  const csvForm = delimitedForm(
    ',',
    pair.map(({ place }) => place),
  );
  const jsonForm = templateForm('{"prediction":', [
    { ...pair[0], after: ',"label":' },
    { ...pair[1], after: '}' },
  ]);
  const scan = (bytes: Buffer, form: typeof csvForm) => (): void => {
    const scanner = createScanner(form, BLOCK_ROWS);
    let read = 0;
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const size = Math.min(CHUNK, bytes.length - at);
      bytes.copy(scanner.room(size), 0, at, at + size);
      scanner.wrote(size);
      for (let stop = scanner.scan(); ; stop = scanner.scan()) {
        read += scanner.count();
        scanner.clear();
        if (stop === 'text') break;
        if (stop !== 'rows') throw new Error(`stopped at a ${stop}`);
      }
    }
    if (read * 2 !== NUMBERS) throw new Error(`${read} rows`);
  };
  const split = (): void => {
    const values = new Float64Array(NUMBERS);
    let count = 0;
    for (const line of csv.toString('latin1').split('\n')) {
      if (line === '') continue;
      for (const field of line.split(',')) {
        values[count] = Number(field);
        count++;
      }
    }
  };
  const convert = (): void => {
    const values = new Float64Array(NUMBERS);
    for (let index = 0; index < NUMBERS; index++) values[index] = Number(numbers[index]);
  };
  compare(`reading ${name}`, {
    'scanner, CSV of two columns': scan(csv, csvForm),
    'scanner, NDJSON of two columns': scan(ndjson, jsonForm),
    'split and Number()': split,
    'Number() alone': convert,
  });
}

const doubles: Readonly<Record<string, () => number>> = {
  'doubles below 1': () => unitDouble(next),
  'squared errors': () => (unitDouble(next) - unitDouble(next)) ** 2,
  '6 digits': () => Number(unitDouble(next).toFixed(6)),
  'whole numbers below 10^6': () => Math.floor(unitDouble(next) * 1e6),
};

for (const [name, generate] of Object.entries(doubles)) {
  const values = Float64Array.from({ length: NUMBERS }, generate);
  const form = delimitedForm(
    ',',
    pair.map(({ place }) => place),
  );
  compare(`printing ${name}`, {
    'printer, CSV of two columns': () => {
      const printer = createPrinter(form, BLOCK_ROWS);
      let size = 0;
      for (let first = 0; first < NUMBERS; first += 2 * BLOCK_ROWS) {
        const part = values.subarray(first, first + 2 * BLOCK_ROWS);
        size += printer.print([part], part.length / 2).length;
      }
      return size;
    },
    'String(), joined to bytes': () => {
      let text = '';
      for (let index = 0; index < NUMBERS; index += 2) text += `${values[index]},${values[index + 1]}\n`;
      return Buffer.from(text, 'latin1').length;
    },
  });
}

const sums: Readonly<Record<string, () => number>> = {
  'squared errors': () => (unitDouble(next) - unitDouble(next)) ** 2,
  'doubles of 10^-100 to 10^100': () => (unitDouble(next) - 0.5) * 10 ** ((next() % 201) - 100),
};
for (const [name, generate] of Object.entries(sums)) {
  const values = Float64Array.from({ length: NUMBERS }, generate);
  compare(`summing ${name}`, {
    'double sum, blocks of 1024': () => {
      const sum = createDoubleSum();
      for (let first = 0; first < NUMBERS; first += BLOCK_ROWS) sum.add(values.subarray(first, first + BLOCK_ROWS));
      return sum.units();
    },
    'exact sum in JavaScript': () => {
      const sum = createExactSum();
      for (let index = 0; index < NUMBERS; index++) sum.add(values[index]);
      return sum.units();
    },
    'plain loop': () => {
      let sum = 0;
      for (let index = 0; index < NUMBERS; index++) sum += values[index];
      return sum;
    },
  });
}
