import type { RowForm } from '../kernels/form.ts';
import type { Range } from '../kernels/range-reader.ts';
import type { Where } from '../problem/problem.ts';

/** A stream of text out: the terminal, a pipe, or a string in a test. */
export interface Output {
  /** Resolves when more may be written. After the other end has closed it does nothing. */
  write(text: string | Uint8Array): Promise<void>;
  /** Resolves when everything is written. Throws UserError where it could not be, but not where the other end has gone. */
  flush(): Promise<void>;
  /** Whether the other end has gone away. */
  readonly closed: boolean;
  readonly isTerminal: boolean;
  /** The width of the terminal at this time. */
  readonly columns: number;
}

/** The files a run touches: the one door to the disk. Each method throws UserError in the user's words. */
export interface Files {
  read(path: string, from?: number, to?: number): Promise<AsyncIterable<Uint8Array>>;
  /** The size of a regular file; undefined for what can be read from its beginning only, or not at all. */
  size(path: string): number | undefined;
  /** Whether there is something of that name. */
  exists(path: string): boolean;
  /** What is in a folder, in no order; nothing where there is no such folder. */
  list(path: string): readonly FolderEntry[];
  /** Opens `path` to be written whole or not at all. */
  write(path: string): Promise<PendingFile>;
  /** Adds to the end of a file, in one piece. */
  append(path: string, text: string): Promise<void>;
}

/** A name in a folder; of a link `isFolder` is about what it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** A file that appears under its name only by `finish`, and leaves nothing behind after `discard`. */
export interface PendingFile {
  /** Resolves when more may be written: what this writes must not change any more. */
  write(text: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/** A file of rows of one form, of which threads read ranges ahead, each into a slot of memory. */
export interface RangeReader {
  /** The ranges that may be under way at once. */
  readonly slots: number;
  /** The first byte after a line's end from `at` on; the file's end, or beyond, where there is none. */
  lineEnd(at: number): number;
  /** Begins to read the lines of a range into a slot. */
  begin(slot: number, range: Range): void;
  /** The number of rows in a slot, when they are read; undefined where one needs a closer look, and the slot is then of no use. */
  finish(slot: number): Promise<number | undefined>;
  /** The rows in a slot: blocks of `blockRows` rows, one after the other, of each its matrices. */
  numbers(slot: number): Float64Array;
  close(): void;
}

/** Threads that read files while this one does other things. */
export interface Threads {
  /** `size` is how many bytes a range has, but for the rest of a line. Undefined where too many files are open. */
  open(path: string, form: RowForm, size: number): RangeReader | undefined;
}

/** How a stream of bytes is packed: as gzip, or as members of a ZIP archive are. */
export type StreamPacking = 'gzip' | 'deflate';

/** Unpacks bytes at once, which become no more than `size` bytes. Throws an Error where they are damaged, or become more. */
export type Unpack = (bytes: Uint8Array, size: number) => Uint8Array;

/** What unpacks bytes, and sums them. */
export interface Codecs {
  /**
   * The bytes that a stream holds, of gzip those of all members; zeros after its end are padding. Throws UserError for data that
   * are damaged, or end too early, or are followed by others.
   */
  inflate(source: AsyncIterable<Uint8Array>, packing: StreamPacking, where: Where): AsyncGenerator<Uint8Array>;
  readonly gunzip: Unpack;
  readonly unbrotli: Unpack;
  /** Undefined where the platform has none. */
  readonly unzstd: Unpack | undefined;
  /** The CRC-32, as of gzip and ZIP, of bytes that follow others, of which it is `before`. */
  crc32(bytes: Uint8Array, before?: number): number;
}

/** Everything of the outside world that a command may touch. */
export interface Platform {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdinIsTerminal: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  /** The threads that run at once on this machine. */
  readonly cores: number;
  /** `onRead` is told how many bytes a range has, when it has been read; one that is of no use is read again. */
  startThreads(count: number, onRead?: (bytes: number) => void): Promise<Threads>;
  /** Loaded when they are needed: most runs do not. */
  codecs(): Promise<Codecs>;
  /** Milliseconds since some time. */
  now(): number;
}
