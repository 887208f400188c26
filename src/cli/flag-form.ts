/** The words of a command line with `-` in the names of flags, where people as well write `_`: `--from_logits`. Values stay as they are. */
export function inFlagForm(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, index) => {
    const isFlag = (end < 0 || index < end) && /^--[a-z][a-z0-9_-]*(=|$)/i.test(word);
    return isFlag ? word.replace(/^[^=]+/, (name) => name.replaceAll('_', '-')) : word;
  });
}
