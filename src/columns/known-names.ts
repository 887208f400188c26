import type { Table } from '../input/table.ts';
import type { Held } from '../loss/held.ts';
import { type Note, note } from '../problem/problem.ts';
import type { Selection } from './column-list.ts';

/** Names that columns of predictions and of labels bear, the likeliest first. */
export const KNOWN_NAMES = {
  pred: [
    'y_pred',
    'pred',
    'preds',
    'prediction',
    'predictions',
    'predicted',
    'yhat',
    'y_hat',
    'forecast',
    'fitted',
    'response',
    'score',
    'scores',
    'output',
    'prob',
    'proba',
    'probability',
    'y_prob',
    'y_proba',
    'y_score',
    'logit',
    'logits',
    'p',
  ],
  label: [
    'y_true',
    'true',
    'truth',
    'ground_truth',
    'gold',
    'label',
    'labels',
    'label_ids',
    'target',
    'targets',
    'y',
    'y_test',
    'actual',
    'actuals',
    'observed',
    'obs',
  ],
} as const satisfies Record<string, readonly string[]>;

/** A name in the form that known ones have: in lower case, with `_` for `-`, `.` and blanks; of `.pred` without its dot. */
export const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[-.\s]+/g, '_')
    .replace(/^_/, '');

/** Names of probabilities: beside them `y_pred` may as well hold classes. */
const PROBABILITIES = ['prob', 'proba', 'probability', 'y_proba', 'y_prob', 'y_score', 'score'];
const LOGITS = ['logit', 'logits'];
/** What raw scores are called beside probabilities; CatBoost writes `RawFormulaVal`. */
const RAW_SCORES = [...LOGITS, 'rawformulaval', 'raw', 'raw_score', 'margin', 'decision', 'decision_function'];

/** The known names of predictions, those first that say what a loss reads. */
export function predictionNames(held: Held = 'values'): readonly string[] {
  const before = { probabilities: PROBABILITIES, logits: RAW_SCORES, classes: [], values: [] }[held];
  return [...before, ...KNOWN_NAMES.pred.filter((name) => !before.some((own) => own === name))];
}

/** Names that nothing but the truth bears; a prediction may well be called `label` or `target`. */
const TRUTHS: ReadonlySet<string> = new Set(
  KNOWN_NAMES.label.filter((name) => !['label', 'labels', 'label_ids', 'target', 'targets', 'y'].includes(name)),
);

/** Names that nothing but a prediction bears; a label may well be a score, a share or a response. */
const PREDICTED: ReadonlySet<string> = new Set([
  ...KNOWN_NAMES.pred.slice(0, KNOWN_NAMES.pred.indexOf('response')),
  'y_prob',
  'y_proba',
  'y_score',
  ...LOGITS,
]);

/** What the names of a prediction's column and of a label's say against it; undefined where they say nothing. */
export function contradictionOf(pred: string, label: string): 'swapped' | 'truth' | 'predicted' | undefined {
  const [own, other] = [plainName(pred), plainName(label)];
  if (own === other) return undefined;
  const isIn = (names: readonly string[], name: string): boolean => names.includes(name);
  if (isIn(KNOWN_NAMES.label, own) && isIn(KNOWN_NAMES.pred, other)) return 'swapped';
  if (TRUTHS.has(own)) return 'truth';
  return PREDICTED.has(other) ? 'predicted' : undefined;
}

/** Whether a name is one that columns of predictions, or of labels, bear. */
export const isNameOf = (flag: keyof typeof KNOWN_NAMES, name: string): boolean =>
  KNOWN_NAMES[flag].some((known) => known === plainName(name));

const ALL_KNOWN: ReadonlySet<string> = new Set(Object.values(KNOWN_NAMES).flat());

/** Whether a name says that its column holds predictions or labels. */
export const isKnownName = (name: string): boolean => ALL_KNOWN.has(plainName(name));

/** Names that rows bear rather than predictions; pandas writes `Unnamed: 0`, mlr3 `row_ids`. */
const IDENTIFIER =
  /^(ids?|idx|index|row|row[\s_.-]?(ids?|names?|numbers?)|sample|key|uuid|guid|name|no|nr|unnamed: \d+)$|[\s_.-](ids?|idx|index|key|uuid|guid|no|nr)$/i;
/** `stationId`, where the letter's case is what tells it from a word like arid. */
const CAMEL_IDENTIFIER = /[a-z0-9](Ids?|IDs?|Index|Key|Uuid|UUID|Guid|GUID|No|Nr)$/;
/** `created_at`, `updatedAt`. */
const STAMP = /[\s_.-](at|on)$|^(created|updated|modified|generated|run)[\s_.-]/i;
const CAMEL_STAMP = /[a-z0-9](At|On)$/;

/** Whether a column's name says that it tells rows apart. */
export const isIdentifier = (name: string): boolean => IDENTIFIER.test(name) || CAMEL_IDENTIFIER.test(name);

/** Whether a column's name says when its row was written, which each file does at its own time. */
export const isStamp = (name: string): boolean => STAMP.test(name) || CAMEL_STAMP.test(name);

/** The column, or array, with the first of the well-known names, in any case; said where another of them is there too. */
export function findWellKnown(
  table: Table,
  among: readonly number[],
  names: readonly string[],
  notes: Note[],
): Selection | undefined {
  const { arrays, header } = table;
  const nameAt = (index: number): string => (arrays ?? header)?.[index] ?? '';
  const isFirst = (index: number): boolean => arrays === undefined || arrays.indexOf(arrays[index]) === index;
  const found = names.flatMap((name) => among.filter((index) => plainName(nameAt(index)) === name && isFirst(index)));
  if (found.length === 0) return undefined;
  const [first] = found;
  if (found.length > 1)
    notes.push(note('well-known-column', { taken: nameAt(first), of: found.map(nameAt) }, { file: table.file }));
  return { table, indices: arrays === undefined ? [first] : among.filter((index) => arrays[index] === arrays[first]) };
}

/** Whether there are columns, and not of several arrays, of which one is meant. */
export function areOneArray({ arrays }: Table, indices: readonly number[]): boolean {
  return new Set(indices.map((index) => arrays?.[index])).size === 1;
}
