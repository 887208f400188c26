import { nearest } from '../../problem/nearest.ts';
import { hint, problem } from '../../problem/problem.ts';
import type { CompareOptions } from '../../request/options.ts';
import { message } from '../../words/message.ts';

/** Where the predictions of a model are: a file, and of a file with several models the column. */
export interface ModelPlace {
  readonly path: string;
  readonly column?: string;
}

/** The models of a comparison, in their order. Throws UserError for fewer than two, or files and columns that do not go together. */
export function placesOf(
  loss: string,
  files: readonly string[],
  { models }: Pick<CompareOptions, 'models'>,
): ModelPlace[] {
  if (models === undefined) {
    if (files.length >= 2) return files.map((path) => ({ path }));
    throw problem('too-few-models', { file: files.at(0) }, { hints: [hint('call-of-comparison', { loss })] });
  }
  if (files.length !== 1) throw problem('models-of-one-file', { files: files.length });
  if (models.length < 2)
    throw problem(
      'one-model',
      { column: models[0] },
      { within: [message('flag', { name: 'models' })], hints: [hint('name-each-model', {})] },
    );
  return models.map((column) => ({ path: files[0], column }));
}

const NAMES = [message('flag', { name: 'names' })];

/** What models are called: the names given, else columns, else files without folder and extension where these differ, else paths. */
export function nameModels(places: readonly ModelPlace[], given: readonly string[] | undefined): string[] {
  if (given !== undefined) {
    if (given.length !== places.length)
      throw problem('count-of-names', { names: given.length, models: places.length }, { within: NAMES });
    const twice = given.find((name, index) => given.indexOf(name) < index);
    if (twice !== undefined) throw problem('model-named-twice', { name: twice }, { within: NAMES });
    return [...given];
  }
  const paths = places.map(({ path, column }) => column ?? path);
  const short = places.map(
    ({ path, column }) => column ?? path.replace(/^.*[/\\](?=.)/, '').replace(/(?<=.)\.\w+(\.(gz|zst))?$/, ''),
  );
  const names = new Set(short).size === new Set(paths).size ? short : paths;
  // The same file twice: a number tells the second from the first.
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** The model that the others are held against, by its name or its file; the first where none is named. Throws UserError for another. */
export function findReference(
  name: string | undefined,
  names: readonly string[],
  places: readonly ModelPlace[],
): number {
  if (name === undefined) return 0;
  const byName = names.indexOf(name);
  const index = byName >= 0 ? byName : places.findIndex(({ path, column }) => column === undefined && path === name);
  if (index >= 0) return index;
  const near = nearest(name, names);
  throw problem(
    'unknown-model',
    { name, known: names },
    {
      within: [message('flag', { name: 'reference' })],
      hints: near === undefined ? [] : [hint('did-you-mean', { name: near })],
    },
  );
}
