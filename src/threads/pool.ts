import { Worker } from 'node:worker_threads';
import type { Threads } from '../io.ts';
import type { RowForm } from '../kernels/form.ts';
import type { Answer, OpenMessage, RangeMessage } from './worker.ts';

// A thread has the next task at hand when it is through with one.
const TASKS_AHEAD = 2;

interface Thread {
  readonly worker: Worker;
  readonly tasks: Set<number>;
}

/** Starts `count` threads that run the program `entry`, a file made from worker.ts. They end with the process. */
export function startThreads(count: number, entry: string): Threads {
  const waiting: RangeMessage[] = [];
  const answers = new Map<number, (rows: number | undefined) => void>();
  const threads = new Set<Thread>();
  let jobs = 0;
  let files = 0;

  const settle = (thread: Thread, { job, rows }: Answer): void => {
    thread.tasks.delete(job);
    answers.get(job)?.(rows);
    answers.delete(job);
    // The process goes on for a task, and ends without waiting for a thread that has none.
    if (thread.tasks.size === 0) thread.worker.unref();
  };
  const dispatch = (): void => {
    for (let load = 0; load < TASKS_AHEAD; load++) {
      for (const thread of threads) {
        if (thread.tasks.size > load) continue;
        const task = waiting.shift();
        if (task === undefined) return;
        thread.tasks.add(task.job);
        thread.worker.ref();
        thread.worker.postMessage(task);
      }
    }
    if (threads.size > 0) return;
    for (const { job } of waiting.splice(0)) {
      answers.get(job)?.(undefined);
      answers.delete(job);
    }
  };
  const lose = (thread: Thread): void => {
    threads.delete(thread);
    for (const job of [...thread.tasks]) settle(thread, { job, rows: undefined });
    dispatch();
  };

  for (let index = 0; index < count; index++) {
    const thread: Thread = { worker: new Worker(entry), tasks: new Set() };
    threads.add(thread);
    thread.worker.unref();
    thread.worker.on('message', (answer: Answer) => {
      settle(thread, answer);
      dispatch();
    });
    // A thread that fails leaves its work to the main thread, which reads what no thread has read.
    thread.worker.on('error', () => lose(thread));
    thread.worker.on('exit', () => lose(thread));
  }

  return {
    count,
    open(path: string, form: RowForm) {
      const file = files++;
      const message: OpenMessage = { kind: 'open', file, path, form };
      for (const { worker } of threads) worker.postMessage(message);
      return (range, memory) =>
        new Promise((resolve) => {
          const job = jobs++;
          answers.set(job, resolve);
          waiting.push({ kind: 'range', job, file, range, memory });
          dispatch();
        });
    },
  };
}
