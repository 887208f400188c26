import type { RowChoice, SampleChoice, WhereChoice } from '../../result/selection.ts';
import type { LeftOut } from '../../rows/by-key.ts';
import { type Entry, jsonObject } from './object.ts';

/** What a join left out, of each file. */
export function leftOutEntry({ predictions, labels }: LeftOut): Entry {
  return [
    'left_out',
    jsonObject([
      ['preds', String(predictions)],
      ['labels', String(labels)],
    ]),
  ];
}

/** Which rows were evaluated, where that was said, as keys and JSON texts. */
export function choiceEntries({ where, limit, sample, asIs, scale }: RowChoice = {}): Entry[] {
  return [
    ...(where === undefined ? [] : [['where', whereObject(where)] as Entry]),
    ...(limit === undefined ? [] : [['limit', String(limit)] as Entry]),
    ...(sample === undefined ? [] : [['sample', sampleObject(sample)] as Entry]),
    ...(scale === undefined ? [] : [['scale', String(scale)] as Entry]),
    ...(asIs ? [['as_is', 'true'] as Entry] : []),
  ];
}

function whereObject({ condition, taken, rows }: WhereChoice): string {
  return jsonObject([
    ['condition', JSON.stringify(condition)],
    ['taken', String(taken)],
    ['rows', String(rows)],
  ]);
}

function sampleObject({ rows, of, seed, replacement, repeat }: SampleChoice): string {
  return jsonObject([
    ['rows', String(rows)],
    ['of', String(of)],
    ['seed', String(seed)],
    ['replacement', String(replacement)],
    ...(repeat === undefined ? [] : [['repeat', String(repeat)] as Entry]),
  ]);
}
