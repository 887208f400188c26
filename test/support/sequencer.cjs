// @ts-check
// The order in which jest runs the suites. Each suite leaves its modules in the memory of its process, and what allocates much
// collects garbage the more slowly for them: scan-ranges takes 20 s in a new process and 190 s after thirty other suites. What
// runs through thousands of files goes first.
const { default: Sequencer } = require('@jest/test-sequencer');

const FIRST = [
  ...['rows/scan-ranges', 'rows/scan', 'nasty-input', 'input/arrow/arrow', 'input/parquet/parquet', 'commands/where'],
  ...['one-verdict', 'rows/differential', 'input/list-formats', 'input/numpy/npz', 'input/numpy/npy-type', 'cli/parse'],
];

/** @param {{ path: string }} test */
function rankOf({ path }) {
  const place = FIRST.findIndex((name) => path.endsWith(`/test/${name}.test.js`));
  return place < 0 ? FIRST.length : place;
}

module.exports = class extends Sequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  async sort(tests) {
    return (await super.sort(tests)).sort((one, other) => rankOf(one) - rankOf(other));
  }
};
