import { UserError } from '../problem/problem.ts';
import { english } from '../words/en/wording.ts';
import type { Place } from '../words/message.ts';
import { plural, quote } from '../words/text.ts';
import type { Source } from './by-position.ts';

/** A key and where it stands. */
export interface KeyPlace {
  readonly texts: readonly string[];
  readonly place: Place;
  /** Where an earlier row has the same. */
  readonly earlier?: Place;
}

/** Keys that are at fault: how many, and the first few. */
export interface KeyFaults {
  add(fault: () => KeyPlace): void;
  count(): number;
  first(): readonly KeyPlace[];
}

const SHOWN = 3;

export function createKeyFaults(): KeyFaults {
  const first: KeyPlace[] = [];
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
  const count = faults.count();
  return new UserError(
    `${file}: ${plural(count, 'row')} ${count === 1 ? 'has' : 'have'} the key of an earlier row: ${listKeys(faults)}`,
    isSingle ? 'where several columns together tell rows apart, name them all: --id COLUMN,COLUMN' : undefined,
  );
}

/** The keys that one file has and the other has not. */
export interface Unpaired {
  readonly source: Source;
  readonly faults: KeyFaults;
  /** All of them. */
  all(): Iterable<KeyPlace>;
}

/** The error of keys that are in one file only; where `common` is 0, in none of them both. */
export function keysUnpaired(first: Unpaired, second: Unpaired, common: number, onlyCommon: boolean): UserError {
  const [file, other] = [first.source.file, second.source.file];
  const message =
    common === 0
      ? `${file} and ${other} have no key in common: ${listKeys(first.faults)} here, ${listKeys(second.faults)} there`
      : [...describeUnpaired(first.faults, file, other), ...describeUnpaired(second.faults, other, file)].join('; ');
  const leaveOut = onlyCommon || common === 0 ? undefined : '--only-common leaves out what one file alone has';
  return new UserError(message, headerHint(first, second) ?? spellingHint(first, second) ?? leaveOut);
}

function describeUnpaired(faults: KeyFaults, file: string, other: string): string[] {
  const count = faults.count();
  if (count === 0) return [];
  return [`${plural(count, 'key')} of ${file} ${count === 1 ? 'is' : 'are'} not in ${other}: ${listKeys(faults)}`];
}

function listKeys(faults: KeyFaults): string {
  const shown = faults.first().map(({ texts, place, earlier }) => {
    const before = earlier === undefined ? '' : `, before it ${english.place(earlier)}`;
    return `${showKey(texts)} (${english.place(place)}${before})`;
  });
  return [...shown, ...(faults.count() > SHOWN ? ['…'] : [])].join(', ');
}

const showKey = (texts: readonly string[]): string => texts.map(quote).join(' + ');

/** Where the key that the other file lacks is what was taken for its header. */
function headerHint(first: Unpaired, second: Unpaired): string | undefined {
  const isHeaderOf = ({ source }: Unpaired, { faults }: Unpaired): boolean =>
    source.hasHeader &&
    faults.first().some(({ texts }) => texts.every((text, column) => text === source.keyNames?.[column]));
  return isHeaderOf(first, second) || isHeaderOf(second, first)
    ? 'if a first line is data and no header, add --no-header'
    : undefined;
}

/** Where a key differs from one of the other file only in how it is written. */
function spellingHint(first: Unpaired, second: Unpaired): string | undefined {
  const [shown] = [first, second].map(({ faults }) => new Map(faults.first().map((one) => [spell(one.texts), one])));
  if (shown.size === 0) return undefined;
  for (const { texts, place } of second.all()) {
    const like = shown.get(spell(texts));
    if (like !== undefined)
      return `keys are compared as text: ${showKey(like.texts)} (${english.place(like.place)}) is not ${showKey(texts)} (${english.place(place)})`;
  }
  return undefined;
}

/** A key as it would be if zeros around a number, case and the composition of letters did not count. */
function spell(texts: readonly string[]): string {
  const plain = texts.map((text) => text.replace(/^\+?0*(\d+?)(?:\.0*)?$/, '$1'));
  return JSON.stringify(plain.map((text) => text.normalize('NFKC').toLowerCase()));
}
