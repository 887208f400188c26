import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { run, type World } from './support/fake-io.ts';
import { folderOf, shell } from './support/process.ts';

/** What is typed, and the error that a user reads. */
interface Case {
  readonly words: string;
  readonly message: string;
  readonly hint?: string;
}

const FOLDER = fileURLToPath(new URL('../../fixtures/faults/', import.meta.url));
const names = readdirSync(FOLDER).filter((name) => !/\.(md|py)$/.test(name) && name !== 'cases.json');
const files = Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, name)))]));
const cases: readonly Case[] = JSON.parse(readFileSync(join(FOLDER, 'cases.json'), 'utf8'));

const each = cases.map((one) => [one.words, one] as const);

/** The file of a case that is at fault: of several the last that is named, but for one that the message begins with. */
function culpritOf({ words, message }: Case): string | undefined {
  const named = words.split(' ').filter((word) => Object.hasOwn(files, word));
  return named.find((name) => message.startsWith(name)) ?? named.at(-1);
}

const errorOf = ({ message, hint }: Case): string =>
  `lossctl: ${message}\n${hint === undefined ? '' : `hint: ${hint}\n`}`;

/** Everything that an error must leave as it was: its words, the exit code, no output, no file. */
async function expectError(words: string, expected: Case, world: World): Promise<void> {
  const { code, stdout, stderr, written, unfinished } = await run([...words.split(' '), '-o', 'out.txt'], world);
  expect([stderr, code, stdout]).toEqual([errorOf(expected), 2, '']);
  expect([written, unfinished]).toEqual([{}, []]);
}

test('every file is at fault in some case', () => {
  const named = new Set(cases.flatMap(({ words }) => words.split(' ')));
  expect(names.filter((name) => !named.has(name))).toEqual([]);
  expect(cases.length).toBeGreaterThan(60);
});

describe('a fault has its message, its remedy, and no output', () => {
  test.each(each)('%s', async (words, expected) => {
    await expectError(words, expected, { files });
    await expectError(words, expected, { files, chunkSize: 7 });
  });
});

describe('the same is said of standard input', () => {
  // Standard input has no extension: what the content does not tell is given.
  const formatOf = (file: string, words: string): string => {
    const format = /\.(tsv|json|ndjson)$/.exec(file)?.[1];
    return format === undefined || words.includes('--input-format') ? '' : ` --input-format ${format}`;
  };

  test.each(each)('%s', async (words, expected) => {
    const culprit = culpritOf(expected);
    if (culprit === undefined) return;
    const renamed = (text: string): string => text.replaceAll(culprit, 'stdin');
    const own = words.split(' ').map((word) => (word === culprit ? '-' : word));
    await expectError(
      own.join(' ') + formatOf(culprit, words),
      { ...expected, message: renamed(expected.message) },
      { files, stdin: files[culprit], chunkSize: 11 },
    );
  });
});

describe('the other reader of delimited text says the same', () => {
  /** Lines that end as those of an old Mac did, which the kernel leaves to csv-parse. */
  const old = (content: Uint8Array): Uint8Array => content.map((byte) => (byte === 10 ? 13 : byte));
  const delimited = each.filter(([, one]) => /\.[ct]sv$/.test(culpritOf(one) ?? ''));

  test.each(delimited)('%s', async (words, expected) => {
    const culprit = culpritOf(expected) ?? '';
    await expectError(words, expected, { files: { ...files, [culprit]: old(files[culprit]) } });
  });
});

describe('as a process', () => {
  const chosen = ['mse short-row.csv', 'mse cut.csv.gz', 'mse cut.npz', 'mse encrypted.parquet', 'mse tensor.pt'];

  test('a fault is one line, its remedy, exit 2, and nothing half written', async () => {
    const { stdout } = await shell(
      `for words in ${chosen.map((words) => `'${words} --pred p'`).join(' ')}; do
         lossctl $words -o "$OUT/result.json" 2>&1; echo $?
       done; ls -A "$OUT"`.replaceAll('\\$', '$'),
      FOLDER,
      { OUT: await folderOf({}) },
    );
    const expected = chosen.map((words) => cases.find((one) => one.words.startsWith(words)) ?? cases[0]);
    expect(stdout).toBe(expected.map((one) => `${errorOf(one)}2\n`).join(''));
  });

  test.each([
    ['a directory', 'mse .', '.: is a directory', "a glob reads all its files: './*.csv'"],
    ['a folder that is none', 'mse y.csv/p.csv', 'y.csv/p.csv: a part of the path is no directory', undefined],
    ['a missing file', 'mse nope.csv', 'nope.csv: no such file or directory', undefined],
    [
      'a name with a slip',
      'mse one-colunm.csv',
      'one-colunm.csv: no such file or directory',
      'did you mean one-column.csv?',
    ],
    [
      'a name without its extension',
      'mse ./classes',
      './classes: no such file or directory',
      'did you mean ./classes.csv?',
    ],
    ['a folder that is not there', 'mse no/y.csv', 'no/y.csv: no such file or directory', undefined],
    ['no name', "mse ''", 'the name of a file is empty', undefined],
    ['a folder for the result', 'mse y.csv y.csv -o .', '.: is a directory', undefined],
  ])('%s', async (_, words, message, hint) => {
    const { code, stdout, stderr } = await shell(`lossctl ${words}`, FOLDER);
    const expected = { words, message, ...(hint === undefined ? {} : { hint }) };
    expect([stderr, code, stdout]).toEqual([errorOf(expected), 2, '']);
  });

  test('a FIFO is read, also by what reads a file from its end', async () => {
    const folder = await folderOf({});
    const script = (file: string, words: string): string =>
      `mkfifo f && (cat ${FOLDER}${file} > f & lossctl mse f ${words} -q; wait); rm f`;
    expect((await shell(script('arrays.npz', ''), folder)).stdout).toBe('0.14500000000000002\n');
    expect((await shell(script('y.csv', `${FOLDER}y.csv`), folder)).stdout).toBe('0\n');
    expect((await shell(script('cut.parquet', ''), folder)).stderr).toBe(
      'lossctl: f: the file ends with "ARRO", and not with "PAR1"\nhint: the file was not written or copied whole\n',
    );
  });
});
