import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { openBoard } from './board.ts';
import { type OpenFile, openFile, type SharedFile } from './shared-file.ts';

const { memory, entries, slots, owner } = workerData;
const board = openBoard(memory, entries);
const files: OpenFile[] = [];

/** The file of an entry; it was sent before the entry was posted, and may have taken the place of another. */
function fileOf(entry: number): OpenFile | undefined {
  for (let received = receive(); received !== undefined; received = receive()) {
    const shared: SharedFile = received.message;
    files[shared.index]?.close();
    files[shared.index] = openFile(shared);
  }
  return files[Math.floor(entry / slots)];
}

function receive(): { message: SharedFile } | undefined {
  return parentPort === null ? undefined : receiveMessageOnPort(parentPort);
}

// Until the process ends.
for (;;) {
  const posted = board.posted();
  const entry = board.take(owner);
  if (entry === undefined) board.sleepUntilPosted(posted);
  else board.settle(entry, fileOf(entry)?.read(board.range(entry), entry % slots));
}
