import type { Platform } from '../platform/platform.ts';
import type { Text } from '../words/message.ts';
import type { Bytes } from './bytes.ts';
import type { Content, OpenOptions } from './table.ts';

/** A format of files that are read: one object in the folder of its reader, and a line in formats.ts. */
export interface Format<Name extends string = string> {
  readonly name: Name;
  /** In lower case, without their dots. */
  readonly extensions: readonly string[];
  /** How its files begin, each beginning a list of bytes; none for text. */
  readonly magic: readonly (readonly number[])[];
  /** Whether every file of it begins so. */
  readonly hasMagic?: boolean;
  /** A file of it: `a Parquet file`. */
  readonly describe: Text;
  /** Whether text that begins so is of it, of text that has no name. */
  isShownBy?(start: string): boolean;
  /** Opens a file, whose reader is loaded then. Throws UserError for one that cannot be read. */
  open(bytes: Bytes, options: OpenOptions, platform: Pick<Platform, 'codecs'>): Promise<Content>;
}
