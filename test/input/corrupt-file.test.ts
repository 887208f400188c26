import { expect, test } from '@jest/globals';
import { attempt, corrupt, damage, inside } from '../../src/input/corrupt-file.ts';
import { problem } from '../../src/problem/problem.ts';
import { message } from '../../src/words/message.ts';

const place = { file: 'a' };

test('a damage is one line with its place and without a full stop; what the language objects to is left out', () => {
  expect(damage({ place: { ...place, column: 'y' } }, new Error('cut\nshort.')).message).toBe(
    'a: column "y": damaged: cut short',
  );
  expect(damage({ place }, new RangeError('offset')).message).toBe('a: damaged');
  const own = problem('no-rows', { hasHeader: false }, { place });
  expect(damage({ place }, own)).toBe(own);
});

test('a reason by its code goes into the problem, within the part of the file where it was found', () => {
  const where = inside({ place }, message('file-footer'));
  const read = () =>
    attempt(where, () => {
      throw corrupt('row-count', { rows: -1 });
    });
  expect(read).toThrow('a: the footer: damaged: -1 rows');
  expect(damage(where, corrupt('row-count', { rows: -1 })).problem).toMatchObject({
    code: 'damaged',
    args: { reason: { code: 'row-count', args: { rows: -1 } } },
    within: [{ code: 'file-footer' }],
  });
});
