// Every format of every result, one line each; a format's file is loaded when it is asked for.
import { arrangeCheck } from '../document/check.ts';
import { arrangeComparison } from '../document/comparison.ts';
import { arrangeList } from '../document/list.ts';
import { arrangeScore } from '../document/score.ts';
import type { View } from '../document/view.ts';
import type { Loss } from '../loss/loss.ts';
import type { CheckFormat, CompareFormat, ListFormat, OutputFormat } from '../request/formats.ts';
import { type Keep, NO_ROWS } from '../result/keep.ts';
import type { Pen } from './pen.ts';
import type { CheckRenderer, CompareRenderer, Renderer } from './renderer.ts';

// What people read: a result is arranged as a document, and that is drawn.
const DRAWERS = {
  table: () => import('./terminal/document.ts'),
  markdown: () => import('./markdown/document.ts'),
};

// What machines read: a result as it is.
const SCORES = {
  plain: () => import('./rows/plain.ts'),
  json: () => import('./json/score.ts'),
  ndjson: () => import('./rows/ndjson.ts'),
  csv: () => import('./rows/csv.ts'),
  tsv: () => import('./rows/tsv.ts'),
  quiet: () => import('./rows/quiet.ts'),
};
const COMPARISONS = {
  json: () => import('./json/comparison.ts'),
  csv: () => import('./rows/comparison.ts'),
  quiet: () => import('./rows/conclusions.ts'),
};
const CHECKS = {
  json: () => import('./json/check.ts'),
  junit: () => import('./checks/junit.ts'),
  github: () => import('./checks/github.ts'),
};
const LISTS = {
  json: () => import('./json/list.ts'),
  plain: () => import('./rows/list.ts'),
};

type DocumentFormat = keyof typeof DRAWERS;

const isOfDocuments = (format: string): format is DocumentFormat => format in DRAWERS;

/** The renderer of what a run comes to, in a format or of `-q`. */
export async function loadRenderer(format: OutputFormat | 'quiet'): Promise<Renderer> {
  if (!isOfDocuments(format)) return (await SCORES[format]()).renderer;
  const { drawDocument } = await DRAWERS[format]();
  return {
    keep: keepOfTable,
    start: (view, pen) => ({
      begin: () => '',
      rows: () => [],
      end: (report) => drawDocument(arrangeScore(report, view), pen),
    }),
  };
}

/** A table has a summary, and of samples without groups the first and the last. */
function keepOfTable({ constant, shows, groups, edges }: View): Partial<Keep> {
  const rows = shows === 'samples' && groups.length === 0 ? edges : NO_ROWS;
  return { accuracy: true, constant, groups: true, rows };
}

/** The renderer of a comparison, in a format or of `-q`. */
export async function loadCompareRenderer(format: CompareFormat | 'quiet'): Promise<CompareRenderer> {
  if (!isOfDocuments(format)) return (await COMPARISONS[format]()).render;
  const { drawDocument } = await DRAWERS[format]();
  return (comparison, view, pen) => drawDocument(arrangeComparison(comparison, view), pen);
}

/** The renderer of a report of checks. */
export async function loadCheckRenderer(format: CheckFormat): Promise<CheckRenderer> {
  if (!isOfDocuments(format)) return (await CHECKS[format]()).render;
  const { drawDocument } = await DRAWERS[format]();
  return (report, speech, pen) => [...drawDocument(arrangeCheck(report, speech), pen)].join('');
}

/** The catalogue as text; `all` adds to what people read the names in libraries and what is not planned. */
export async function renderList(
  losses: readonly Loss[],
  format: ListFormat,
  { language, words }: Pick<View, 'language' | 'words'>,
  pen: Pen,
  all = false,
): Promise<string> {
  if (!isOfDocuments(format)) return (await LISTS[format]()).render(losses);
  const { drawDocument } = await DRAWERS[format]();
  return [...drawDocument(arrangeList(losses, language, words, all), pen)].join('');
}
