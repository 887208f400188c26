import { type Hint, hint, problem, type UserError } from '../problem/problem.ts';
import type { ShownKey, ShownKeys } from '../words/en/messages/rows.ts';
import type { Source } from './by-position.ts';

/** Keys that are at fault: how many, and the first few. */
export interface KeyFaults {
  add(fault: () => ShownKey): void;
  count(): number;
  first(): readonly ShownKey[];
}

const SHOWN = 3;

export function createKeyFaults(): KeyFaults {
  const first: ShownKey[] = [];
  let count = 0;
  return {
    add(fault) {
      if (count++ < SHOWN) first.push(fault());
    },
    count: () => count,
    first: () => first,
  };
}

/** The error of rows whose key an earlier row of their file has. */
export function keysTwice(file: string, faults: KeyFaults, isSingle: boolean): UserError {
  const hints = isSingle ? [hint('name-all-keys', {})] : [];
  return problem('repeated-keys', { keys: shownKeys(file, faults) }, { place: { file }, hints });
}

/** The keys that one file has and the other has not. */
export interface Unpaired {
  readonly source: Source;
  readonly faults: KeyFaults;
  /** All of them. */
  all(): Iterable<ShownKey>;
}

/** The error of keys that are in one file only; where `common` is 0, in none of them both. */
export function keysUnpaired(first: Unpaired, second: Unpaired, common: number, onlyCommon: boolean): UserError {
  const files = [shownKeys(first.source.file, first.faults), shownKeys(second.source.file, second.faults)] as const;
  const leaveOut = onlyCommon || common === 0 ? undefined : hint('only-common', {}, { 'only-common': true });
  const remedy = headerHint(first, second) ?? spellingHint(first, second) ?? leaveOut;
  return problem(common === 0 ? 'no-common-key' : 'unpaired-keys', { files }, { hints: remedy ? [remedy] : [] });
}

const shownKeys = (file: string, faults: KeyFaults): ShownKeys => ({
  file,
  count: faults.count(),
  keys: faults.first(),
});

/** Where the key that the other file lacks is what was taken for its header. */
function headerHint(first: Unpaired, second: Unpaired): Hint | undefined {
  const isHeaderOf = ({ source }: Unpaired, { faults }: Unpaired): boolean =>
    source.hasHeader &&
    faults.first().some(({ texts }) => texts.every((text, column) => text === source.keyNames?.[column]));
  return isHeaderOf(first, second) || isHeaderOf(second, first) ? hint('first-line-may-be-data', {}) : undefined;
}

/** Where a key differs from one of the other file only in how it is written. */
function spellingHint(first: Unpaired, second: Unpaired): Hint | undefined {
  const shown = new Map(first.faults.first().map((key) => [spell(key.texts), key]));
  if (shown.size === 0) return undefined;
  for (const other of second.all()) {
    const own = shown.get(spell(other.texts));
    if (own !== undefined) return hint('keys-are-text', { own, other });
  }
  return undefined;
}

/** A key without the zeros around a number, in one case and one Unicode form. */
function spell(texts: readonly string[]): string {
  const plain = texts.map((text) => text.replace(/^\+?0*(\d+?)(?:\.0*)?$/, '$1'));
  return JSON.stringify(plain.map((text) => text.normalize('NFKC').toLowerCase()));
}
