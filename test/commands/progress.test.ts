import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { followRun } from '../../src/commands/progress.ts';
import { createFakeIo, createFakeThreads, run, type World } from '../support/fake-io.ts';

const ROWS = 10_000;
const preds = `p\n${'1.5\n'.repeat(ROWS)}`;
const labels = `y\n${'2.0\n'.repeat(ROWS)}`;
const files = { 'p.csv': preds, 'y.csv': labels };
const ERASE = '\r\u001b[K';

/** A terminal in a world where each look at the clock takes so many milliseconds. */
const slow: World = { files, terminal: true, chunkSize: 1000, tick: 200, env: { NO_COLOR: '1' } };
const words = ['mse', 'p.csv', 'y.csv', '-q'];
const score = (more: readonly string[] = [], world: World = slow) => run([...words, ...more], world);

/** The lines that were drawn, one over the other. */
const drawn = (stderr: string): string[] => stderr.split(ERASE).filter((line) => line !== '');

describe('on a terminal', () => {
  test('a line is drawn anew after a second, and gone before the result', async () => {
    const { code, stdout, stderr } = await score();
    expect([code, stdout]).toEqual([0, '0.25\n']);
    const lines = drawn(stderr);
    expect(lines.length).toBeGreaterThan(10);
    const size = preds.length + labels.length;
    expect(size).toBe(80_004);
    for (const line of lines) expect(line).toMatch(/^\[=*>? *\] +\d+% {2}\d.* of 80 kB/);
    const percents = lines.map((line) => Number(/(\d+)%/.exec(line)?.[1]));
    expect(percents).toEqual([...percents].sort((one, other) => one - other));
    expect(percents[0]).toBeLessThan(10);
    expect(percents[percents.length - 1]).toBeGreaterThan(95);
    expect(stderr.startsWith(ERASE) && stderr.endsWith(ERASE)).toBe(true);
    expect(stderr).not.toContain('\n');
  });

  test('a run of less than a second shows nothing', async () => {
    expect((await score([], { ...slow, tick: 1 })).stderr).toBe('');
  });

  test('the line keeps to the width', async () => {
    for (const line of drawn((await score([], { ...slow, columns: 30 })).stderr)) expect(line.length).toBeLessThan(30);
  });

  test('warnings, verdicts and errors stand on lines of their own', async () => {
    const verdict = await score(['--fail-if', 'mean > 0', '--where', 'p > 0']);
    expect(verdict.code).toBe(1);
    expect(verdict.stderr).toContain(`${ERASE}lossctl: note: 10,000 of 10,000 rows where p > 0\n`);
    expect(drawn(verdict.stderr).at(-1)).toMatch(/^lossctl: note: .*\nFAILED .*\n$/);
    const broken = { ...slow, files: { ...files, 'y.csv': `${labels}x\n` } };
    const fault = await score([], broken);
    expect(fault.code).toBe(2);
    expect(fault.stderr).toMatch(/\r\u001b\[Klossctl: y\.csv:10002: column "y": "x" is not a number\n$/);
  });

  test('of check, too', async () => {
    const { code, stderr } = await run(['check', 'mse', 'p.csv', 'y.csv', '--max', '1'], slow);
    expect(code).toBe(0);
    expect(drawn(stderr).length).toBeGreaterThan(10);
  });

  test('of compare, where the labels are read once for each model', async () => {
    const argv = ['compare', 'mse', 'p.csv', 'q.csv', '--labels', 'y.csv', '-q'];
    const { code, stderr } = await run(argv, { ...slow, files: { ...files, 'q.csv': preds } });
    expect(code).toBe(0);
    const lines = drawn(stderr);
    for (const line of lines.slice(1)) expect(line).toMatch(/ of 160 kB/);
    expect(Number(/(\d+)%/.exec(lines.at(-1) ?? '')?.[1])).toBeGreaterThan(95);
  });

  test('the sizes of all files of a glob are known from the beginning', async () => {
    const parts = { 'p-1.csv': preds, 'p-2.csv': preds, 'y.csv': `${labels}${labels.slice(2)}` };
    const { stderr } = await run(['mse', 'p-*.csv', 'y.csv', '-q'], { ...slow, files: parts });
    for (const line of drawn(stderr).slice(5)) expect(line).toContain(' of 160 kB');
  });

  test('of packed files the packed bytes are counted', async () => {
    const packed = new Uint8Array(gzipSync(preds, { level: 0 }));
    const { stderr } = await score([], { ...slow, files: { ...files, 'p.csv': packed } });
    expect(drawn(stderr).at(-1)).toContain(' of 80 kB');
  });

  test('of a pipe bytes, rows and rate are shown', async () => {
    const { stdout, stderr } = await run(['mse', '-', 'y.csv', '-q'], { ...slow, stdin: preds });
    expect(stdout).toBe('0.25\n');
    for (const line of drawn(stderr)) expect(line).toMatch(/^\d.*B( {2}[\d,]+ rows)? {2}.*\/s$/);
  });

  test('--no-progress shows nothing, and neither does a terminal that cannot erase', async () => {
    expect((await score(['--no-progress'])).stderr).toBe('');
    expect((await score([], { ...slow, env: { TERM: 'dumb' } })).stderr).toBe('');
  });
});

describe('elsewhere', () => {
  const piped = { ...slow, terminal: false };

  test('nothing is shown', async () => {
    expect((await score([], piped)).stderr).toBe('');
  });

  test('--progress writes a line every five seconds', async () => {
    const { stdout, stderr } = await score(['--progress'], piped);
    expect(stdout).toBe('0.25\n');
    const lines = stderr.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^lossctl: \d+% {2}.* of 80 kB/);
    // Of 80 chunks and a block that come every 200 ms, the first second aside.
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.length).toBeLessThan(6);
  });
});

test('ranges that threads read are counted when they are read, and those that they refuse are not', async () => {
  const { io, texts } = createFakeIo({ ...slow, tick: 600 });
  const text = '1\n2\nx\n4\n';
  const progress = followRun({ ...io, startThreads: async (_, onRead) => createFakeThreads(text, onRead) }, undefined);
  const threads = await progress.platform.startThreads(2);
  const { delimitedForm } = await import('../../src/kernels/form.ts');
  const reader = threads.open('p.csv', delimitedForm(',', [{ matrix: 0, column: 0 }]), 4);
  reader?.begin(0, { from: 0, to: 4 });
  reader?.begin(1, { from: 4, to: 8 });
  expect([await reader?.finish(0), await reader?.finish(1)]).toEqual([2, undefined]);
  for await (const _ of await progress.platform.files.read('p.csv'));
  expect(drawn(texts.stderr).at(0)).toContain('2.0 kB of 40 kB');
});
