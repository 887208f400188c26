import { main } from '../../src/cli/main.ts';
import { mostNumbers } from '../../src/kernels/form.ts';
import { createRangeReader, findLineEnd, type Range } from '../../src/kernels/range-reader.ts';
import { codecs } from '../../src/platform/node/codecs.ts';
import type { Files, Output, Platform, Threads } from '../../src/platform/platform.ts';
import { problem } from '../../src/problem/problem.ts';

export type Content = string | Uint8Array | readonly (string | Uint8Array)[];

/** What a fake process finds around it. */
export interface World {
  readonly files?: Readonly<Record<string, Content>>;
  readonly stdin?: Content;
  readonly stdinIsTerminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether stdout and stderr are terminals. */
  readonly terminal?: boolean;
  /** How wide these are. */
  readonly columns?: number;
  /** How many milliseconds pass from one look at the clock to the next. */
  readonly tick?: number;
  /** Splits every input into chunks of so many bytes. */
  readonly chunkSize?: number;
  /** Files whose reading fails after their content. */
  readonly brokenReads?: readonly string[];
  /** How many writes to a file or to stdout succeed before one fails. */
  readonly writesBeforeFault?: number;
  /** How many writes stdout takes before its reader goes away. */
  readonly writesBeforeClose?: number;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Files that appeared under their names. */
  readonly written: Readonly<Record<string, string>>;
  /** Files that were begun and neither finished nor discarded. */
  readonly unfinished: readonly string[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What was written, which may be text or its bytes. */
export const textOf = (part: string | Uint8Array): string => (typeof part === 'string' ? part : decoder.decode(part));

export function toChunks(content: Content, size?: number): Uint8Array[] {
  const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  const chunks = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  if (size === undefined) return chunks;
  const all = bytesOf(content);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.subarray(index * size, (index + 1) * size),
  );
}

function bytesOf(content: Content): Uint8Array {
  const chunks = toChunks(content);
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Threads that read a file in this one, and no sooner than they are waited for. */
export function createFakeThreads(content: Content, onRead?: (bytes: number) => void, slots = 5): Threads {
  const bytes = bytesOf(content);
  const readAt = (target: Uint8Array, position: number): number => {
    const part = bytes.subarray(position, position + target.length);
    target.set(part);
    return part.length;
  };
  return {
    open(_, form, size) {
      const read = createRangeReader(form, readAt);
      const memory: Float64Array[] = [];
      const begun: Range[] = [];
      return {
        slots,
        begin(slot, range) {
          memory[slot] ??= new Float64Array(mostNumbers(size + LONGEST_LINE));
          memory[slot].fill(Number.NaN);
          begun[slot] = range;
        },
        lineEnd: (at) => findLineEnd(readAt, at, new Uint8Array(3)),
        async finish(slot) {
          const rows = read(begun[slot], memory[slot]);
          if (rows !== undefined) onRead?.(begun[slot].to - begun[slot].from);
          return rows;
        },
        numbers: (slot) => memory[slot],
        close() {},
      };
    },
  };
}

const LONGEST_LINE = 1000;

async function* stream(chunks: readonly Uint8Array[], fault: string | undefined): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield chunk;
  if (fault !== undefined) throw problem('system-error', { error: 'EIO' }, { place: { file: fault } });
}

/** A fake terminal, disk and environment, and what came of them. */
export function createFakeIo(world: World = {}) {
  const written: Record<string, string> = {};
  const unfinished = new Set<string>();
  const texts = { stdout: '', stderr: '' };
  let writes = 0;
  let time = 0;

  const countWrite = (name: string): void => {
    writes++;
    if (world.writesBeforeFault !== undefined && writes > world.writesBeforeFault)
      throw problem('system-error', { error: 'ENOSPC' }, { place: { file: name } });
  };
  const files: Files = {
    async read(path, from, to) {
      const content = world.files?.[path];
      if (content === undefined) throw problem('system-error', { error: 'ENOENT' }, { place: { file: path } });
      const part = from === undefined ? content : bytesOf(content).subarray(from, to);
      return stream(toChunks(part, world.chunkSize), world.brokenReads?.includes(path) ? path : undefined);
    },
    size(path) {
      const content = world.files?.[path];
      return content === undefined ? undefined : bytesOf(content).length;
    },
    exists: (path) =>
      Object.keys(world.files ?? {}).some((name) => name === path || name.startsWith(`${path.replace(/\/$/, '')}/`)),
    list(path) {
      const folder = path === '.' ? '' : path.replace(/\/*$/, '/');
      const names = Object.keys(world.files ?? {}).filter((name) => name.startsWith(folder));
      const entries = names.map((name) => name.slice(folder.length).split('/'));
      const isFolder = new Map(entries.map(([name, ...rest]) => [name, rest.length > 0]));
      return [...isFolder].map(([name, below]) => ({ name, isFolder: below, isLink: false }));
    },
    async write(path) {
      let text = '';
      unfinished.add(path);
      return {
        async write(part) {
          countWrite(path);
          text += textOf(part);
        },
        async finish() {
          written[path] = text;
          unfinished.delete(path);
        },
        async discard() {
          unfinished.delete(path);
        },
      };
    },
    async append(path, text) {
      countWrite(path);
      written[path] = (written[path] ?? textOf(bytesOf(world.files?.[path] ?? ''))) + text;
    },
  };
  const output = (name: 'stdout' | 'stderr'): Output => {
    let taken = 0;
    const isClosed = (): boolean =>
      name === 'stdout' && world.writesBeforeClose !== undefined && taken >= world.writesBeforeClose;
    return {
      async write(text) {
        if (text === '' || isClosed()) return;
        if (name === 'stdout') countWrite(name);
        taken++;
        texts[name] += textOf(text);
      },
      async flush() {},
      get closed() {
        return isClosed();
      },
      isTerminal: world.terminal ?? false,
      columns: world.columns ?? 80,
    };
  };
  const io: Platform = {
    stdin: stream(toChunks(world.stdin ?? '', world.chunkSize), undefined),
    stdinIsTerminal: world.stdinIsTerminal ?? false,
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: world.env ?? {},
    files,
    cores: 1,
    now: () => {
      time += world.tick ?? 0;
      return time;
    },
    codecs: async () => codecs,
    startThreads() {
      throw new Error('the fake world has one thread');
    },
  };
  return { io, texts, written, unfinished };
}

/** Runs a command line in the fake world. */
export async function run(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const { io, texts, written, unfinished } = createFakeIo(world);
  const code = await main(argv, io);
  return { code, ...texts, written, unfinished: [...unfinished] };
}

/** Runs words separated by blanks. */
export const runWords = (words: string, world: World = {}): Promise<Outcome> => run(words.split(' '), world);

/** What every error looks like: one line, at most one hint, exit 2, nothing on stdout. Undefined where it does; else the fault. */
export function faultOfError({ code, stdout, stderr }: Outcome): string | undefined {
  if (code !== 2) return `exit code ${code}: ${stderr}`;
  if (stdout !== '') return `on stdout: ${stdout}`;
  const message = /^lossctl: ([^\n]+)\n(?:hint: ([^\n]+)\n)?$/.exec(stderr);
  if (message === null) return `not one line and a hint: ${JSON.stringify(stderr)}`;
  if (/^(lossctl: )?internal error/.test(message[1])) return `an internal error: ${message[1]}`;
  if (/^[A-Z]/.test(message[1])) return `upper case: ${message[1]}`;
  if (/[^.]\.$/.test(message[1]) || message[2]?.endsWith('.')) return `a full stop: ${stderr}`;
  return /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(stderr) ? 'a control character' : undefined;
}

/** The error's first line without the program's name. */
export const messageOf = ({ stderr }: Outcome): string => stderr.split('\n')[0].replace(/^lossctl: /, '');
