import { hasLabels, type Loss } from '../../loss/loss.ts';
import type { Platform } from '../../platform/platform.ts';
import { hint, type Note, problem } from '../../problem/problem.ts';
import type { CompareOptions, ScoreOptions } from '../../request/options.ts';
import { KEEP_SUMS } from '../../result/keep.ts';
import type { Run } from '../../result/run.ts';
import { isFound } from '../../rows/class-words.ts';
import type { WordBook } from '../../rows/word-book.ts';
import { message } from '../../words/message.ts';
import { type Inputs, isBaseTold, type OpenedInputs, openInputs } from '../inputs/inputs.ts';
import type { PlannedChange, PlannedRun, Prepared } from '../plan.ts';
import { findReference, type ModelPlace, nameModels, placesOf } from './model-names.ts';
import { type NamedLosses, parseLosses } from './named-losses.ts';
import { ignoredLabels, settleRuns } from './resolve-losses.ts';
import { planRows } from './row-selection.ts';
import { withReadings } from './with-reading.ts';

/** One loss of several models on the same labels. */
export interface LossAndModels {
  readonly loss: string;
  readonly files: readonly string[];
  readonly options: CompareOptions;
}

const ROWS_SHOWN = 5;

/** Settles `LOSS A B [C ...] --labels LABELS`: a source and a run for each model. Throws UserError for what is missing or does not go together. */
export async function planComparison(asked: LossAndModels, platform: Platform): Promise<Prepared> {
  const { loss, files, options } = asked;
  const named = parseLosses(loss, options.parameters);
  const places = placesOf(loss, files, options);
  const names = nameModels(places, options.names);
  const reference = findReference(options.reference, names, places);
  checkFiles(named, places, { loss, files, options });
  const settled = await withReadings(options, names, platform);
  const models: { readonly run: Run; readonly inputs: Inputs; readonly notes: readonly Note[] }[] = [];
  for (const [index, place] of places.entries()) {
    // What is shown stands beside rows of the reference.
    const { show: _, ...others } = settled[index];
    const own = ownOptions(index === reference ? settled[index] : others, place.column, places.length, platform);
    const before = models.at(0)?.inputs.words;
    const opened = await openModel(
      named,
      place,
      own,
      options.labels,
      platform,
      isFound(before) ? before.book : undefined,
    );
    const { runs, notes } = settleRuns(named, { ...own, classBase: opened.classBase }, opened.columns);
    const [run] = runs;
    if (runs.length > 1) throw problem('one-convention', {}, { hints: [hint('name-convention', {})] });
    checkRun(run);
    checkSameLoss(names, [...models.map((model) => model.run.resolved.loss), run.resolved.loss]);
    const pairing = opened.pair(ignoredLabels([run.resolved], opened), 'labels');
    const said = [...notes, ...opened.notes];
    models.push({ run, inputs: { ...opened, pairing }, notes: said });
  }
  const said = models.flatMap(({ notes }) => notes);
  const { repeat: _, ...rows }: ScoreOptions = settled[reference];
  return {
    plan: {
      runs: models.map(({ run }, source): PlannedRun => {
        return { ...run, source, within: message('model', { name: names[source] }) };
      }),
      sources: models.map(({ inputs }, index) => ({
        name: names[index],
        columns: inputs.columns,
        beside: inputs.selections.beside,
        isBaseTold: isBaseTold(inputs),
      })),
      reference,
      rows: planRows(rows, rows.id === undefined || options.labels === undefined),
      keep: { ...KEEP_SUMS, accuracy: true, groups: true },
      changes: changesOf(models.length, reference, options.worst ?? ROWS_SHOWN),
      allowNan: options.allowNan ?? false,
      faults: 'thrown',
    },
    inputs: models.map(({ inputs }) => inputs),
    notes: [...new Map(said.map((one) => [JSON.stringify(one), one])).values()],
  };
}

/** Throws UserError for several losses, no labels, or a stream that would be read twice. */
function checkFiles({ parts }: NamedLosses, places: readonly ModelPlace[], { files, options, loss }: LossAndModels) {
  const { labels, models } = options;
  if (parts.length > 1) throw problem('one-loss', {}, { hints: [hint('call-with-one-loss', { loss: parts[0].text })] });
  if (labels === undefined && models === undefined && hasLabels(parts[0].found.loss)) {
    const last = files[files.length - 1];
    const way =
      files.length > 2
        ? hint('last-has-labels', { file: last }, { labels: last })
        : hint('labels-beside', { loss, files });
    throw problem('models-without-labels', {}, { hints: [way] });
  }
  if (labels === '-')
    throw problem(
      'labels-of-stdin',
      {},
      { within: [message('flag', { name: 'labels', value: '-' })], hints: [hint('put-them-in-file', {})] },
    );
  if (places.filter(({ path }) => path === '-').length > 1)
    throw problem('models-of-stdin', {}, { hints: [hint('put-them-in-files', {})] });
}

/** The options by which the files of one model are read. */
function ownOptions(
  options: CompareOptions,
  column: string | undefined,
  count: number,
  platform: Platform,
): ScoreOptions {
  // All models are read at once.
  const threads = Math.max(1, Math.floor((options.threads ?? platform.cores) / count));
  return { ...options, threads, ...(column === undefined ? {} : { pred: column }) };
}

async function openModel(
  { reading }: NamedLosses,
  { path, column }: ModelPlace,
  options: ScoreOptions,
  labels: string | undefined,
  platform: Platform,
  book: WordBook | undefined,
): Promise<OpenedInputs> {
  const opened = await openInputs({ preds: path, labels }, reading, options, platform, {
    predictionFlag: column === undefined ? 'pred' : 'models',
    book,
  });
  const { length } = opened.selections.roles.prediction.indices;
  if (column !== undefined && length > 1)
    throw problem(
      'model-of-columns',
      { column, columns: length },
      { within: [message('flag', { name: 'models' })], hints: [hint('file-for-each-model', {})] },
    );
  return opened;
}

/** Throws UserError for a run that has no headline to compare. */
function checkRun({ resolved }: Run): void {
  if (resolved.headline === 'none')
    throw problem('nothing-to-compare', {}, { hints: [hint('changed-rows-are-shown', {})] });
}

/** Throws UserError for a model that has another loss than the first, by its columns. */
function checkSameLoss(names: readonly string[], losses: readonly Loss[]): void {
  const last = losses.length - 1;
  if (losses[last].name === losses[0].name) return;
  const [first, other] = [0, last].map((index) => ({ model: names[index], loss: losses[index].name }));
  throw problem('another-loss', { first, other }, { hints: [hint('pred-says-columns', {})] });
}

/** The reference with each other, and, for which is the best, the others with one another. */
function changesOf(count: number, reference: number, shown: number): PlannedChange[] {
  const others = Array.from({ length: count }, (_, index) => index).filter((index) => index !== reference);
  return [
    ...others.map((second) => ({ first: reference, second, shown })),
    ...others.flatMap((first) => others.flatMap((second) => (first < second ? [{ first, second, shown: 0 }] : []))),
  ];
}
