import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { createStyle } from '../../src/render/color.ts';
import { loadRenderer } from '../../src/render/index.ts';
import { OUTPUT_FORMATS } from '../../src/request/formats.ts';
import { textOf } from '../support/fake-io.ts';
import { NOTHING_TOLD, PAIRS, PEN, REPORT, ROWS, renderAll, runOf, SUMMARY, viewOf } from '../support/view.ts';

const HOSTILE = 'a,"b"|c\n::error::d\u001b[31m\u202e`*_<e>\t';

test('the formats are those of the contract', () => {
  expect([...OUTPUT_FORMATS].sort()).toEqual(['csv', 'json', 'markdown', 'ndjson', 'plain', 'table', 'tsv']);
});

describe.each([...OUTPUT_FORMATS, 'quiet' as const])('%s', (format) => {
  test('ends with one line end and holds every loss, or the headline alone', async () => {
    const text = renderAll(await loadRenderer(format), viewOf());
    expect(text).toMatch(/[^\n]\n$/);
    if (format === 'quiet') expect(text).toBe('3.3333333333333335\n');
    else for (const loss of ['0', '1', '9']) expect(text).toMatch(new RegExp(`(^|[^0-9.])${loss}([^0-9.]|$)`, 'm'));
  });

  test('gives no escape where there is no colour', async () => {
    expect(renderAll(await loadRenderer(format), viewOf())).not.toContain('\u001b');
  });

  test('is the same text whether rows come in one block or one by one', async () => {
    const renderer = await loadRenderer(format);
    const rendering = renderer.start(viewOf(), PEN);
    let text = rendering.begin();
    for (let row = 0; row < 3; row++) {
      const part = (values: Float64Array) => ({ width: 1, values: values.slice(row, row + 1), place: () => ({}) });
      const written = rendering.rows(
        {
          count: 1,
          sample: () => row + 1,
          roles: { prediction: part(PAIRS.roles.prediction.values), label: part(PAIRS.roles.label.values) },
        },
        [Float64Array.of(ROWS[row].losses[0])],
      );
      text += [...written].map(textOf).join('');
    }
    expect(text + [...rendering.end(REPORT, NOTHING_TOLD)].join('')).toBe(renderAll(renderer, viewOf()));
  });

  test('writes numbers with the digits asked for', async () => {
    const text = renderAll(await loadRenderer(format), viewOf({ precision: 3, perSample: false, shows: 'summary' }));
    expect(text).toContain('3.33');
    expect(text).not.toContain('3.333');
  });

  test('without samples has the summary alone', async () => {
    const text = renderAll(await loadRenderer(format), viewOf({ perSample: false, shows: 'summary' }));
    expect(text).toContain('3.3333333333333335');
    expect(text).not.toMatch(/sample|per_sample/);
  });

  test('keeps a hostile class name within its cell', async () => {
    const classes = ['plain', HOSTILE];
    const columns = classes;
    const view = viewOf({ runs: [runOf('ce')], classes, columns });
    const pairs = {
      count: 1,
      sample: () => 1,
      roles: {
        prediction: { width: 2, values: Float64Array.of(0.5, 0.5), place: () => ({}) },
        label: { width: 1, values: Float64Array.of(1), place: () => ({}) },
      },
    };
    const report = {
      ...REPORT,
      summaries: [{ ...SUMMARY, n: 1 }],
      head: [{ sample: 1, prediction: [0.5, 0.5], label: [1], losses: [Math.LN2] }],
    };
    const text = renderAll(await loadRenderer(format), view, { pairs, losses: [Float64Array.of(Math.LN2)], report });
    if (format === 'csv') expect(text).toContain(`"${HOSTILE.replaceAll('"', '""')}"`);
    else if (format === 'tsv') expect(text).toContain(`"${HOSTILE.replaceAll('"', '""')}"`);
    else if (format === 'ndjson') expect(JSON.parse(text).label).toBe(HOSTILE);
    else {
      expect(text).not.toMatch(/^::/m);
      expect(text).not.toMatch(/[\u001b\u202e]/);
    }
  });

  test('says NaN and infinities without breaking its syntax', async () => {
    const losses = [Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)];
    const head = ROWS.map((row, index) => ({ ...row, losses: [losses[0][index]] }));
    const summaries = [{ ...SUMMARY, mean: Number.NaN, sum: Number.NaN, headline: Number.NaN, lines: [] }];
    const text = renderAll(await loadRenderer(format), viewOf(), {
      losses,
      report: { ...REPORT, losses, head, summaries },
    });
    expect(text).toContain('NaN');
    if (format === 'json') {
      expect(JSON.parse(text)).toMatchObject({
        mean: 'NaN',
        headline: 'NaN',
        per_sample: ['NaN', 'Infinity', '-Infinity'],
      });
    }
    if (format === 'ndjson') {
      const values = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).loss);
      expect(values).toEqual(['NaN', 'Infinity', '-Infinity']);
    }
  });

  test('has colour for people alone', async () => {
    const text = renderAll(await loadRenderer(format), viewOf(), undefined, {
      ...PEN,
      style: await createStyle(true),
    });
    expect(text.includes('\u001b')).toBe(format === 'table');
    expect(stripVTControlCharacters(text)).toBe(renderAll(await loadRenderer(format), viewOf()));
  });
});
