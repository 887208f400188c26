import { expect, test } from '@jest/globals';
import { EMPTY_LINE, parseRecords } from '../../../src/input/text/csv-records.ts';
import { toChunks } from '../../support/fake-io.ts';

/** The records before a fault with their lines, and the fault. */
async function parse(text: string, size: number, before = 0) {
  const chunks = async function* () {
    yield* toChunks(text, size);
  };
  const [records, lines]: [string[][], number[]] = [[], []];
  try {
    for await (const batch of parseRecords({ file: 'f', chunks }, ',', before)) {
      records.push(...batch.records);
      lines.push(...batch.lines);
    }
    return { records, lines };
  } catch (error) {
    return { records, lines, fault: (error as Error).message };
  }
}

test('records come with the line that each starts on, empty lines among them', async () => {
  for (const size of [1, 4, 99]) {
    const { records, lines } = await parse('a,b\r\n\r\n1,"x\ny"\n""\n', size, 10);
    expect(records).toEqual([['a', 'b'], [], ['1', 'x\ny'], ['']]);
    expect(records.map((record) => record === EMPTY_LINE)).toEqual([false, true, false, false]);
    expect(lines).toEqual([11, 12, 13, 15]);
  }
});

test('what comes before a fault is given first', async () => {
  for (const size of [1, 99])
    expect(await parse('1\n2\n"3"x\n', size)).toEqual({
      records: [['1'], ['2']],
      lines: [1, 2],
      fault: 'f:3: a closing quote is followed by more text',
    });
});
