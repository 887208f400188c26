import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { openBoard } from './board.ts';
import { type OpenFile, openFile } from './file.ts';

const { memory, entries, slots, owner } = workerData;
const board = openBoard(memory, entries);
const files: OpenFile[] = [];

/** The file of an entry; it was sent before the entry was posted. */
function fileOf(entry: number): OpenFile | undefined {
  const index = Math.floor(entry / slots);
  while (files.length <= index && parentPort !== null) {
    const received = receiveMessageOnPort(parentPort);
    if (received === undefined) break;
    files.push(openFile(received.message));
  }
  return files[index];
}

// Until the process ends.
for (;;) {
  const posted = board.posted();
  const entry = board.take(owner);
  if (entry === undefined) board.sleepUntilPosted(posted);
  else board.settle(entry, fileOf(entry)?.read(board.range(entry), entry % slots));
}
