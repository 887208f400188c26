const FORM = /^--(no-)?header(?:=(preds|labels):?)?$/;

/** `--header preds:` and `--no-header labels:` as the flags of one file: `--preds-header`, `--no-labels-header`. */
export function nameFileHeaders(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const [, no = '', own] = FORM.exec(words[index]) ?? [];
    const next = /^(preds|labels):$/.exec(words[index + 1] ?? '')?.[1];
    const isFlag = FORM.test(words[index]);
    const file = own ?? next;
    joined.push(isFlag && file !== undefined ? `--${no}${file}-header` : words[index]);
    if (isFlag && own === undefined && next !== undefined) index++;
  }
  return joined;
}
