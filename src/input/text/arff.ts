/** What the first lines of an ARFF file say. */
export interface ArffHead {
  /** The lines up to `@data`, that one among them. */
  readonly before: number;
  readonly names: readonly string[];
}

const ATTRIBUTE = /^\s*@attribute\s+(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\S+))\s/i;

/** Reads the head of an ARFF file, as Weka writes it; undefined for any other text. */
export function readArff(lines: readonly string[], top: number): ArffHead | undefined {
  const first = lines.findIndex((line, index) => index >= top && line.trim() !== '' && !line.startsWith('%'));
  if (first < 0 || !/^\s*@relation\b/i.test(lines[first])) return undefined;
  const data = lines.findIndex((line) => /^\s*@data\s*$/i.test(line));
  if (data < 0) return undefined;
  const names = lines.slice(first, data).flatMap((line) => {
    const match = ATTRIBUTE.exec(line);
    return match === null ? [] : [(match[1] ?? match[2] ?? match[3]).replace(/\\(.)/g, '$1')];
  });
  return { before: data + 1, names };
}
