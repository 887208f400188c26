// @ts-check
// Builds after an install. A global one from git, as pre-commit and `npm i -g git+https://...` do it, leaves out what builds: it is
// fetched first, as the lock file has it and without install scripts.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');

/** @param {string} command */
function run(command) {
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

if (!existsSync(join(root, 'node_modules', 'typescript'))) run('npm ci --global=false --include=dev --ignore-scripts');
run('npm run build');
