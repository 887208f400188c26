import type { Inputs } from '../engine/inputs/inputs.ts';
import type { Output, Platform } from '../platform/platform.ts';
import { type Advance, renderProgress } from '../render/progress.ts';
import type { Pairs } from '../rows/block.ts';

// What is over sooner needs no line.
const PATIENCE = 1000;
const MILLISECONDS_A_DRAWING = 100;
const MILLISECONDS_A_LINE = 5000;
const ERASE = '\r\u001b[K';

/** How far a run has come, on standard error. */
export interface Progress {
  /** The world to run in: what is read there is counted, and what is written there takes the line away. */
  readonly platform: Platform;
  /** The same inputs, whose rows are counted. */
  watch(inputs: Inputs): Inputs;
  /** Takes the line away, for good. */
  end(): Promise<void>;
}

/**
 * Follows a run: on a terminal by a line that is drawn anew, elsewhere, where it is asked for, by a line now and then; not where it
 * is not `wanted`. There is no timer: it is drawn when something has been read.
 */
export function followRun(platform: Platform, wanted: boolean | undefined): Progress {
  const isDrawn = platform.stderr.isTerminal && platform.env.TERM !== 'dumb';
  if (!(wanted ?? isDrawn)) return { platform, watch: (inputs) => inputs, end: async () => undefined };

  const begun = platform.now();
  let due = begun + PATIENCE;
  let isShown = false;
  let bytes = 0;
  let rows = (): number => 0;
  const opened = new Set<string>();
  const read = new Set<string>();
  let total: number | undefined = 0;

  const add = (path: string): void => {
    if (opened.has(path)) return;
    opened.add(path);
    addSize(path);
  };
  const addSize = (path: string): void => {
    const size = platform.files.size(path);
    total = total === undefined || size === undefined ? undefined : total + size;
  };
  const erase = async (): Promise<void> => {
    if (!isShown) return;
    isShown = false;
    await platform.stderr.write(ERASE);
  };
  const draw = async (now: number): Promise<void> => {
    const advance: Advance = { bytes, total, rows: rows(), elapsed: now - begun };
    due = now + (isDrawn ? MILLISECONDS_A_DRAWING : MILLISECONDS_A_LINE);
    isShown = isDrawn;
    // The last column of a terminal stays free, where some begin another line.
    if (isDrawn) await platform.stderr.write(`${ERASE}${renderProgress(advance, platform.stderr.columns - 1)}`);
    else await platform.stderr.write(`lossctl: ${renderProgress(advance)}\n`);
  };
  /** Draws where it is time to; of the many times that it is not, none waits. */
  const look = (): Promise<void> | undefined => {
    const now = platform.now();
    return now < due ? undefined : draw(now);
  };

  /** A chunk counts when the next is asked for: what was only looked at is read again. */
  async function* count(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      const { length } = chunk;
      yield chunk;
      bytes += length;
      const drawing = look();
      if (drawing !== undefined) await drawing;
    }
  }
  const erasing = (output: Output): Output => ({
    async write(text) {
      if (isShown) await erase();
      await output.write(text);
    },
    flush: () => output.flush(),
    get closed() {
      return output.closed;
    },
    get columns() {
      return output.columns;
    },
    isTerminal: output.isTerminal,
  });

  const { files } = platform;
  return {
    platform: {
      // Opened only where it is read.
      get stdin() {
        total = undefined;
        return count(platform.stdin);
      },
      get stdinIsTerminal() {
        return platform.stdinIsTerminal;
      },
      stdout: platform.stdout.isTerminal ? erasing(platform.stdout) : platform.stdout,
      stderr: erasing(platform.stderr),
      env: platform.env,
      cores: platform.cores,
      now: () => platform.now(),
      files: {
        ...files,
        async read(path, from, to) {
          const chunks = await files.read(path, from, to);
          add(path);
          return count(chunks);
        },
      },
      codecs: () => platform.codecs(),
      startThreads: (number) =>
        platform.startThreads(number, (size) => {
          bytes += size;
        }),
    },
    watch(inputs) {
      // What other inputs read too is read once for each.
      for (const path of inputs.paths) {
        if (read.has(path)) addSize(path);
        else add(path);
      }
      for (const path of inputs.paths) read.add(path);
      const { pairing } = inputs;
      rows = () => pairing.read();
      async function* watched(): AsyncGenerator<Pairs> {
        for await (const pairs of pairing.pairs) {
          yield pairs;
          const drawing = look();
          if (drawing !== undefined) await drawing;
        }
      }
      return { ...inputs, pairing: { ...pairing, pairs: watched() } };
    },
    end: erase,
  };
}
