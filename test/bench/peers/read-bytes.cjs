// Reads files and does nothing with the bytes: read-bytes.cjs FILE...
const { closeSync, openSync, readSync } = require('node:fs');

const chunk = Buffer.allocUnsafe(256 * 1024);
for (const name of process.argv.slice(2)) {
  const descriptor = openSync(name, 'r');
  while (readSync(descriptor, chunk) > 0);
  closeSync(descriptor);
}
