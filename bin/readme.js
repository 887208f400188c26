// @ts-check
// Writes the parts of README.md and CONTRIBUTING.md that follow from the sources, between their markers.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { build, root } = require('./build.js');

async function write() {
  const { DOCUMENTS, fill } = await import(pathToFileURL(join(root, 'dist/test/support/generated.js')).href);
  for (const name of DOCUMENTS) {
    const path = join(root, name);
    const text = readFileSync(path, 'utf8');
    const filled = await fill(text);
    if (filled !== text) writeFileSync(path, filled);
    process.stderr.write(`${name}: ${filled === text ? 'as it was' : 'written'}\n`);
  }
}

if (build()) void write();
else process.exitCode = 1;
