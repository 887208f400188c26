// Every output format, one line each; a format's file is loaded when it is asked for.
import type { OutputFormat } from '../request/formats.ts';
import type { Renderer } from './renderer.ts';

const RENDERERS: Readonly<Record<OutputFormat | 'quiet', () => Promise<{ readonly renderer: Renderer }>>> = {
  table: () => import('./table.ts'),
  plain: () => import('./rows/plain.ts'),
  json: () => import('./json/score.ts'),
  ndjson: () => import('./rows/ndjson.ts'),
  csv: () => import('./rows/csv.ts'),
  tsv: () => import('./rows/tsv.ts'),
  markdown: () => import('./markdown.ts'),
  quiet: () => import('./rows/quiet.ts'),
};

/** The renderer of a format, or of `-q`. */
export async function loadRenderer(format: OutputFormat | 'quiet'): Promise<Renderer> {
  return (await RENDERERS[format]()).renderer;
}
