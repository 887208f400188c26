import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { hint, problem } from '../../problem/problem.ts';
import type { Place } from '../../words/message.ts';

/** A value of a YAML file, with the place where it stands: `lossctl.yaml:7:5`. */
export type Node = Leaf | Empty | List | Fields;

export interface Leaf {
  readonly kind: 'leaf';
  readonly place: Place;
  /** As it is written, a number too. */
  readonly text: string;
  /** Of true and false. */
  readonly truth: boolean | undefined;
}

export interface Empty {
  readonly kind: 'empty';
  readonly place: Place;
}

export interface List {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Node[];
}

export interface Fields {
  readonly kind: 'fields';
  readonly place: Place;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly key: string;
  /** Of its key. */
  readonly place: Place;
  readonly value: Node;
}

/** Deeper than any file of checks. The parser calls itself at every level, and V8 may end the process where it runs out of stack. */
const DEEPEST = 200;

/** Whether brackets, or the indentation and dashes in front of a line, may nest deeper than that. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth += '[{'.includes(bracket) ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return text.split('\n').some((line) => (/^[ \t?-]*/.exec(line)?.[0].length ?? 0) > DEEPEST);
}

/** Reads YAML 1.2, of which a file of checks needs no aliases and no tags. Throws UserError, with line and column, for what is none. */
export async function readYaml(text: string, file: string): Promise<Node> {
  if (isTooDeep(text)) throw problem('yaml-too-deep', {}, { place: { file } });
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), character: Math.max(col, 1) };
  };

  /** `at` is where a value would stand that is not there. */
  const toNode = (value: unknown, at: number): Node => {
    if (isMap(value)) {
      const start = value.range?.[0] ?? at;
      const fields = value.items.map((pair): Field => {
        const { key } = pair;
        const from = isScalar(key) ? (key.range?.[0] ?? start) : start;
        if (!isScalar(key) || key.value === null) throw problem('key-is-a-word', {}, { place: placeAt(from) });
        return { key: key.source ?? String(key.value), place: placeAt(from), value: toNode(pair.value, from) };
      });
      return { kind: 'fields', place: placeAt(start), fields };
    }
    if (isSeq(value)) {
      const start = value.range?.[0] ?? at;
      return { kind: 'list', place: placeAt(start), items: value.items.map((item) => toNode(item, start)) };
    }
    if (isAlias(value)) {
      const place = placeAt(value.range?.[0] ?? at);
      throw problem('yaml-alias', { name: value.source }, { place, hints: [hint('defaults-share', {})] });
    }
    if (!isScalar(value) || value.value === null)
      return { kind: 'empty', place: placeAt(isScalar(value) ? (value.range?.[0] ?? at) : at) };
    return {
      kind: 'leaf',
      place: placeAt(value.range?.[0] ?? at),
      text: value.source ?? String(value.value),
      truth: typeof value.value === 'boolean' ? value.value : undefined,
    };
  };

  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [fault] = [...document.errors, ...document.warnings];
    if (fault !== undefined)
      throw problem('yaml-fault', { text: inOurForm(fault.message) }, { place: placeAt(fault.pos[0]) });
    return toNode(document.contents, 0);
  } catch (error) {
    // A reader that calls itself ends so.
    if (error instanceof RangeError) throw problem('yaml-too-deep', {}, { place: { file } });
    throw error;
  }
}

/** A message of the parser as ours are: its first line, in lower case, without a full stop. */
function inOurForm(message: string): string {
  const [line] = message.split('\n');
  return (line.charAt(0).toLowerCase() + line.slice(1)).replace(/[.:]$/, '');
}
