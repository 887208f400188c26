import { expect, test } from '@jest/globals';
import { openTarget } from '../../src/commands/target.ts';
import { createFakeIo } from '../support/fake-io.ts';

test('without a path, and by the names of streams, the result goes to them', async () => {
  const { io, texts } = createFakeIo({});
  for (const path of [undefined, '-', '/dev/stdout', '/dev/stderr']) {
    const target = await openTarget(path, io);
    await target.write('x');
    await target.finish();
    expect(target.closed()).toBe(false);
  }
  expect([texts.stdout, texts.stderr]).toEqual(['xxx', 'x']);
});

test('a file appears when it is finished, and not where it is discarded', async () => {
  const { io, written, unfinished } = createFakeIo({});
  const [kept, lost] = [await openTarget('kept.csv', io), await openTarget('lost.csv', io)];
  for (const target of [kept, lost]) await target.write('x');
  expect(written).toEqual({});
  await kept.finish();
  await lost.discard();
  expect([written, [...unfinished]]).toEqual([{ 'kept.csv': 'x' }, []]);
});
