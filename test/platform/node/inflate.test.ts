import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { inflate } from '../../../src/platform/node/inflate.ts';
import { problem, UserError } from '../../../src/problem/problem.ts';
import { runWords, toChunks } from '../../support/fake-io.ts';
import { formatFile, pathOfFormat } from '../../support/formats.ts';
import { BIN, folderOf, shell } from '../../support/process.ts';
import { readAll, readInChunks } from '../../support/tables.ts';

const WHERE = { place: { file: 'f' } };
const packed = (text: string): Uint8Array => new Uint8Array(gzipSync(text));
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A source that uses its memory again, and notes when it is closed. */
function sourceOf(bytes: Uint8Array, size: number) {
  const state = { isClosed: false };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const memory = [new Uint8Array(size), new Uint8Array(size)];
    try {
      for (const [turn, chunk] of toChunks(bytes, size).entries()) {
        memory[turn % 2].set(chunk);
        yield memory[turn % 2].subarray(0, chunk.length);
      }
    } finally {
      state.isClosed = true;
    }
  }
  return { chunks: chunks(), state };
}

/** The text that comes of it, or the message, in chunks of every size. */
async function inflateAll(bytes: Uint8Array): Promise<Set<string>> {
  const results = new Set<string>();
  for (let size = 1; size <= bytes.length; size++) {
    const { chunks, state } = sourceOf(bytes, size);
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of inflate(chunks, 'gzip', WHERE)) text += decoder.decode(chunk, { stream: true });
      results.add(text);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      results.add(`fault: ${(error as Error).message}`);
    }
    expect(state.isClosed).toBe(true);
  }
  return results;
}

describe('gzip data', () => {
  test.each([
    ['of one member', [packed('abc')], 'abc'],
    ['of none of the bytes', [packed('')], ''],
    ['of several members', [packed('abc'), packed(''), packed('def')], 'abcdef'],
    ['with zeros at the end', [packed('abc'), new Uint8Array(9)], 'abc'],
    ['with other bytes at the end', [packed('abc'), new TextEncoder().encode('more')], /gzip data/],
    ['with another byte at the end', [packed('abc'), Uint8Array.of(7)], /gzip data/],
    ['with zeros and more', [packed('abc'), new Uint8Array(3), packed('def')], /followed by other bytes/],
    [
      'of several with zeros and more',
      [packed('abc'), packed('d'), new Uint8Array(3), Uint8Array.of(7)],
      /followed by other bytes/,
    ],
    ['whose check is wrong', [packed('abc').map((byte, at) => (at === 16 ? byte ^ 1 : byte))], /damaged/],
  ])('%s comes out the same in chunks of any size', async (_, parts, expected) => {
    const results = [...(await inflateAll(joined(...parts)))];
    for (const result of results) {
      if (typeof expected === 'string') expect(result).toBe(expected);
      else expect(result).toMatch(expected);
    }
  });

  test('cut anywhere are refused', async () => {
    const whole = joined(packed('abc'), packed('def'));
    const first = packed('abc').length;
    for (let size = 3; size < whole.length; size++) {
      if (size === first) continue;
      for (const result of await inflateAll(whole.subarray(0, size)))
        expect(result).toBe('fault: f: gzip data that ends too early');
    }
  });

  test('that inflate a thousandfold do so bit by bit', async () => {
    const { chunks, state } = sourceOf(packed('0\n'.repeat(2 ** 23)), 65536);
    let length = 0;
    for await (const chunk of inflate(chunks, 'gzip', WHERE)) {
      expect(chunk.length).toBeLessThanOrEqual(2 ** 20);
      length += chunk.length;
      if (length > 2 ** 22) break;
    }
    expect(state.isClosed).toBe(true);
  });
});

test('the source is asked for nothing while the consumer is busy', async () => {
  const half = packed(Array.from({ length: 50000 }, (_, row) => `${Math.sin(row)}\n`).join('')).subarray(0, 100_000);
  const state = { asked: 0, answered: 0 };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const chunk of toChunks(half, 10_000)) {
      state.answered++;
      yield chunk;
      state.asked++;
    }
  }
  for await (const _ of inflate(chunks(), 'gzip', WHERE)) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(state.answered - state.asked).toBe(1);
    break;
  }
});

test('a fault of the source is its own', async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield packed('abc').subarray(0, 12);
    throw problem('yaml-fault', { text: 'f: input/output error' });
  }
  const read = async () => {
    for await (const _ of inflate(chunks(), 'gzip', WHERE));
  };
  await expect(read()).rejects.toThrow('f: input/output error');
});

describe('a packed file is read as the file within', () => {
  test.each(['table.csv', 'table.ndjson', 'table.json'])('%s', async (name) => {
    const plain = await readAll(name, formatFile(name));
    expect(await readAll(`${name}.gz`, formatFile(`${name}.gz`))).toEqual(plain);
    for (const part of await readInChunks(`${name}.gz`, formatFile(`${name}.gz`))) expect(part).toEqual(plain);
  });

  test('whatever its name, and of several members', async () => {
    const plain = await readAll('table.csv', formatFile('table.csv'));
    expect(await readAll('data', formatFile('members.csv.gz'))).toEqual(plain);
    expect(await readAll('table.csv', formatFile('table.csv.gz'))).toEqual(plain);
    expect(await readAll('table', formatFile('table.ndjson.gz'))).toMatchObject({ header: ['p', 'y'] });
  });

  test('from standard input', async () => {
    expect((await runWords('mse -q - --pred p --label y', { stdin: packed('p,y\n1,3\n'), chunkSize: 3 })).stdout).toBe(
      '4\n',
    );
  });

  test('and its faults go by its own name', async () => {
    const { stderr } = await runWords('mse -q p.csv.gz', { files: { 'p.csv.gz': packed('p,y\n1,x\n') } });
    expect(stderr).toMatch(/^lossctl: p\.csv\.gz:2: column "y": "x" is not a number\n/);
  });
});

describe('a process that reads packed files', () => {
  test('ends where its reader stops early, or it does itself', async () => {
    const folder = await folderOf({ 'y.csv': '1\n'.repeat(200_000) });
    const lines = 'yes 1 | head -200000 | gzip';
    expect(await shell(`${lines} > p.gz; lossctl mse p.gz y.csv --format csv | head -1`, folder)).toMatchObject({
      stdout: 'sample,prediction,label,loss\n',
      stderr: '',
    });
    const endless = '(printf "p,q,r\\n"; yes 1) | gzip | lossctl mse - y.csv';
    expect((await shell(endless, folder)).stderr).toMatch(/^lossctl: stdin:2: /);
  });

  test('loads zlib for them alone', () => {
    const program = `require(${JSON.stringify(BIN)}); process.on('exit', () => console.error(process.moduleLoadList.join() + ','))`;
    const loads = (name: string): boolean => {
      const words = ['mse', '-q', pathOfFormat(name), '--pred', '1', '--label', '2'];
      return spawnSync(process.execPath, ['-e', program, 'lossctl', ...words], { encoding: 'utf8' }).stderr.includes(
        'NativeModule zlib,',
      );
    };
    expect([loads('float32.csv'), loads('table.csv.gz')]).toEqual([false, true]);
  });
});
