import { rmSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Output, Platform } from '../platform.ts';
import { files } from './files.ts';
import { unfinishedFiles } from './pending-file.ts';
import { explain } from './system-error.ts';

/** The signals that end a process, which leaves no unfinished file behind. */
const SIGNALS: Readonly<Record<string, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Runs a program on this process's arguments and streams; `worker` is the file of its threads. The exit code is set and never
 * forced: a forced one cuts pipes.
 */
export async function runOnProcess(
  main: (argv: readonly string[], platform: Platform) => Promise<number>,
  worker: string,
): Promise<void> {
  const { argv, stdout, stderr, env } = process;
  // Node's own exit code for what nobody caught is 1, and 1 says that a check failed.
  process.on('uncaughtException', (error) => {
    writeSync(2, `lossctl: internal error: ${error.message}\n`);
    process.exit(2);
  });
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      for (const name of unfinishedFiles()) rmSync(name, { force: true });
      process.exit(128 + number);
    });
  }
  process.exitCode = await main(argv.slice(2), {
    // Opening process.stdin takes a few milliseconds: only where it is read.
    get stdin() {
      return process.stdin;
    },
    get stdinIsTerminal() {
      return process.stdin.isTTY === true;
    },
    stdout: createOutput(stdout, 'stdout'),
    stderr: createOutput(stderr, 'stderr'),
    env,
    files,
    cores: availableParallelism(),
    now: () => performance.now(),
    codecs: async () => (await import('./codecs.ts')).codecs,
    startThreads: async (count, onRead) => (await import('./thread-pool.ts')).startThreads(count, worker, onRead),
  });
}

/** A stream that swallows what is written after its reader has gone (`| head`). */
function createOutput(stream: NodeJS.WriteStream, name: string): Output {
  let closed = false;
  let failure: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') failure = explain(name, error);
  });
  const settle = (): void => {
    if (failure !== undefined) throw failure;
  };
  return {
    async write(text) {
      settle();
      if (closed || text === '') return;
      if (!stream.write(text)) await waitFor(stream, 'drain');
    },
    async flush() {
      if (!closed) await new Promise<void>((resolve) => stream.write('', () => resolve()));
      settle();
    },
    get closed() {
      return closed;
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 80;
    },
  };
}

/** Waits for an event of a stream, or for the stream's end. */
function waitFor(stream: NodeJS.WriteStream, event: string): Promise<void> {
  return new Promise((resolve) => {
    const events = [event, 'error', 'close'];
    const done = (): void => {
      for (const each of events) stream.off(each, done);
      resolve();
    };
    for (const each of events) stream.on(each, done);
  });
}
