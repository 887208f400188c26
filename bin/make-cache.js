// @ts-check
// A step of the build: runs the program once, so that what V8 compiles on the way can be kept (see lossctl.js).
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const example = join(__dirname, '..', 'fixtures', 'notes', 'mse-five-samples');
const words = [join(__dirname, 'lossctl.js'), 'mse', join(example, 'preds.csv'), join(example, 'labels.csv')];
const { status } = spawnSync(process.execPath, words, {
  env: { ...process.env, LOSSCTL_BUILD: 'yes' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
process.exitCode = status ?? 1;
