#!/usr/bin/env node
// @ts-check
// The program is one file, made from src/lossctl.ts by the build: a hundred modules, loaded one by one, would take twice as
// long to start. Beside it lies what V8 made of that file when it was built, which saves a third of the rest; another
// version of Node does not take it, and compiles anew.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const [program, cache] = [join(folder, 'cli.cjs'), join(folder, 'cli.cache')];

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
const script = new Script(`(function (module, require) {${readFileSync(program, 'utf8')}\n})`, {
  filename: program,
  cachedData: readCache(),
});
/** @type {{ exports: { runProcess?: (worker: string) => void } }} */
const loaded = { exports: {} };
script.runInThisContext()(loaded, require);
// The build makes the cache, at the end of a run that has used what most runs use.
if (process.env.LOSSCTL_BUILD) process.on('exit', () => writeFileSync(cache, script.createCachedData()));
loaded.exports.runProcess?.(join(folder, 'worker.cjs'));
