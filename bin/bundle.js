// @ts-check
// Makes the program of dist/src: `dist/cli.cjs` holds the parts that most runs use, and `dist/parts` the others, a file each, which
// are read when a run asks for them. bin/lossctl.js loads both. The worker of the threads is one file, `dist/worker.cjs`.
const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
const { join, relative, resolve } = require('node:path');
const { buildSync, transformSync } = require('esbuild');

/** A loss of two CSV files, shown as a table: what these import is in every run like it. */
const USUAL = ['lossctl', 'commands/score', 'input/text/delimited', 'render/terminal/document'];

/** @typedef {{ imports: { path: string, kind: string, external?: boolean }[], exports: string[], entryPoint?: string }} Part */

/**
 * Throws where it cannot be built; esbuild has said why.
 * @param {string} root
 */
function bundle(root) {
  const dist = join(root, 'dist');
  /** @satisfies {import('esbuild').BuildOptions} */
  const options = {
    absWorkingDir: root,
    outdir: join(dist, 'parts'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    alias: { 'node:child_process': './bin/no-child-process.js' },
    logLevel: 'warning',
  };
  buildSync({
    ...options,
    entryPoints: ['dist/src/platform/node/worker.js'],
    format: 'cjs',
    outdir: undefined,
    outfile: join(dist, 'worker.cjs'),
  });
  // Only modules of ECMAScript are split into parts; a script of them, which V8 keeps compiled, must be of CommonJS.
  const { outputFiles, metafile } = buildSync({
    ...options,
    entryPoints: { cli: 'dist/src/lossctl.js' },
    format: 'esm',
    splitting: true,
    metafile: true,
    write: false,
  });
  /** @param {string} path */
  const nameOf = (path) => `./${relative(options.outdir, resolve(root, path))}`;
  /** @type {Map<string, Part>} */
  const parts = new Map(Object.entries(metafile.outputs).map(([path, part]) => [nameOf(path), part]));
  // Of a package of CommonJS that is loaded by `import()` esbuild gives no names.
  for (const { entryPoint = '', exports } of parts.values())
    if (entryPoint.startsWith('node_modules/') && exports.join() === 'default')
      throw new Error(`${entryPoint} is of CommonJS: import it in a module that is loaded when it is needed`);
  const usual = usualParts(parts, nameOf);
  rmSync(options.outdir, { recursive: true, force: true });
  mkdirSync(options.outdir);
  const texts = outputFiles.map(({ path, text }) => ({ name: nameOf(path), text: asFunction(text) }));
  writeFileSync(join(dist, 'cli.cjs'), asScript(texts.filter(({ name }) => usual.has(name))));
  for (const own of texts.filter(({ name }) => !usual.has(name)))
    writeFileSync(join(options.outdir, own.name), asScript([own]));
}

/**
 * The parts of the usual modules, and what they import at once.
 * @param {Map<string, Part>} parts
 * @param {(path: string) => string} nameOf
 */
function usualParts(parts, nameOf) {
  const entries = USUAL.map((name) => `dist/src/${name}.js`);
  const found = new Set(
    [...parts].filter(([, { entryPoint = '' }]) => entries.includes(entryPoint)).map(([name]) => name),
  );
  if (found.size !== USUAL.length) throw new Error(`not every part of ${USUAL.join(', ')} is there`);
  for (const name of found)
    for (const { path, kind, external } of parts.get(name)?.imports ?? [])
      if (kind === 'import-statement' && !external) found.add(nameOf(path));
  return found;
}

/**
 * @param {string} text
 * @returns {string}
 */
function asFunction(text) {
  const { code } = transformSync(text, {
    format: 'cjs',
    minify: true,
    target: 'node20',
    supported: { 'dynamic-import': false },
  });
  // A text of ASCII takes half the memory, and no decoding. esbuild leaves other signs in regular expressions.
  const ascii = code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `function(module,exports,require){${ascii}}`;
}

/**
 * An expression whose value has each part by its name.
 * @param {{ name: string, text: string }[]} parts
 */
const asScript = (parts) => `({${parts.map(({ name, text }) => `${JSON.stringify(name)}:${text}`).join(',\n')}})`;

module.exports = { bundle };
