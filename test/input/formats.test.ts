import { describe, expect, test } from '@jest/globals';
import { openBytes } from '../../src/input/bytes.ts';
import { detectFormat } from '../../src/input/detect-format.ts';
import { FORMAT_NAMES, FORMATS, formatOf } from '../../src/input/formats.ts';
import { createFakeIo } from '../support/fake-io.ts';
import { importsOfSource } from '../support/imports.ts';

test('names, extensions and beginnings are of one format each, and no beginning is that of another', () => {
  const extensions = FORMATS.flatMap((format) => format.extensions);
  expect(new Set(FORMAT_NAMES).size).toBe(FORMATS.length);
  expect(new Set(extensions).size).toBe(extensions.length);
  const magic = FORMATS.flatMap((format) => format.magic.map(String));
  for (const [index, one] of magic.entries())
    expect(magic.filter((other, at) => at !== index && other.startsWith(one))).toEqual([]);
});

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (name, format) => {
  const detect = async (file: string, content: Uint8Array | string) =>
    (await detectFormat({ ...(await openBytes('f', createFakeIo({ files: { f: content } }).io)), file })).name;

  test('is found by its name, its extensions and its beginnings', async () => {
    expect(formatOf(name)).toBe(format);
    expect(format.extensions).toContain(name);
    for (const extension of format.extensions) expect(await detect(`a.${extension}`, '1')).toBe(name);
    for (const magic of format.magic) expect(await detect('a.csv', Uint8Array.from([...magic, 0]))).toBe(name);
  });

  test('is described in both languages', () => {
    expect(format.describe.en).toMatch(/^an? \S/);
    expect(format.describe.ko).not.toBe('');
  });

  test('loads its reader only where it is opened', () => {
    const own = importsOfSource().filter(({ from }) => from.endsWith(`/${name}-format.ts`));
    const eager = own.filter(({ isDynamic, isTypeOnly }) => !isDynamic && !isTypeOnly).map(({ to }) => to);
    expect(own.filter(({ isDynamic }) => isDynamic)).toHaveLength(1);
    for (const to of eager) expect(to).toMatch(/-(start|magic)\.ts$/);
  });
});

test('every format names the registry by itself', () => {
  expect(() => formatOf('xlsx' as never)).toThrow('no format: xlsx');
});
