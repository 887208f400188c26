import type { Flags, FlagValue, Place, Say } from './message.ts';

/** Names flags, with their values where they have one, for those who are to give them. */
export type NameFlags = (flags: Flags) => string;

/** `--from-logits`, `--row-sums any`, and of a flag whose value the user must know, `--label`. */
export const asFlags: NameFlags = (flags) =>
  Object.entries(flags)
    .map(([name, value]) => `--${name}${value === true || value === null ? '' : ` ${value}`}`)
    .join(' ');

/** The same for callers of the library: `fromLogits: true`, `rowSums: 'any'`, `label`. */
export const asOptions: NameFlags = (flags) =>
  Object.entries(flags)
    .map(([name, value]) => `${camel(name)}${value === null ? '' : `: ${inCode(value)}`}`)
    .join(', ');

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const inCode = (value: FlagValue): string => (typeof value === 'string' ? `'${value}'` : String(value));

/** Words a message from its flags, named as the reader gives them. */
export const flagged =
  (word: (flags: string) => string) =>
  ({ flags }: { readonly flags: Flags }, _say: Say, _place: (place: Place) => string, flag: NameFlags): string =>
    word(flag(flags));
