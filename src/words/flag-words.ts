/** What a help says of a flag. */
export interface FlagWords {
  /** What stands for its value; the words of which it is one where there is no name. */
  readonly value?: string;
  /** In a help of one screen. */
  readonly brief?: string;
  /** `choices` are the words of which its value is one. */
  readonly help: string | ((choices: string) => string);
  /** Of its `--no-` form. */
  readonly off?: string;
}

/** What a flag does, in as few words as there are. */
export function briefly(flags: Readonly<Record<string, FlagWords>>, name: string): string {
  const { brief, help } = flags[name];
  return brief ?? (typeof help === 'string' ? help : '');
}
