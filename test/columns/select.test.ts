import { describe, expect, test } from '@jest/globals';
import type { Selection } from '../../src/columns/column-list.ts';
import type { Wanted } from '../../src/columns/search.ts';
import { selectColumns } from '../../src/columns/select.ts';
import type { Held } from '../../src/loss/held.ts';
import type { Shape } from '../../src/loss/loss.ts';
import { readingOf, said, tableOf } from '../support/columns.ts';

interface Case {
  readonly preds: string | number;
  readonly labels?: string | number;
  readonly shape?: Shape;
  readonly held?: Held;
  readonly wanted?: Wanted;
}

/** Columns chosen, as `file` and indices, and the notes. */
function choose({ preds, labels, shape = 'scalar', held, wanted = {} }: Case) {
  const { roles, notes } = selectColumns(
    { preds: tableOf('p.csv', preds), labels: labels === undefined ? undefined : tableOf('y.csv', labels) },
    readingOf({ shape, held }),
    wanted,
  );
  const show = ({ table, indices }: Selection): string => `${table.file[0]}:${indices.join(',')}`;
  return { pred: show(roles.prediction), label: show(roles.label), notes: said({ notes: [...notes] }) };
}

const chosen = (given: Case): string => {
  const { pred, label } = choose(given);
  return `${pred} ${label}`;
};

describe('columns that are not named', () => {
  test.each<[string, Case, string]>([
    ['the only ones', { preds: 1, labels: 1 }, 'p:0 y:0'],
    ['the only ones, whatever they are called', { preds: 'a', labels: 'b' }, 'p:0 y:0'],
    ['well-known names', { preds: 'id y_pred', labels: 'id y_true' }, 'p:1 y:1'],
    ['well-known names in any case', { preds: 'Y_Pred ID', labels: 'id LABEL' }, 'p:0 y:1'],
    [
      'raw scores beside probabilities, for a loss of such',
      { preds: 'y margin prob', shape: 'binary', held: 'logits' },
      'p:1 p:0',
    ],
    ['of one file both', { preds: 'y p' }, 'p:1 p:0'],
    ['of one file the rest beside a known label', { preds: 'anything target' }, 'p:0 p:1'],
    ['of one file the rest beside a named prediction', { preds: 'a b', wanted: { pred: 'b' } }, 'p:1 p:0'],
    ['of one file the rest beside a named label', { preds: 'a b', wanted: { label: 'a' } }, 'p:1 p:0'],
    ['of a class loss all of the predictions', { preds: 'a b c', labels: 'y', shape: 'class' }, 'p:0,1,2 y:0'],
    ['of a class loss in one file all but the label', { preds: 'a y b', shape: 'class' }, 'p:0,2 p:1'],
    ['of a class loss a target row', { preds: 3, labels: 3, shape: 'class' }, 'p:0,1,2 y:0,1,2'],
    ['of a class loss a known label among others', { preds: 'a b', labels: 'id label', shape: 'class' }, 'p:0,1 y:1'],
  ])('are %s', (_, given, columns) => {
    expect(chosen(given)).toBe(columns);
  });

  test('of several well-known names are the first in the order of the contract, and that is said', () => {
    const { pred, notes } = choose({ preds: 'p score y_pred', labels: 'y' });
    expect(pred).toBe('p:2');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('took column "y_pred" of "y_pred", "score", "p"');
  });

  test('are an error that lists the columns where nothing decides', () => {
    expect(() => choose({ preds: 'a b', labels: 'y' })).toThrow(
      'p.csv: which column holds the predictions? there are 2: "a", "b"',
    );
    expect(() => choose({ preds: 'p', labels: 'a b' })).toThrow(
      'y.csv: which column holds the labels? there are 2: "a", "b"',
    );
    expect(() => choose({ preds: 2 })).toThrow('p.csv: which column holds the labels? there are 2: 1, 2');
    expect(() => choose({ preds: 1 })).toThrow('p.csv has one column, and both predictions and labels are needed');
  });
});

describe('columns that are named', () => {
  const preds = 'id p_a p_b p_c y 7 a-b out.x out.y';

  test.each([
    ['p_a', '1'],
    ['p_a,p_c', '1,3'],
    ['p_c, p_a', '3,1'],
    ['2', '1'],
    ['7', '6'],
    ['name:7', '5'],
    ['2-4', '1,2,3'],
    ['p_a-p_c', '1,2,3'],
    ['a-b', '6'],
    ['id-a-b', '0,1,2,3,4,5,6'],
    ['p_*', '1,2,3'],
    ['p_?', '1,2,3'],
    ['*', '0,1,2,3,4,5,6,7,8'],
    ['out', '7,8'],
    ['out.y', '8'],
    ['1,3-4', '0,2,3'],
    ['preds:p_b', '2'],
  ])('as %s are %s', (prediction, indices) => {
    expect(choose({ preds, labels: 'y', wanted: { pred: prediction } }).pred).toBe(`p:${indices}`);
  });

  test('may come from the other file', () => {
    expect(chosen({ preds: 'a b', labels: 'c d', wanted: { pred: 'labels:c', label: 'preds:2' } })).toBe('y:0 p:1');
  });

  test.each([
    ['nope', 'p.csv: --pred: there is no column "nope"; there are "id", "p_a", "p_b"'],
    ['0', 'there is no column "0"'],
    ['10', 'there is no column "10"'],
    ['4-2', 'there is no column "4-2"'],
    ['q_*', 'there is no column "q_*"'],
    ['', 'there is no column ""'],
    ['p_a,', 'there is no column ""'],
    ['P_A', 'there is no column "P_A"'],
    ['p_a,2', '--pred p_a,2: a column is named twice'],
  ])('as %j are refused', (prediction, message) => {
    expect(() => choose({ preds, labels: 'y', wanted: { pred: prediction } })).toThrow(message);
  });

  test('are offered the nearest name', () => {
    expect(() => choose({ preds: 'score y', wanted: { pred: 'scroe' } })).toThrow(
      expect.objectContaining({ hint: 'did you mean score?' }),
    );
  });

  test('of a second file that is not there are refused', () => {
    expect(() => choose({ preds: 'a b', wanted: { label: 'labels:a' } })).toThrow('there is no second file');
  });

  test('may hold what a pattern would take for its own sign', () => {
    expect(choose({ preds: 'a.b axb a+b (c)', labels: 'y', wanted: { pred: 'a.?' } }).pred).toBe('p:0');
    expect(choose({ preds: 'a.b axb a+b (c)', labels: 'y', wanted: { pred: '(*' } }).pred).toBe('p:3');
  });
});

describe('a target row in another order than the predictions', () => {
  test('is matched by name', () => {
    const { label, notes } = choose({ preds: 'cat dog cow', labels: 'dog cow cat', shape: 'class' });
    expect(label).toBe('y:2,0,1');
    expect(notes).toHaveLength(0);
  });

  test('is matched by name also where the predictions have a common prefix', () => {
    expect(choose({ preds: 'prob_cat prob_dog', labels: 'dog cat', shape: 'class' }).label).toBe('y:1,0');
    expect(choose({ preds: 'prob_cat prob_dog', labels: 'is_dog is_cat', shape: 'class' }).label).toBe('y:1,0');
  });

  test('whose names fit in part alone is not taken by position without a word', () => {
    const given: Case = { preds: 'cat dog', labels: 'dog fish', shape: 'class' };
    const notes = (): readonly string[] => {
      try {
        return choose(given).notes;
      } catch (error) {
        return [String(error)];
      }
    };
    expect(notes()).toHaveLength(1);
  });

  test('stays where the order is the same', () => {
    expect(choose({ preds: 'cat dog', labels: 'cat dog', shape: 'class' })).toMatchObject({
      label: 'y:0,1',
      notes: [],
    });
  });
});

test('an identifier that alone remains for the prediction is said, unless it is named or the file has no other', () => {
  const notes = (given: Case): readonly string[] => choose(given).notes;
  expect(notes({ preds: 'id y' })).toEqual(['p.csv: column "id" is read as the prediction; --pred names another']);
  expect(notes({ preds: 'id y', wanted: { pred: 'id' } })).toEqual([]);
  expect(notes({ preds: 'id', labels: 'y' })).toEqual([]);
});
