// @ts-check
// The tests of one loss, its properties among them: npm run test:loss NAME
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { build, root } = require('./build.js');

const [name = ''] = process.argv.slice(2);
const source = join(root, 'test', 'losses', `${name}.test.ts`);
if (!existsSync(source)) {
  process.stderr.write(`there is no ${source}\nhint: npm run test:loss mse\n`);
  process.exitCode = 2;
} else if (!build()) process.exitCode = 1;
else {
  const test = join('dist', 'test', 'losses', `${name}.test.js`);
  const { status } = spawnSync(`npm run --silent jest -- --runTestsByPath ${test}`, {
    cwd: root,
    shell: true,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
