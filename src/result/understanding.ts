import type { Message, Place } from '../words/message.ts';
import type { SampleRow } from './row.ts';
import type { Run } from './run.ts';

/** What was understood of a command line and its files. */
export interface Understanding {
  readonly runs: readonly Run[];
  /** Which columns stand for what. */
  readonly roles: readonly RoleColumns[];
  readonly classes: readonly string[] | undefined;
  /** What a label is; undefined for a loss without labels. */
  readonly label: LabelForm | undefined;
  readonly pairing: 'one-row' | 'key' | 'position';
  readonly keys: readonly KeysOfFile[];
  readonly skipsMissing: boolean;
  /** Which rows are wanted, where that was said. */
  readonly rows: readonly (string | Message)[];
  readonly pairs: readonly SampleRow[];
}

/** How many numbers a label has, or of how many classes it is one. */
export type LabelForm = { readonly numbers: number } | { readonly classes: number };

type Column = NonNullable<Place['column']>;

/** The columns of one role, and where they are. */
export interface RoleColumns {
  /** One of the program's own, or the name of a part or base of the loss. */
  readonly role: 'predictions' | 'labels' | 'weights' | 'clusters' | 'groups' | { readonly name: string };
  readonly file: string;
  /** How many files a glob stands for, the first and the last of them. */
  readonly files?: { readonly count: number; readonly first: string; readonly last: string } | undefined;
  readonly format: string;
  /** Whether the file has a header; undefined for a format without such. */
  readonly hasHeader: boolean | undefined;
  /** By name or by position. */
  readonly columns: readonly Column[];
}

export interface KeysOfFile {
  readonly file: string;
  readonly columns: readonly Column[];
}
