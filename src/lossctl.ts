// The entry of the program that bin/lossctl.js starts: the command line on Node's files, streams and threads.
import { main } from './cli/main.ts';
import { runOnProcess } from './platform/node/process.ts';

/** Runs this process as lossctl; `worker` is the file of its threads. */
export const runProcess = (worker: string): Promise<void> => runOnProcess(main, worker);
