import { describe, expect, test } from '@jest/globals';
import { indicesOf as indicesOfTable } from '../../src/columns/column-list.ts';
import { findParts, indicesIn, type PartNames, selectParts } from '../../src/columns/parts.ts';
import { REAL } from '../../src/loss/domain.ts';
import type { Part } from '../../src/loss/parts.ts';
import { type Note, wordNote } from '../../src/problem/problem.ts';
import { english } from '../../src/words/en/wording.ts';
import { refusalOf } from '../support/refusal.ts';
import { openText } from '../support/tables.ts';

const part = (name: string, isSingle = false): Part => ({
  name,
  isSingle,
  help: { en: name, ko: name },
  domain: () => REAL,
});
const TRIPLET = [part('anchor'), part('positive'), part('negative')];
const INTERVAL = [part('lower', true), part('upper', true)];

async function select(header: string, parts: readonly Part[], names: PartNames = {}, others: readonly number[] = []) {
  const width = header.split(',').length;
  const row = Array.from({ length: width }, (_, index) => index + 1).join(',');
  const table = await openText('p.csv', `${header}\n${row}\n`, { header: /[a-z]/.test(header) });
  const notes: Note[] = [];
  const free = indicesOfTable(table).filter((index) => !others.includes(index));
  const files = { preds: table, labels: undefined };
  const run = (): readonly number[] =>
    selectParts(table, parts, findParts(files, parts, names, free), free, notes).indices;
  return { run, said: () => notes.map((note) => wordNote(note, english)) };
}

const indicesOf = async (...args: Parameters<typeof select>): Promise<readonly number[]> =>
  (await select(...args)).run();

describe('the header', () => {
  test('names parts in whatever order the columns stand, numbered, dotted or in upper case', async () => {
    expect(await indicesOf('id,negative_1,negative_2,anchor_1,anchor_2,positive_1,positive_2', TRIPLET)).toEqual([
      3, 4, 5, 6, 1, 2,
    ]);
    expect(await indicesOf('anchor.0,anchor.1,positive.0,positive.1,negative.0,negative.1', TRIPLET)).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
    expect(await indicesOf('Negative,Positive,Anchor', TRIPLET)).toEqual([2, 1, 0]);
    expect(await indicesOf('anchor1,positive1,negative1,anchor2,positive2,negative2', TRIPLET)).toEqual([
      0, 3, 1, 4, 2, 5,
    ]);
  });

  test('means by a whole name this column alone, and a part of one column no other', async () => {
    expect(await indicesOf('anchor,anchor_id,positive,negative', TRIPLET)).toEqual([0, 2, 3]);
    expect(await indicesOf('lower_old,upper,lower', INTERVAL)).toEqual([2, 1]);
  });

  test('does not name what has another role', async () => {
    expect(await indicesOf('lower,upper,z', INTERVAL, {}, [0])).toEqual([2, 1]);
  });
});

describe('flags', () => {
  test('name parts, and the header the others', async () => {
    const flags = { anchor: 'a', positive: 'p', negative: 'n' };
    expect(await indicesOf('n,p,a', TRIPLET, flags)).toEqual([2, 1, 0]);
    expect(await indicesOf('anchor,positive,negative,harder', TRIPLET, { negative: 'harder' })).toEqual([0, 1, 3]);
  });

  test('--pred names the first part beside another flag, and the whole row alone', async () => {
    expect(await indicesOf('a,b,c', INTERVAL, { pred: 'c', upper: 'a' })).toEqual([2, 0]);
    expect(await indicesOf('a,b,c', INTERVAL, { pred: 'c,a' })).toEqual([2, 0]);
    expect(await indicesOf('a,b,upper', INTERVAL, { pred: 'b' })).toEqual([1, 2]);
  });

  test('leave one part the columns that remain, which is said', async () => {
    const { run, said } = await select('a1,a2,n1,n2,p1,p2', TRIPLET, { anchor: 'a1-a2', negative: 'n1-n2' });
    expect(run()).toEqual([0, 1, 4, 5, 2, 3]);
    expect(said()).toEqual(['p.csv: read by position: columns "p1" to "p2" as positive']);
  });
});

describe('where nothing names them', () => {
  test('the columns are shared out in their order, which is said', async () => {
    const { run, said } = await select('1,2,3,4,5,6', TRIPLET);
    expect(run()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(said()).toEqual([
      'p.csv: read by position: columns 1 to 2 as anchor, columns 3 to 4 as positive, columns 5 to 6 as negative',
    ]);
  });

  test('columns of another role are left out', async () => {
    const { run, said } = await select('y,a,b', INTERVAL, {}, [0]);
    expect(run()).toEqual([1, 2]);
    expect(said()).toEqual(['p.csv: read by position: column "a" as lower, column "b" as upper']);
  });

  test('one part has all of them, and nothing is said', async () => {
    const { run, said } = await select('a,b,c', [part('members')]);
    expect(run()).toEqual([0, 1, 2]);
    expect(said()).toEqual([]);
  });
});

describe('is refused', () => {
  const refuse = async (...args: Parameters<typeof select>) => {
    const { run } = await select(...args);
    const { message, hint } = refusalOf(run);
    return [message, hint];
  };

  test('columns that cannot be shared out', async () => {
    expect(await refuse('a,b,c,d', TRIPLET)).toEqual([
      'p.csv: which columns are anchor and positive and negative? there are 4 columns: "a", "b", "c", "d"',
      'name them: --anchor COLUMNS --positive COLUMNS --negative COLUMNS',
    ]);
    expect(await refuse('a,b,c', INTERVAL, { lower: 'a' })).toEqual([
      'p.csv: which columns are upper? there are 2 columns: "b", "c"',
      'name them: --upper COLUMNS',
    ]);
    expect((await refuse('a,b,c', TRIPLET, { anchor: 'a' }))[0]).toBe(
      'p.csv: which columns are positive and negative? there are 2 columns: "b", "c"',
    );
  });

  test('parts that have not as many columns as each other', async () => {
    const flags = { anchor: 'a,b', positive: 'c', negative: 'd,e,f' };
    expect((await refuse('a,b,c,d,e,f', TRIPLET, flags))[0]).toBe(
      'anchor has 2 columns, positive has 1 column, negative has 3 columns: anchor and positive and negative must have as many',
    );
    expect((await refuse('a,b,c', INTERVAL, { lower: 'a,b', upper: 'c' }))[0]).toBe(
      'lower has 2 columns, upper has 1 column: lower and upper must have one',
    );
  });

  test('a column of two parts, or a part named twice', async () => {
    expect((await refuse('a,b', INTERVAL, { lower: 'a', upper: 'a' }))[0]).toBe('column "a" is named for two parts');
    expect((await refuse('a,b', INTERVAL, { pred: 'a', lower: 'a', upper: 'b' }))[0]).toBe(
      '--pred and --lower both name the lower columns',
    );
  });

  test('parts in two files', async () => {
    const [preds, labels] = [await openText('p.csv', 'a\n1\n'), await openText('q.csv', 'b\n1\n')];
    const known = findParts({ preds, labels }, INTERVAL, { lower: 'a', upper: 'labels:b' }, []);
    expect(indicesIn(preds, known)).toEqual([0]);
    expect(refusalOf(() => selectParts(preds, INTERVAL, known, [], [])).message).toBe(
      'parts of a prediction lie in p.csv and q.csv: put them in one file',
    );
  });
});
