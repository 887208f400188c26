import { flagged, type NameFlags } from '../../flag.ts';
import type { Say } from '../../message.ts';
import { formatCount, formatNumber } from '../../number.ts';
import { plural, quote } from '../../text.ts';

const FILES_SHOWN = 3;

const firstRows = (limit: number): string => (limit === 1 ? 'the first row' : `the first ${formatCount(limit)} rows`);

/** Rows that were taken and left out, and what they come to. */
export const engine = () => ({
  batch: ({ number }: { readonly number: number }) => `batch ${number}`,
  model: ({ name }: { readonly name: string }) => name,

  'wanted-where': ({ condition }: { readonly condition: string }) => `where ${condition}`,
  'wanted-first-rows': ({ limit }: { readonly limit: number }) => firstRows(limit),
  'wanted-scale': ({ scale }: { readonly scale: number }) => `predictions times ${scale}`,
  'wanted-as-is': () => 'what looks wrong is taken as it stands',
  /** `5 batches of 10 of 4,000 rows, drawn with replacement, seed 0`; the rows that are drawn from may not be known yet. */
  'drawn-batches': ({
    rows,
    of,
    seed,
    replacement,
    repeat,
  }: {
    readonly rows: number;
    readonly of?: number | undefined;
    readonly seed: number;
    readonly replacement: boolean;
    readonly repeat?: number | undefined;
  }) => {
    const batches = repeat === undefined ? '' : `${formatCount(repeat)} batch${repeat === 1 ? '' : 'es'} of `;
    const all = of === undefined ? '' : ` of ${formatCount(of)}`;
    const noun = (of ?? rows) === 1 ? 'row' : 'rows';
    return `${batches}${formatCount(rows)}${all} ${noun}, drawn with${replacement ? '' : 'out'} replacement, seed ${seed}`;
  },
  'rows-where': ({
    condition,
    taken,
    rows,
  }: {
    readonly condition: string;
    readonly taken: number;
    readonly rows: number;
  }) => `${formatCount(taken)} of ${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'} where ${condition}`,
  'rows-cut': ({ limit }: { readonly limit: number }) => `${firstRows(limit)}: what follows was not read`,

  'files-without-rows': ({ files }: { readonly files: readonly string[] }) => {
    const shown = files.slice(0, FILES_SHOWN).join(', ');
    const more = files.length > FILES_SHOWN ? ` and ${files.length - FILES_SHOWN} more` : '';
    return `no rows in ${shown}${more}`;
  },
  'left-out-of-join': ({ first, second }: { readonly first: RowsOfFile; readonly second: RowsOfFile }) =>
    `left out, as the other file has no such key: ${plural(first.rows, 'row')} of ${first.file}, ${second.rows} of ${second.file}`,
  'missing-left-out': ({ count }: { readonly count: number }) =>
    `${plural(count, 'row')} with a missing value left out`,
  'not-in-every-model': ({ count }: { readonly count: number }) =>
    `${plural(count, 'row')} left out, as not every model has ${count === 1 ? 'it' : 'them'} with all values`,
  'no-constant-of-wide-numbers': () =>
    'no best constant and no skill: no double holds some of the whole numbers, and only their differences are taken',
  'rows-without-group': ({ count, column }: { readonly count: number; readonly column: string }) =>
    `--by: ${plural(count, 'row')} without ${quote(column)}: grouped as (missing)`,
  'nothing-to-divide-by': ({ label, headline }: { readonly label: string; readonly headline: number }) =>
    `${label} is ${headline}: it divides by what the labels come to, which is 0 where they are too few or all alike`,

  'answer-of-alike-labels': flagged((flag) => `${flag} gives 1 where they are met and else 0, as scikit-learn does`),
  'result-is-nan': ({ label }: { readonly label: string }) =>
    `${label} is NaN: infinite losses of both signs, or of weight 0, come to no number`,

  'unequal-models': ({ first, other }: { readonly first: RowsOfModel; readonly other: RowsOfModel }) =>
    `${first.name} has ${plural(first.rows, 'row')} and ${other.name} ${other.rows}: rows pair by position, so the counts must be equal`,
  'no-common-row': () => 'no row is whole in every model: nothing is left to compare',

  'no-predictions': ({ loss }: { readonly loss: string }) => `${loss} needs a file of predictions`,
  'call-of-loss': ({ loss }: { readonly loss: string }) => `lossctl ${loss} PREDS [LABELS]`,
  'empty-loss': () => 'an empty name in the list of losses',
  'single-commas': () => 'losses are separated by single commas',
  'losses-read-differently': ({ first, other }: { readonly first: string; readonly other: string }) =>
    `${first} and ${other} read different columns: run them apart`,
  'loss-twice': ({ label }: { readonly label: string }) => `"${label}" is asked for twice`,
  'unknown-setting': ({ loss, setting }: { readonly loss: string; readonly setting: string }) =>
    `${loss} has no parameter "${setting}"`,
  'settings-in-list': ({ known }: { readonly known: readonly string[] }) => `it has ${known.join(', ')}`,

  'both-files-are-stdin': () => 'standard input can be read once, and both files are "-"',
  'one-file-or-both': () => 'put both in one file, or one in a file',
  'weights-beside-keys': () => 'a file of weights pairs by position, and --id by key',
  'weights-in-column': () => 'put the weights in a column of PREDS or LABELS',
  'loss-without-classes': ({ loss }: { readonly loss: string }) => `${loss} has no classes`,
  'two-classes': (
    { names, loss }: { readonly names: number; readonly loss: string },
    _say: Say,
    _place: unknown,
    flag: NameFlags,
  ) => `${flag({ classes: null })} names ${names} classes, and ${loss} has two`,
  'negative-and-positive': () => '--classes NEGATIVE,POSITIVE',
  'one-label-column': (
    { flag: name, columns }: { readonly flag: string; readonly columns: number },
    _say: Say,
    _place: unknown,
    flag: NameFlags,
  ) => `${flag({ [name]: null })} is about one column of labels, and there are ${columns}`,

  'rows-not-grouped': () => 'worst-group: the rows are not grouped',
  'by-says-groups': () => '--by COLUMN says by what',
  'no-outputs': ({ loss }: { readonly loss: string }, _say: Say, _place: unknown, flag: NameFlags) =>
    `${flag({ 'per-output': null })}: the columns of ${loss} are one prediction, and no outputs`,

  'confidence-of-each': ({
    together,
    each,
    intervals,
    most,
  }: {
    readonly together: number;
    readonly each: number;
    readonly intervals: number;
    readonly most: number;
  }) => `--confidence ${together} of ${intervals} intervals together asks for ${each} of each, and ${most} is the most`,
  'too-few-models': ({ file }: { readonly file: string | undefined }) =>
    `compare needs two models or more, and ${file === undefined ? 'none is given' : `${quote(file)} is one`}`,
  'call-of-comparison': ({ loss }: { readonly loss: string }) =>
    `lossctl compare ${loss} a.csv b.csv --labels y.csv, or of one file --models pred_a,pred_b`,
  'models-of-one-file': ({ files }: { readonly files: number }) =>
    `--models are columns of one file, and there are ${files}`,
  'one-model': ({ column }: { readonly column: string }) => `${quote(column)} is one model, and two are compared`,
  'name-each-model': () => 'name each column: --models pred_a,pred_b',
  'count-of-names': ({ names, models }: { readonly names: number; readonly models: number }) =>
    `${names} names, and there are ${models} models`,
  'model-named-twice': ({ name }: { readonly name: string }) => `${quote(name)} is given twice`,
  'unknown-model': ({ name, known }: { readonly name: string; readonly known: readonly string[] }) =>
    `no model is called ${quote(name)}; there are ${known.join(', ')}`,
  'one-loss': () => 'compare: one loss at a time',
  'call-with-one-loss': ({ loss }: { readonly loss: string }) => `lossctl compare ${loss} ...`,
  'one-convention': () => 'compare: one convention at a time',
  'name-convention': () => '--convention math',
  'models-without-labels': () => 'compare needs the labels of the models',
  'last-has-labels': ({ file }: { readonly file: string }) => `--labels ${file}, if that file has them`,
  'labels-beside': ({ loss, files }: { readonly loss: string; readonly files: readonly string[] }) =>
    `lossctl compare ${loss} ${files.join(' ')} --labels y.csv`,
  'labels-of-stdin': () => 'labels are read once for each model, and standard input can be read once',
  'put-them-in-file': () => 'put them in a file',
  'models-of-stdin': () => 'standard input can be read once, and several models are "-"',
  'put-them-in-files': () => 'put them in files',
  'model-of-columns': ({ column, columns }: { readonly column: string; readonly columns: number }) =>
    `${quote(column)} is ${columns} columns, and a model is one`,
  'file-for-each-model': () => 'a file for each model may have several columns',
  'nothing-to-compare': () => '--reduction none leaves nothing to compare',
  'changed-rows-are-shown': () => 'compare shows the rows that change most',
  'another-loss': ({ first, other }: { readonly first: LossOfModel; readonly other: LossOfModel }) =>
    `${first.model} has the loss ${first.loss} and ${other.model} ${other.loss}, by their columns`,
  'baseline-of-several': ({ labels }: { readonly labels: readonly string[] }) =>
    `--baseline holds one result, and there are ${labels.length}: ${labels.join(', ')}`,
  'check-them-apart': () => 'check them apart',
  'baseline-without-losses': ({ file }: { readonly file: string }) =>
    `${file} has not the loss of each row, so the change has no interval`,
  'write-losses': () => '--update-baseline --per-sample writes one that has',
  'too-many-losses': ({ losses, most }: { readonly losses: number; readonly most: number }) =>
    `${formatCount(losses)} losses are too many for a baseline, which holds ${formatCount(most)}`,
  'headline-alone': () => 'without it the headline alone is stored',
  'no-baseline': () => 'no such file or directory, so there is no baseline',
  'update-writes-it': () => '--update-baseline writes it',
  /** `bytes` are those of the losses, where they are not written. */
  'baseline-written': ({
    file,
    label,
    headline,
    rows,
    bytes,
  }: {
    readonly file: string;
    readonly label: string;
    readonly headline: number;
    readonly rows: number;
    readonly bytes: number | undefined;
  }) => {
    const losses =
      bytes === undefined
        ? 'with the loss of each'
        : `without the loss of each: --per-sample adds them, some ${formatCount(Math.ceil(bytes / 1000))} kB`;
    return `${file} is written: ${label} ${formatNumber(headline)} of ${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}, ${losses}`;
  },

  'pred-says-columns': () => '--pred says which columns are read',
});

export interface LossOfModel {
  readonly model: string;
  readonly loss: string;
}

export interface RowsOfFile {
  readonly file: string;
  readonly rows: number;
}

export interface RowsOfModel {
  readonly name: string;
  readonly rows: number;
}
