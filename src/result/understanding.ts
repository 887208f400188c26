import type { Candidate, Choice } from '../columns/evidence.ts';
import type { Note } from '../problem/problem.ts';
import type { Message, Place } from '../words/message.ts';
import type { Run } from './run.ts';

export type { Candidate, Choice };

/** How files were read, and what was said of that: what traces a number to its values. */
export interface Told {
  /** Of each source. */
  readonly readings: readonly Understanding[];
  /** Notes and warnings. */
  readonly notes: readonly Note[];
}

/** What was understood of a command line and its files. */
export interface Understanding {
  readonly runs: readonly Run[];
  /** Which columns stand for what. */
  readonly roles: readonly RoleColumns[];
  readonly classes: readonly string[] | undefined;
  /** The number of the first class, where that was said. */
  readonly classBase: number | undefined;
  /** What a label is; undefined for a loss without labels. */
  readonly label: LabelForm | undefined;
  readonly pairing: 'one-row' | 'key' | 'position';
  readonly keys: readonly KeysOfFile[];
  readonly skipsMissing: boolean;
  /** Which rows are wanted, where that was said. */
  readonly rows: readonly (string | Message)[];
  /** The same as data. */
  readonly rowPlan: WantedRows;
  /** What was chosen of the files, and what speaks for it. */
  readonly choices: readonly Choice[];
}

/** Which rows were asked for. */
export interface WantedRows {
  readonly where?: string | undefined;
  readonly limit?: number | undefined;
  readonly sample?: number | undefined;
  readonly seed?: number | undefined;
  readonly replacement?: boolean | undefined;
  readonly repeat?: number | undefined;
}

/** How many numbers a label has, or of how many classes it is one; or whether it is the word of any. */
export type LabelForm = { readonly numbers: number } | { readonly classes: number } | 'word';

type Column = NonNullable<Place['column']>;

/** The columns of one role, and where they are. */
export interface RoleColumns {
  /** One of the program's own, or the name of a part or base of the loss. */
  readonly role: 'predictions' | 'labels' | 'weights' | 'clusters' | 'groups' | { readonly name: string };
  /** The file that it is in, as flags call it; `apart` is one of weights alone. */
  readonly source: 'preds' | 'labels' | 'apart';
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
