import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, run, runWords } from '../support/fake-io.ts';
import { faultOfChanged } from '../support/faults.ts';
import { cellsOf, formatFile } from '../support/formats.ts';
import { withoutReading } from '../support/reading.ts';
import { openText } from '../support/tables.ts';

const NAMES = [
  'lists.parquet',
  'lists-2.parquet',
  'lists-fixed.parquet',
  'lists-large.parquet',
  'lists-polars.parquet',
  'lists.feather',
  'lists-fixed.feather',
  'lists-large.feather',
  'lists-polars.arrow',
];
const NESTED = ['nested.parquet', 'nested.feather'];
const files = Object.fromEntries(['lists.csv', ...NESTED, ...NAMES].map((name) => [name, formatFile(name)]));

describe.each(NAMES)('%s', (name) => {
  test('has the cells of the same columns of CSV', async () => {
    const { header = [] } = await openText(name, files[name]);
    expect(header).toEqual((await openText('lists.csv', files['lists.csv'])).header);
    for (const column of header)
      expect([column, await cellsOf(name, column)]).toEqual([column, await cellsOf('lists.csv', column)]);
  });

  test('gives the loss of the CSV, of the columns under one name', async () => {
    const words = (file: string) => `ce ${file} --pred logits --label label --from-logits --missing skip --format json`;
    const ofCsv = await runWords(words('lists.csv').replace('logits', 'logits.*'), { files });
    expect(ofCsv.stdout).toContain('"skipped": 2');
    expect(withoutReading((await runWords(words(name), { files })).stdout)).toBe(withoutReading(ofCsv.stdout));
    expect(messageOf(await runWords(words(name).replace(' --missing skip', ''), { files }))).toMatch(
      /row 8, column "logits.1": missing value/,
    );
  });

  test('reads one of them, and keys of long integers', async () => {
    const words = ['mse', name, '--pred', 'wide.1', '--label', 'label', '--id', 'wide.0', '--format', 'csv'];
    expect((await run(words, { files })).stdout).toContain('\n9007199254740993,1,1,0\n');
  });

  test('of any changed byte is read or refused in one line', async () => {
    const words = 'ce FILE --pred logits --label label --from-logits --missing skip -q';
    expect(await faultOfChanged(name, files[name], words, 300)).toBeUndefined();
  });
});

test.each(NESTED)('a list of another length is refused by its row: %s', async (name) => {
  const outcome = await runWords(`mse ${name} --pred list.0 --label y`, { files });
  expect(faultOfError(outcome)).toBeUndefined();
  expect(messageOf(outcome)).toBe(`${name}: row 2, column "list": a list of 1 value, and the first has 2`);
});
