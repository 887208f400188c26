import { columnwise, losses } from '../losses/index.ts';
import { nearest } from '../problem/nearest.ts';
import { UserError } from '../problem/problem.ts';
import { quote } from '../words/text.ts';
import { type ConventionName, LIBRARIES, type LibraryName } from './convention.ts';
import type { LibraryMeaning, Loss } from './loss.ts';
import { formatValue, kebab, type Values } from './parameter.ts';

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
  readonly note?: string;
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
  scipy: 'scipy',
};

interface Meaning {
  readonly loss: Loss;
  readonly library: LibraryName;
  /** As the library writes it. */
  readonly name: string;
  readonly meaning: LibraryMeaning | undefined;
}

const byName = new Map<string, Found>();
const byLibrary = new Map<string, Meaning[]>();
for (const loss of losses) {
  for (const name of [loss.name, ...loss.aliases]) byName.set(name, { loss });
  for (const library of Object.keys(loss.libraries) as LibraryName[]) {
    for (const entry of loss.libraries[library] ?? []) {
      const [names, meaning] = typeof entry === 'string' ? [[entry], undefined] : [entry.names, entry];
      for (const name of names) {
        const known = byLibrary.get(canonicalForm(name)) ?? [];
        byLibrary.set(canonicalForm(name), [...known, { loss, library, name, meaning }]);
      }
    }
  }
}
for (const { names, library, one, several } of columnwise)
  if (library === undefined) for (const name of names) byName.set(name, { loss: one, several });

/**
 * Finds a loss by name, alias, camelCase or snake_case form, or by what a library calls it, with its modules or without; a
 * loss that becomes another by one of its `settings`, as that. Throws UserError, with the nearest name, where there is none.
 */
export function findLoss(name: string, settings: Values = {}): Found {
  const found = /\w\.\w/.test(name) ? findInLibrary(name) : (byName.get(canonicalForm(name)) ?? findBorrowed(name));
  if (found !== undefined)
    return { ...found, loss: found.loss.become?.({ ...found.values, ...settings }) ?? found.loss };
  const near = nearest(canonicalForm(name), byName.keys());
  throw new UserError(`unknown loss ${quote(name)}`, near ? `did you mean ${near}?` : 'lossctl list shows every loss');
}

/** `torch.nn.MSELoss`: its loss, under the library's convention. */
function findInLibrary(text: string): Found | undefined {
  const parts = text.trim().split('.');
  const library = Object.hasOwn(ROOTS, parts[0]) ? ROOTS[parts[0]] : undefined;
  if (library === undefined) return undefined;
  const form = canonicalForm(parts[parts.length - 1]);
  const own = byLibrary.get(form)?.find((meaning) => meaning.library === library);
  if (own === undefined) {
    const names = [...byLibrary.values()].flat().filter((meaning) => meaning.library === library);
    // A name of lossctl's own may be that of a loss which the library calls otherwise.
    const near =
      names.find(({ loss }) => loss === byName.get(form)?.loss)?.name ??
      nearest(
        parts[parts.length - 1],
        names.map((meaning) => meaning.name),
      );
    throw new UserError(
      `${quote(text)} is not a loss of ${library} that lossctl knows`,
      near ? `did you mean ${near}?` : 'lossctl list --all shows what libraries call each loss',
    );
  }
  const convention = LIBRARIES[library];
  const several = columnwise.find(
    ({ names, library: of }) => names.includes(form) && (of === undefined || of === library),
  )?.several;
  return { ...foundOf(own), ...(several && { several }), convention };
}

/** A library's name without the library, where all that have it mean the same. Throws UserError where they do not. */
function findBorrowed(text: string): Found | undefined {
  const meanings = byLibrary.get(canonicalForm(text));
  if (meanings === undefined) return undefined;
  const [first] = meanings;
  const sense = ({ loss, meaning }: Meaning): string => JSON.stringify([loss.name, meaning?.values, meaning?.headline]);
  if (meanings.some((other) => sense(other) !== sense(first))) {
    const senses = meanings.map(
      (each) => `${each.library}.${each.name} is ${describe(each.loss, each.meaning?.values)}`,
    );
    throw new UserError(`${quote(text)} means different losses in different libraries`, senses.join(', '));
  }
  return foundOf(first);
}

const foundOf = ({ loss, meaning }: Meaning): Found => ({
  loss,
  ...(meaning?.values && { values: meaning.values }),
  ...(meaning?.headline && { headline: meaning.headline }),
  ...(meaning && { note: meaning.note }),
});

/** A loss with what a name sets: `bce with from-logits true`. */
function describe(loss: Loss, values: Values = {}): string {
  const texts = Object.entries(values).map(([name, value]) => `${kebab(name)} ${formatValue(value)}`);
  return texts.length > 0 ? `${loss.name} with ${texts.join(', ')}` : loss.name;
}

/** What is to be said of a name that says more than which loss it is; `loss` is the one that it means here. */
export function describeName(
  { several, values, convention, note }: Found,
  loss: Loss,
  text: string,
): string | undefined {
  if (several === undefined && convention === undefined && note === undefined) return undefined;
  const under = convention === undefined || convention === 'math' ? '' : ` under the convention ${convention}`;
  return `${text} is read as ${describe(loss, values)}${under}${note === undefined ? '' : `: ${note}`}`;
}

/** The loss that a name means for so many prediction columns. */
export function lossFor({ loss, several }: Found, columns: number): Loss {
  return columns > 1 ? (several ?? loss) : loss;
}

/** Whether a loss has this name, or may have as one of a library. */
export function isLoss(name: string): boolean {
  const [root, ...rest] = name.split('.');
  if (rest.length > 0) return Object.hasOwn(ROOTS, root);
  return byName.has(canonicalForm(name)) || byLibrary.has(canonicalForm(name));
}

export { losses };
