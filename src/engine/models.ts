import { hasLabels } from '../loss/loss.ts';
import type { Io } from '../platform/platform.ts';
import { nearest } from '../problem/nearest.ts';
import { UserError } from '../problem/problem.ts';
import type { CompareOptions, ScoreOptions } from '../request/options.ts';
import type { Run } from '../result/result.ts';
import { quote } from '../words/text.ts';
import { type Inputs, openInputs } from './inputs.ts';
import { ignoredLabels, parseLosses, settleRuns } from './resolve-losses.ts';

/** A model: what it is called, how its losses are computed, and its files, opened. */
export interface Model {
  readonly name: string;
  readonly run: Run;
  readonly inputs: Inputs;
}

/** The models of a comparison, and what was chosen on the way. */
export interface Models {
  readonly models: readonly Model[];
  /** Which of them the others are held against. */
  readonly reference: number;
  readonly notes: readonly string[];
}

/** Where the predictions of a model are: a file, and of a file with several models the column. */
interface Place {
  readonly path: string;
  readonly column?: string;
}

/** Opens the predictions of each model beside the labels of all. Throws UserError for what is missing or does not go together. */
export async function openModels(
  list: string,
  files: readonly string[],
  options: CompareOptions,
  io: Io,
): Promise<Models> {
  const named = parseLosses(list, options.parameters);
  const places = placesOf(list, files, options);
  const names = nameModels(places, options.names);
  const reference = findReference(options.reference, names, places);
  if (named.parts.length > 1)
    throw new UserError('compare: one loss at a time', `lossctl compare ${named.parts[0].text} ...`);
  const [{ found }] = named.parts;
  if (options.labels === undefined && options.models === undefined && hasLabels(found.loss))
    throw new UserError('compare needs the labels of the models', labelsHint(list, files));
  checkStreams(places, options.labels);
  const models: Model[] = [];
  const notes = new Set<string>();
  for (const [index, { path, column }] of places.entries()) {
    const own = ownOptions(options, column, places.length, io);
    const opened = await openInputs(path, options.labels, named.reading, own, io).catch((error: unknown) => {
      throw column === undefined ? error : namedByModels(error);
    });
    if (column !== undefined && opened.selections.prediction.indices.length > 1)
      throw new UserError(
        `--models: ${quote(column)} is ${opened.selections.prediction.indices.length} columns, and a model is one`,
        'a file for each model may have several columns',
      );
    const { runs, notes: said } = settleRuns(named, own, opened.columns);
    const [run] = runs;
    if (runs.length > 1) throw new UserError('compare: one convention at a time', '--convention math');
    checkRun(run, models[0], names, index);
    for (const note of [...said, ...opened.notes]) notes.add(note);
    const pairing = opened.pair(ignoredLabels([run.resolved], own), 'labels');
    models.push({ name: names[index], run, inputs: { ...opened, pairing } });
  }
  return { models, reference, notes: [...notes] };
}

/** The options by which the files of one model are read. */
function ownOptions(options: CompareOptions, column: string | undefined, count: number, io: Io): ScoreOptions {
  // All models are read at once.
  const threads = Math.max(1, Math.floor((options.threads ?? io.cores) / count));
  return { ...options, threads, ...(column === undefined ? {} : { pred: column }) };
}

/** What is said of a column that `--models` names. */
function namedByModels(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  return new UserError(error.message.replace(/(^|: )--pred\b/, '$1--models'), error.hint);
}

function placesOf(list: string, files: readonly string[], { models }: CompareOptions): Place[] {
  if (models === undefined) {
    if (files.length >= 2) return files.map((path) => ({ path }));
    throw new UserError(
      `compare needs two models or more, and ${files.length === 0 ? 'none is given' : `${quote(files[0])} is one`}`,
      `lossctl compare ${list} a.csv b.csv --labels y.csv, or of one file --models pred_a,pred_b`,
    );
  }
  if (files.length !== 1) throw new UserError(`--models are columns of one file, and there are ${files.length}`);
  if (models.length < 2)
    throw new UserError(
      `--models: ${quote(models[0])} is one model, and two are compared`,
      'name each column: --models pred_a,pred_b',
    );
  return models.map((column) => ({ path: files[0], column }));
}

function labelsHint(list: string, files: readonly string[]): string {
  const last = files[files.length - 1];
  return files.length > 2
    ? `--labels ${last}, if that file has them`
    : `lossctl compare ${list} ${files.join(' ')} --labels y.csv`;
}

/** Standard input can be read once. */
function checkStreams(places: readonly Place[], labels: string | undefined): void {
  if (labels === '-')
    throw new UserError(
      '--labels -: labels are read once for each model, and standard input can be read once',
      'put them in a file',
    );
  if (places.filter(({ path }) => path === '-').length > 1)
    throw new UserError('standard input can be read once, and several models are "-"', 'put them in files');
}

/** What models are called: the names given, else columns, else files without folder and extension where these differ, else paths. */
export function nameModels(places: readonly Place[], given: readonly string[] | undefined): string[] {
  if (given !== undefined) {
    if (given.length !== places.length)
      throw new UserError(`--names: ${given.length} names, and there are ${places.length} models`);
    const twice = given.find((name, index) => given.indexOf(name) < index);
    if (twice !== undefined) throw new UserError(`--names: ${quote(twice)} is given twice`);
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

function findReference(name: string | undefined, names: readonly string[], places: readonly Place[]): number {
  if (name === undefined) return 0;
  const byName = names.indexOf(name);
  const index = byName >= 0 ? byName : places.findIndex(({ path, column }) => column === undefined && path === name);
  if (index >= 0) return index;
  const near = nearest(name, names);
  throw new UserError(
    `--reference: no model is called ${quote(name)}; there are ${names.join(', ')}`,
    near && `did you mean ${near}?`,
  );
}

/** Throws UserError for a loss that is another one than that of the first model, or of which nothing can be compared. */
function checkRun({ resolved }: Run, first: Model | undefined, names: readonly string[], index: number): void {
  if (resolved.headline === 'none')
    throw new UserError('--reduction none leaves nothing to compare', 'compare shows the rows that change most');
  const other = first?.run.resolved.loss.name ?? resolved.loss.name;
  if (other !== resolved.loss.name)
    throw new UserError(
      `${names[0]} has the loss ${other} and ${names[index]} ${resolved.loss.name}, by their columns`,
      '--pred says which columns are read',
    );
}
