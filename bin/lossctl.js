#!/usr/bin/env node
// @ts-check
// The program is a few parts, made from src/lossctl.ts by the build: hundreds of modules, loaded one by one, would take twice as
// long to start. What most runs use is in one file. Beside it lies what V8 made of that file when it was built, which saves
// a third of the rest; another version of Node does not take it, and compiles anew.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const [program, cache] = [join(folder, 'cli.cjs'), join(folder, 'cli.cache')];

/** @typedef {(module: { exports: object }, exports: object, require: (name: string) => object) => void} Part */

/** @returns {Buffer | undefined} */
function readCache() {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

if (!existsSync(program)) {
  process.stderr.write('lossctl: it is not built yet\nhint: npm run build\n');
  process.exit(2);
}

/**
 * @param {string} filename
 * @param {Buffer} [cachedData]
 */
const compile = (filename, cachedData) => new Script(readFileSync(filename, 'latin1'), { filename, cachedData });

const script = compile(program, readCache());
/** @type {Record<string, Part>} */
const usual = script.runInThisContext();
/** @type {Map<string, { exports: object }>} */
const loaded = new Map();

/**
 * Runs a part when it is first asked for. The build names the others `./name`; the rest are Node's own modules.
 * @param {string} name
 * @returns {object}
 */
function load(name) {
  if (!name.startsWith('./')) return require(name);
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  const run = usual[name] ?? compile(join(folder, 'parts', name)).runInThisContext()[name];
  run(module, module.exports, load);
  // Exports are getters, which take time in a loop; none of ours changes when its part has run.
  module.exports = Object.defineProperty({ ...module.exports }, '__esModule', { value: true });
  return module.exports;
}

// The build makes the cache, at the end of a run that has used what most runs use.
if (process.env.LOSSCTL_BUILD) process.on('exit', () => writeFileSync(cache, script.createCachedData()));
/** @type {{ runProcess?: (worker: string) => void }} */
const { runProcess } = load('./cli.js');
runProcess?.(join(folder, 'worker.cjs'));
