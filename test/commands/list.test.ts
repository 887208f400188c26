import { expect, test } from '@jest/globals';
import { hasLabels, readsRows } from '../../src/loss/loss.ts';
import { findLoss, losses } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { runWords } from '../support/fake-io.ts';

test('the plain list is the names, one a line', async () => {
  expect((await runWords('list --format plain')).stdout).toBe(losses.map(({ name }) => `${name}\n`).join(''));
});

test('the JSON list finds its losses again by every name in it', async () => {
  const { stdout } = await runWords('list --format json');
  const listed = JSON.parse(stdout) as { name: string; aliases: string[] }[];
  for (const { name, aliases } of listed) {
    const { loss } = findLoss(name);
    const p = loss.prediction(resolve(loss).values).contains(0.5) ? '0.5' : '-0.5';
    const width = loss.parts.length || (readsRows(loss.shape) ? 2 : 1);
    const row = (cells: readonly string[]): string => `${cells.join(',')}\n`;
    const labels = ['1', '0'].slice(0, loss.labelWidth(width));
    const files = {
      'p.csv': row(Array<string>(width).fill(p)),
      'y.csv': row(loss.base === undefined ? labels : [...labels, '1']),
    };
    const base = loss.base === undefined ? '' : ` --label 1-2 --${loss.base.name} labels:3`;
    const names = hasLabels(loss) ? `p.csv y.csv${base}` : 'p.csv';
    for (const known of [name, ...aliases]) {
      const { code, stdout: result } = await runWords(`${known} ${names} --format json --allow-nan`, { files });
      expect([known, code, JSON.parse(result).loss]).toEqual([known, 0, name]);
    }
  }
});

test('the table has colour on a terminal alone', async () => {
  expect((await runWords('list')).stdout).not.toContain('\u001b');
  expect((await runWords('list', { terminal: true })).stdout).toContain('\u001b');
});

test('--all says what libraries call a loss, and what is not planned and why', async () => {
  const { stdout } = await runWords('list --all --lang en');
  expect(stdout).toMatch(/torch\.HuberLoss/);
  expect(stdout).toMatch(/Not planned, as their input is not a table of predictions and labels:\nCTC +sequences/);
  expect((await runWords('list')).stdout).not.toContain('CTC');
  const markdown = (await runWords('list --all --format markdown --lang ko')).stdout;
  expect(markdown).toContain('- CTC: 길이가 다른 두 열과 그 정렬 전체');
});
