import type { Flags, FlagValue, Place, Say } from './message.ts';

/** Names flags, with their values where they have one, for those who are to give them. */
export type NameFlags = (flags: Flags) => string;

/** `--from-logits`, `--row-sums any`, and of a flag whose value the user must know, `--label`. */
export const asFlags: NameFlags = (flags) =>
  Object.entries(flags)
    .map(([name, value]) => `--${name}${value === true || value === null ? '' : ` ${value}`}`)
    .join(' ');

/** The options of the library's functions, by the names of their flags. Any other flag is a parameter of a loss. */
export const LIBRARY_OPTIONS: ReadonlySet<string> = new Set([
  'convention',
  'reduction',
  'allow-nan',
  'as-is',
  'classes',
  'class-base',
  'per-output',
]);

/** The same for callers of the library: `parameters: { fromLogits: true }`, `classBase: 1`, `label`. */
export const asOptions: NameFlags = (flags) => {
  const entries = Object.entries(flags);
  const inParameters = ([name, value]: [string, FlagValue | null]): boolean =>
    value !== null && !LIBRARY_OPTIONS.has(name);
  const parameters = entries.filter(inParameters).map(inCode).join(', ');
  const others = entries.filter((entry) => !inParameters(entry)).map(inCode);
  return [...(parameters === '' ? [] : [`parameters: { ${parameters} }`]), ...others].join(', ');
};

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const inCode = ([name, value]: [string, FlagValue | null]): string => {
  if (value === null) return camel(name);
  return `${camel(name)}: ${typeof value === 'string' ? `'${value}'` : String(value)}`;
};

/** Words a message from its flags, named as the reader gives them. */
export const flagged =
  (word: (flags: string) => string) =>
  ({ flags }: { readonly flags: Flags }, _say: Say, _place: (place: Place) => string, flag: NameFlags): string =>
    word(flag(flags));
