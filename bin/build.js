// @ts-check
// Builds dist: the modules and their types from TypeScript, the kernels from AssemblyScript, the program and its worker,
// and the cache beside them. Makes what is missing or older than what it is made from; `--clean` makes all, from
// nothing; `--watch` goes on at every change.
const { spawnSync } = require('node:child_process');
const { readdirSync, rmSync, statSync, watch } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const SETTLED = 50; // milliseconds without another change: an editor writes a file in several steps

/**
 * When a file last changed, or of a folder's the last of them; 0 of one that is not there.
 * @param {string} path
 * @returns {number}
 */
function changedAt(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(join(root, path)).map((name) => changedAt(`${path}/${name}`)));
}

/** @param {string[]} words */
const run = (...words) => spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status === 0;

/** @returns {boolean} */
const compile = () => run('node_modules/typescript/bin/tsc', '--incremental', '--tsBuildInfoFile', 'dist/.tsbuildinfo');

/** @returns {boolean} */
function compileKernels() {
  const last = Math.max(changedAt('src/kernels/assembly'), changedAt('src/kernels/build.js'));
  return last <= changedAt('dist/src/kernels/wasm.js') || run('src/kernels/build.js');
}

/** @returns {boolean} */
function makeProgram() {
  const last = changedAt('dist/src');
  if (last <= changedAt('dist/cli.cache')) return true;
  require('./bundle.js').bundle(root);
  return run('bin/make-cache.js');
}

/** Whether all is built; what is wrong is on standard error. */
function build() {
  try {
    return compile() && compileKernels() && makeProgram();
  } catch (error) {
    // Of its own errors esbuild has said why.
    if (!(error instanceof Error && 'errors' in error)) process.stderr.write(`${error}\n`);
    return false;
  }
}

function buildAndTell() {
  const start = performance.now();
  const isBuilt = build();
  process.stderr.write(`${isBuilt ? 'built' : 'not built'} in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

if (require.main === module) {
  if (process.argv.includes('--clean')) rmSync(join(root, 'dist'), { recursive: true, force: true });
  if (!process.argv.includes('--watch')) process.exitCode = build() ? 0 : 1;
  else {
    buildAndTell();
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    for (const folder of ['src', 'test']) {
      watch(join(root, folder), { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(buildAndTell, SETTLED);
      });
    }
  }
}

module.exports = { build, root };
