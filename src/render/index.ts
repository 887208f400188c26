// Every output format, one line each; a format's file is loaded when it is asked for.
import type { OutputFormat } from '../request/formats.ts';
import type { Renderer } from './renderer.ts';

const RENDERERS: Readonly<Record<OutputFormat | 'quiet', () => Promise<{ readonly renderer: Renderer }>>> = {
  table: () => import('./table.ts'),
  plain: () => import('./plain.ts'),
  json: () => import('./json.ts'),
  ndjson: () => import('./ndjson.ts'),
  csv: () => import('./csv.ts'),
  tsv: () => import('./tsv.ts'),
  markdown: () => import('./markdown.ts'),
  quiet: () => import('./quiet.ts'),
};

/** The renderer of a format, or of `-q`. */
export async function loadRenderer(format: OutputFormat | 'quiet'): Promise<Renderer> {
  return (await RENDERERS[format]()).renderer;
}
