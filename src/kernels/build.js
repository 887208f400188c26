// Compiles src/kernels/assembly to the WebAssembly module that dist/src/kernels/wasm.js holds as a list of bytes: it needs no
// decoder, which no two platforms share, and one in JavaScript took 1.3 ms of a run of 74.
import { readFile, writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const SOURCES = 'src/kernels/assembly';
const OUTPUT = 'dist/src/kernels/wasm.js';

/** The module './powers.ts' of the sources: the first 128 bits of 10^-342 to 10^324, which read and print. */
function powersSource() {
  const words = [];
  for (let exponent = -342n; exponent <= 324n; exponent++) {
    const bits = leadingBits(exponent);
    words.push(`0x${(bits >> 64n).toString(16)}`, `0x${(bits & 0xffffffffffffffffn).toString(16)}`);
  }
  return `export const POWERS: usize = memory.data<u64>([${words.join()}], 16);`;
}

/** Rounded down, but up from 10^-27 to 10^-1, as Eisel and Lemire's proof has it. */
function leadingBits(exponent) {
  const length = (value) => BigInt(value.toString(2).length);
  if (exponent >= 0n) {
    const power = 5n ** exponent;
    const shift = 128n - length(power);
    return shift > 0n ? power << shift : power >> -shift;
  }
  const power = 5n ** -exponent;
  const bits = (1n << (length(power) + 127n)) / power;
  return exponent >= -27n ? bits + 1n : bits;
}

/** A source, or null; `// @inline` before a function stands for the decorator, which is no TypeScript there. */
async function readSource(name) {
  const text = await readFile(name, 'utf8').catch(() => null);
  return text?.replace(/^\/\/ @inline$/gm, '@inline') ?? null;
}

const { error, stderr } = await asc.main(
  [
    `${SOURCES}/index.ts`,
    ...[
      '--optimizeLevel',
      '3',
      '--shrinkLevel',
      '0',
      '--converge',
      '--runtime',
      'stub',
      '--noAssert',
      '--enable',
      'simd',
    ],
    ...['--outFile', 'kernels.wasm', ...process.argv.slice(2)],
  ],
  {
    readFile: (name) => (name === `${SOURCES}/powers.ts` ? powersSource() : readSource(name)),
    writeFile: (name, contents) =>
      name === 'kernels.wasm'
        ? writeFile(OUTPUT, `export const readModule = () =>\n  new Uint8Array([${contents}]);\n`)
        : writeFile(name, contents),
    listFiles: () => [],
  },
);
if (error) {
  process.stderr.write(`${stderr}\n`);
  process.exitCode = 1;
}
