import { describe, expect, test } from '@jest/globals';
import { runWords } from './support/fake-io.ts';
import { readOwn } from './support/repository.ts';

interface Pattern {
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly message: number;
}

interface Matcher {
  readonly owner: string;
  readonly severity: string;
  readonly pattern: readonly Pattern[];
}

describe('the problem matcher', () => {
  const { problemMatcher }: { readonly problemMatcher: readonly Matcher[] } = JSON.parse(
    readOwn('.github/lossctl-matcher.json'),
  );

  /** What a runner, or an editor, reads in a line: severity, file, line, column and message. */
  const read = (text: string): (string | undefined)[][] =>
    problemMatcher.flatMap(({ severity, pattern: [{ regexp, file, line, column, message }] }) => {
      const match = new RegExp(regexp).exec(text);
      return match === null ? [] : [[severity, match[file], match[line], match[column], match[message]]];
    });

  test('reads the place of every error that has a line', () => {
    const cases: { readonly message: string }[] = JSON.parse(readOwn('fixtures/faults/cases.json'));
    const placed = cases.flatMap(({ message }) => {
      const place = /^([\w.-]+):(\d+):(?:(\d+):)? (.*)$/.exec(message);
      return place === null ? [] : [[message, place] as const];
    });
    expect(placed.length).toBeGreaterThan(10);
    for (const [message, [, ...place]] of placed) expect(read(`lossctl: ${message}`)).toEqual([['error', ...place]]);
  });

  test('reads warnings as such, and nothing in notes, hints and verdicts', () => {
    expect(read('lossctl: warning: data/p.csv:3: the row sums to 2')).toEqual([
      ['warning', 'data/p.csv', '3', undefined, 'the row sums to 2'],
    ]);
    for (const line of [
      'lossctl: note: p.csv:3: taken for a header',
      'hint: p.csv:3: look',
      'FAILED mse: mean 0.06 > 0.05 (+20 %, n 10,000)',
      'lossctl: p.csv: no such file or directory',
      'lossctl: --max: "x" is not a number',
    ])
      expect(read(line)).toEqual([]);
  });

  test('reads a name with colons and blanks, and what stands behind the place as it is', () => {
    expect(read('lossctl: C:\\my data\\y.csv:17: column "a: 3": "x" is not a number')).toEqual([
      ['error', 'C:\\my data\\y.csv', '17', undefined, 'column "a: 3": "x" is not a number'],
    ]);
  });
});

describe('the hook of pre-commit', () => {
  const hooks = readOwn('.pre-commit-hooks.yaml');

  test('runs a command of this package, on no names of files', () => {
    expect(hooks).toMatch(/^ {2}entry: lossctl check$/m);
    expect(hooks).toMatch(/^ {2}language: node$/m);
    expect(hooks).toMatch(/^ {2}pass_filenames: false$/m);
    expect(JSON.parse(readOwn('package.json')).bin).toHaveProperty('lossctl');
  });

  test('runs where a table or the configuration has changed', () => {
    const pattern = new RegExp(/^ {2}files: (.*)$/m.exec(hooks)?.[1] ?? '');
    for (const name of ['lossctl.yaml', 'a/lossctl.yml', 'a/p.csv', 'p.ndjson.gz', 'p.parquet'])
      expect(name).toMatch(pattern);
    for (const name of ['README.md', 'a.py', 'mylossctl.yaml', 'csv']) expect(name).not.toMatch(pattern);
  });
});

test('every command of the recipes runs, and writes the files that they read', async () => {
  const section = /\n## Verdicts\n[\s\S]*?(?=\n## )/.exec(readOwn('README.md'))?.[0] ?? '';
  const commands: readonly string[] = section.match(/(?<=- |cmd: )lossctl .*/g) ?? [];
  expect(commands).toHaveLength(2);
  const files = { 'preds.csv': 'p\n1\n2\n', 'labels.csv': 'y\n1\n1\n' };
  const runRecipe = (words: string) => runWords(words.replace('lossctl ', ''), { files });
  const junit = await runRecipe(commands[0] ?? '');
  expect([junit.code, Object.keys(junit.written)]).toEqual([1, ['lossctl.xml']]);
  expect(section).toContain('      junit: lossctl.xml\n');
  const metrics = await runRecipe(commands[1] ?? '');
  expect([metrics.code, metrics.stderr]).toEqual([0, '']);
  expect(JSON.parse(metrics.written['metrics.json'] ?? '')).toMatchObject({ loss: 'mse', mean: 0.5 });
});
