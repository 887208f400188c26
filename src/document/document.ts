import type { ShownNumber } from '../words/number.ts';

// A result arranged for a reader: what is said and in which order, whatever draws it.

/** How a text is set off. */
export type Tone = 'strong' | 'quiet' | 'good' | 'bad' | 'open';

/** A piece of a line. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone | undefined;
  /** Data such as a name: nothing in it is markup. */
  readonly isData?: boolean;
}

export type Line = readonly Span[];

/** What stands in a table. Numbers are never broken; a list is between its items, a formula between its terms. */
export type Cell =
  | { readonly kind: 'number'; readonly value: ShownNumber; readonly digits?: number | undefined }
  | { readonly kind: 'count'; readonly value: number }
  /** A share of 1, shown in percent; `signed` where it is a change. */
  | { readonly kind: 'share'; readonly value: number; readonly digits: number; readonly isSigned?: boolean }
  /** Numbers or names; `rest` says how many there are where some are missing, and `mayBeCut` that some may be. */
  | {
      readonly kind: 'list';
      readonly texts: readonly string[];
      readonly rest?: string | undefined;
      readonly mayBeCut?: boolean;
    }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'text'; readonly spans: Line }
  /** A text of the user's, of which the beginning is enough where it is long. */
  | { readonly kind: 'excerpt'; readonly text: string };

export interface Column {
  readonly head: string;
  /** Words, numbers or excerpts: how a page aligns it. A box has only excerpts to the left. */
  readonly holds: 'words' | 'numbers' | 'excerpts';
  /** What rows are told apart by: repeated where the other columns are continued below. */
  readonly isKey?: boolean;
  /** A column that may be left out where there is no room, and the line that then says so. */
  readonly ifLeftOut?: string;
  /** A column of equal values that a terminal draws as a line above its rows. */
  readonly isTitle?: boolean;
  /** A column for pages alone. */
  readonly medium?: Medium;
}

/** A row of cells, one a column; undefined stands for the rows left out. */
export type Row = readonly Cell[] | undefined;

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** A box with a rule under its heads, or columns side by side. */
  readonly look: 'box' | 'columns';
  /** Whether a terminal goes without heads: they say what is known there. */
  readonly isHeadless?: boolean;
}

/** Names, values and remarks. */
export interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly (readonly Cell[])[];
}

/** Sentences that belong together. */
export interface Prose {
  readonly kind: 'prose';
  readonly text: string;
}

/** Commands as a user types them. */
export interface Commands {
  readonly kind: 'commands';
  readonly commands: readonly string[];
}

/** Sentences, each on its own line. */
export interface Lines {
  readonly kind: 'lines';
  readonly lines: readonly Line[];
}

/** A sentence and what it announces. */
export interface Points {
  readonly kind: 'points';
  readonly lead: Line;
  readonly points: readonly Line[];
}

/** A terminal is read line by line to its end; a page, such as Markdown, from its beginning. */
export type Medium = 'terminal' | 'page';

export interface Section {
  readonly title?: string | undefined;
  readonly body: Table | Facts | Prose | Commands | Lines | Points;
  /** What is said below. */
  readonly notes?: readonly string[];
  /** Undefined for both. */
  readonly medium?: Medium;
}

/** What a result comes to, in a sentence. */
export interface Conclusion {
  readonly text: string;
  readonly tone?: Tone | undefined;
  /** The verdict in a word, which a page begins with. */
  readonly verdict?: string | undefined;
}

/** A result arranged. Drawers choose the order: a page begins with the conclusions, a terminal ends with them, next to the prompt. */
export interface Document {
  readonly main: readonly Section[];
  readonly details?: readonly Section[];
  readonly facts?: readonly Section[];
  readonly conclusions?: readonly Conclusion[];
}
