import { expect, test } from '@jest/globals';
import * as library from '../src/index.ts';
import { run } from './support/fake-io.ts';
import { DOCUMENTS, fill } from './support/generated.ts';
import { readOwn } from './support/repository.ts';

const readme = readOwn('README.md');

test.each(DOCUMENTS)('the parts of %s that follow from the sources are as npm run readme writes them', async (name) => {
  const text = readOwn(name);
  expect(await fill(text)).toBe(text);
});

test('the example at its top is what the notes have', () => {
  const shown = /\n\$ lossctl mse preds.csv labels.csv\n([\s\S]*?)```/.exec(readme)?.[1];
  expect(shown).toBe(readOwn('fixtures/notes/mse-five-samples/table.txt'));
});

test('the files it names are there', () => {
  const paths = readme.match(/fixtures\/notes\/[\w/.-]+\.csv/g) ?? [];
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) expect(readOwn(path)).not.toBe('');
});

/** The command lines of a document's shell blocks, each as its words. */
function commandLines(document: string): string[][] {
  const blocks = [...document.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text]) => text);
  return blocks
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => [...line.matchAll(/(?:^|\(|\| )lossctl ((?:'[^']*'|"[^"]*"|[^|)#'"])*)/g)])
    .map(([, text]) =>
      (text.match(/(?:'[^']*'|"[^"]*"|\S)+/g) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, '$2')),
    );
}

test('every command line it shows is one that lossctl takes', async () => {
  const lines = commandLines(readme);
  expect(lines.length).toBeGreaterThan(60);
  const refused: string[] = [];
  for (const words of lines) {
    const { code, stderr } = await run(words);
    // The files are not there, and nothing else is wrong.
    if (code !== 0 && !/no such file|no file matches|stdin: no rows|there is no lossctl.yaml/.test(stderr))
      refused.push(`${words.join(' ')}: ${stderr}`);
  }
  expect(refused).toEqual([]);
});

/** What a line of code gives, as the comment behind it has it: JSON, or an error by its name. */
function outcomeOf(code: string): string {
  try {
    const value: unknown = new Function('lossctl', `const { evaluate, gradient } = lossctl; return ${code}`)(library);
    return JSON.stringify(ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value);
  } catch (error) {
    return String(error);
  }
}

test('every line of the library’s example gives what stands behind it', () => {
  const [, block] = /```ts\n(import [^`]* from 'lossctl';\n[^`]*)```/.exec(readme) ?? [];
  const lines = [...(block ?? '').matchAll(/^(?!import)(.*); \/\/ (.*)$/gm)].map(([, code, shown]) => [code, shown]);
  expect(lines.length).toBeGreaterThan(8);
  expect(lines.map(([code]) => [code, outcomeOf(code)])).toEqual(lines);
});
