import { columnwise, losses } from '../losses/index.ts';
import { UNLIKE } from '../losses/unlike.ts';
import { nearest } from '../problem/nearest.ts';
import { type Hint, hint, type Note, note, problem } from '../problem/problem.ts';
import type { Text } from '../words/message.ts';
import { once } from '../words/once.ts';
import { type ConventionName, LIBRARIES, type LibraryName } from './convention.ts';
import type { LibraryMeaning } from './library-names.ts';
import type { Loss } from './loss.ts';
import { formatValue, type Values } from './parameter.ts';
import { kebabKeys } from './remedy.ts';

/** A loss by one of its names, and what the name says beyond it. */
export interface Found {
  readonly loss: Loss;
  /** The loss that the name means where there are several prediction columns, if it is another one. */
  readonly several?: Loss;
  /** What a library's name sets. */
  readonly values?: Values;
  readonly convention?: ConventionName;
  readonly headline?: LibraryMeaning['headline'];
  /** What is to be said of the name beside all this. */
  readonly note?: Text;
  readonly printedBy?: LibraryMeaning['printedBy'];
  readonly suffix?: LibraryMeaning['suffix'];
  readonly renames?: LibraryMeaning['renames'];
}

/** MSELoss, mean_squared_error and MeanSquaredError as mse-loss, mean-squared-error and mean-squared-error. */
export function canonicalForm(name: string): string {
  return name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/[_\s]+/g, '-')
    .toLowerCase();
}

/** The first part of a dotted name as people write it, and the library it means. */
const ROOTS: Readonly<Record<string, LibraryName>> = {
  torch: 'torch',
  nn: 'torch',
  F: 'torch',
  torchvision: 'torchvision',
  keras: 'keras',
  tf: 'keras',
  tensorflow: 'keras',
  sklearn: 'sklearn',
  optax: 'optax',
  xgboost: 'xgboost',
  xgb: 'xgboost',
  lightgbm: 'lightgbm',
  lgb: 'lightgbm',
  catboost: 'catboost',
  scipy: 'scipy',
  notes: 'notes',
};

interface Meaning {
  readonly loss: Loss;
  readonly library: LibraryName;
  /** As the library writes it. */
  readonly name: string;
  readonly meaning: LibraryMeaning | undefined;
}

const byName = new Map<string, Found>();
for (const loss of losses) for (const name of [loss.name, ...loss.aliases]) byName.set(name, { loss });
for (const { names, library, one, several } of columnwise)
  if (library === undefined) for (const name of names) byName.set(name, { loss: one, several });

/** What the names of libraries mean, by their canonical form. Most runs name no library. */
const byLibrary = once(() => {
  const meanings = new Map<string, Meaning[]>();
  for (const loss of losses) {
    for (const library of Object.keys(loss.libraries) as LibraryName[]) {
      for (const entry of loss.libraries[library] ?? []) {
        const [names, meaning] = typeof entry === 'string' ? [[entry], undefined] : [entry.names, entry];
        for (const name of names) {
          const form = canonicalForm(name);
          meanings.set(form, [...(meanings.get(form) ?? []), { loss, library, name, meaning }]);
        }
      }
    }
  }
  return meanings;
});

/**
 * Finds a loss by name, alias, camelCase or snake_case form, or by what a library calls it, with its modules or without; a
 * loss that becomes another by one of its `settings`, as that. Throws UserError, with the nearest name, where there is none.
 */
export function findLoss(name: string, settings: Values = {}): Found {
  const found = findNamed(name);
  if (found !== undefined)
    return { ...found, loss: found.loss.become?.({ ...found.values, ...settings }) ?? found.loss };
  const form = canonicalForm(name);
  const unlike = Object.values(UNLIKE).find((own) => Object.hasOwn(own, form))?.[form];
  if (unlike !== undefined) throw problem('unknown-loss', { text: name }, { hints: [hint('name-unlike', unlike)] });
  const near = nearest(form, byName.keys());
  throw problem(
    'unknown-loss',
    { text: name },
    { hints: [didYouMean(near) ?? hint('list-shows-losses', { command: 'lossctl list' })] },
  );
}

/** A loss by a name, whose last part may be a number: `tweedie-nloglik@1.5`. */
function findNamed(name: string): Found | undefined {
  const [, base = name, number] = /^(.*)@(-?[\d.]+)$/.exec(name.trim()) ?? [];
  const found = /\w\.\w/.test(base) ? findInLibrary(base) : (byName.get(canonicalForm(base)) ?? findBorrowed(base));
  if (number === undefined || found === undefined) return found;
  return found.suffix === undefined
    ? undefined
    : { ...found, values: { ...found.values, [found.suffix]: Number(number) } };
}

/** A name and its settings; XGBoost's names of objectives have two parts themselves, and CatBoost's settings a semicolon. */
export function splitName(text: string): readonly [name: string, ...settings: string[]] {
  const [first = '', second, ...rest] = text.split(/[:;]/);
  if (second === undefined) return [first];
  const both = `${first}:${second}`;
  if (byLibrary().has(canonicalForm(both.slice(both.lastIndexOf('.') + 1)))) return [both, ...rest];
  return [first, second, ...rest];
}

/** `torch.nn.MSELoss`: its loss, under the library's convention. */
function findInLibrary(text: string): Found | undefined {
  const parts = text.trim().split('.');
  const library = Object.hasOwn(ROOTS, parts[0]) ? ROOTS[parts[0]] : undefined;
  if (library === undefined) return undefined;
  const form = canonicalForm(parts[parts.length - 1]);
  const own = byLibrary()
    .get(form)
    ?.find((meaning) => meaning.library === library);
  if (own === undefined) {
    const unknown = UNLIKE[library] ?? {};
    const unlike = Object.hasOwn(unknown, form) ? unknown[form] : undefined;
    if (unlike) throw problem('unknown-name-in-library', { text, library }, { hints: [hint('name-unlike', unlike)] });
    const names = [...byLibrary().values()].flat().filter((meaning) => meaning.library === library);
    // A name of lossctl's own may be that of a loss which the library calls otherwise.
    const near =
      names.find(({ loss }) => loss === byName.get(form)?.loss)?.name ??
      nearest(
        parts[parts.length - 1],
        names.map((meaning) => meaning.name),
      );
    const hints = [didYouMean(near) ?? hint('list-shows-names', { command: 'lossctl list --all' })];
    throw problem('unknown-name-in-library', { text, library }, { hints });
  }
  const convention = LIBRARIES[library];
  const several = columnwise.find(
    ({ names, library: of }) => names.includes(form) && (of === undefined || of === library),
  )?.several;
  return { ...foundOf(own), ...(several && { several }), convention };
}

/** A library's name without the library, where all that have it mean the same. Throws UserError where they do not. */
function findBorrowed(text: string): Found | undefined {
  const meanings = byLibrary().get(canonicalForm(text));
  if (meanings === undefined) return undefined;
  const [first] = meanings;
  const sense = ({ loss, meaning }: Meaning): string => JSON.stringify([loss.name, meaning?.values, meaning?.headline]);
  if (meanings.some((other) => sense(other) !== sense(first))) {
    const senses = meanings.map((each) => ({
      name: `${each.library}.${each.name}`,
      ...describe(each.loss, each.meaning?.values),
    }));
    throw problem('name-of-several-losses', { text }, { hints: [hint('name-senses', { senses })] });
  }
  return foundOf(first);
}

const foundOf = ({ loss, meaning }: Meaning): Found => ({
  loss,
  ...(meaning?.printedBy && { printedBy: meaning.printedBy }),
  ...(meaning?.suffix && { suffix: meaning.suffix }),
  ...(meaning?.renames && { renames: meaning.renames }),
  ...(meaning?.values && { values: meaning.values }),
  ...(meaning?.headline && { headline: meaning.headline }),
  ...(meaning && { note: meaning.note }),
});

const didYouMean = (near: string | undefined): Hint | undefined =>
  near === undefined ? undefined : hint('did-you-mean', { name: near });

/** A loss with what a name sets, for messages. */
const describe = ({ name: loss }: Loss, values: Values = {}) => ({ loss, values: showValues(values) });

const showValues = (values: Values) =>
  kebabKeys(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, formatValue(value)])));

/** What is to be said of a name that says more than which loss it is; `loss` is the one that it means here, if columns are known. */
export function describeName(
  { loss: first, several, values, convention, note: own }: Found,
  loss: Loss | undefined,
  text: string,
): Note | undefined {
  if (several === undefined && convention === undefined && own === undefined) return undefined;
  return note('name-read-as', {
    name: text,
    ...describe(loss ?? first, values),
    several: loss === undefined ? several?.name : undefined,
    convention: convention === 'math' ? undefined : convention,
    note: own,
  });
}

/** The loss that a name means for so many prediction columns. */
export function lossFor({ loss, several }: Found, columns: number): Loss {
  return columns > 1 ? (several ?? loss) : loss;
}

/** Every name of lossctl's own, aliases too. */
export const lossNames = (): Iterable<string> => byName.keys();

const NUMBER_BEHIND = /@-?[\d.]+$/;

/** A name without its library and the number behind it. */
const lastPart = (name: string): string => name.replace(NUMBER_BEHIND, '').split('.').at(-1) ?? name;

/** Whether a name may mean a loss, also where it may mean others as well. */
export function namesLoss(name: string, { name: loss }: Loss): boolean {
  const form = canonicalForm(lastPart(name));
  const own = byName.get(form);
  const borrowed = (byLibrary().get(form) ?? []).map((meaning) => meaning.loss);
  const several = columnwise.flatMap(({ names, several: other }) => (names.includes(form) ? [other] : []));
  return [...(own ? [own.loss] : []), ...borrowed, ...several].some((known) => known.name === loss);
}

/** Whether a loss has this name, or may have as one of a library. */
export function isLoss(name: string): boolean {
  const [root, ...rest] = name.replace(NUMBER_BEHIND, '').split('.');
  if (rest.length > 0) return Object.hasOwn(ROOTS, root);
  return byName.has(canonicalForm(root)) || byLibrary().has(canonicalForm(root));
}

export { losses };
