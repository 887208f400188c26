// Every format of `compare`, one line each; a format's file is loaded when it is asked for.
import type { CompareFormat } from '../../request/formats.ts';
import type { Comparison } from '../../result/result.ts';
import type { View } from '../renderer.ts';

/** The text of a comparison, in pieces; the view is that of the reference. */
export type CompareRenderer = (comparison: Comparison, view: View) => Iterable<string>;

const RENDERERS: Readonly<Record<CompareFormat | 'quiet', () => Promise<{ readonly render: CompareRenderer }>>> = {
  table: () => import('./table.ts'),
  json: () => import('../json/comparison.ts'),
  csv: () => import('../rows/comparison.ts'),
  markdown: () => import('./markdown.ts'),
  quiet: () => import('./line.ts'),
};

/** The renderer of a format, or of `-q`. */
export async function loadCompareRenderer(format: CompareFormat | 'quiet'): Promise<CompareRenderer> {
  return (await RENDERERS[format]()).render;
}
