import { expect, test } from '@jest/globals';
import { parseBlanks } from '../../../src/input/text/blank-records.ts';
import { toChunks } from '../../support/fake-io.ts';

test('records of blanks are lines, in chunks of any size', async () => {
  const text = ' 1   2\r\n\n"a b"\t3\n4 5';
  for (let size = 1; size <= text.length; size++) {
    const chunks = async function* () {
      yield* toChunks(text, size);
    };
    const records: string[][] = [];
    const lines: number[] = [];
    for await (const batch of parseBlanks({ chunks }, 2)) {
      records.push(...batch.records);
      lines.push(...batch.lines);
    }
    expect(records).toEqual([['1', '2'], [], ['a b', '3'], ['4', '5']]);
    expect(lines).toEqual([3, 4, 5, 6]);
  }
});
