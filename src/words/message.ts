import type { Messages } from './en/messages/index.ts';

/** What a message may be about: the English wording of each code says which arguments it takes. */
export type Code = keyof Messages;

/** The arguments of a code; a code without arguments takes none. */
export type Args<C extends Code> = Messages[C] extends () => string
  ? Record<string, never>
  : Parameters<Messages[C]>[0];

/** A fact for a user as data: worded in the user's language where it is shown. */
export type Message = { readonly [C in Code]: { readonly code: C; readonly args: Args<C> } }[Code];

/** A message among the arguments of another, whose code is not looked at: the types would go in a circle. */
export interface InnerMessage {
  readonly code: string;
  readonly args: object;
}

/** A sentence that a loss declares in both languages. */
export interface Text {
  readonly en: string;
  readonly ko: string;
}

export type FlagValue = string | number | boolean;

/** Flags by their long names, with what they are to say; null where only the user knows it, as the name of a column. */
export type Flags = Readonly<Record<string, FlagValue | null>>;

/** Words a message, or a sentence in both languages, in one of them. */
export type Say = (message: InnerMessage | Text) => string;

/** Where something stands in the user's input; rows, lines and columns are counted from 1. */
export interface Place {
  /** As the user named it; `stdin` for standard input. */
  readonly file?: string;
  readonly line?: number;
  /** The column of the text, in a file such as YAML. */
  readonly character?: number;
  /** The row of a file without lines. */
  readonly row?: number;
  /** The record of a file of JSON. */
  readonly record?: number;
  /** The column by its name, else by its position. */
  readonly column?: string | number;
  /** The array that a caller of the library gave: `prediction`, `label`. */
  readonly array?: string;
}

/** A message as data. */
export function message<C extends Code>(code: C, ...args: Messages[C] extends () => string ? [] : [Args<C>]): Message {
  return { code, args: args[0] ?? {} } as Message;
}
