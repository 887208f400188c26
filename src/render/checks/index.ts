// Every format of `check`, one line each; a format's file is loaded when it is asked for.
import type { CheckFormat } from '../../request/formats.ts';
import type { CheckReport } from '../../result/result.ts';
import type { Dictionary } from '../../words/language.ts';
import type { Style } from '../color.ts';

/** How people are spoken to. */
export interface Speech {
  readonly words: Dictionary;
  readonly style: Style;
  /** The folder in which the files' names begin, as GitHub's annotations need it; undefined where that is the repository's own. */
  readonly folder?: string | undefined;
}

/** The text of a report. */
export type CheckRenderer = (report: CheckReport, speech: Speech) => string;

const RENDERERS: Readonly<Record<CheckFormat, () => Promise<{ readonly render: CheckRenderer }>>> = {
  table: () => import('./table.ts'),
  json: () => import('../json/check.ts'),
  junit: () => import('./junit.ts'),
  github: () => import('./github.ts'),
  markdown: () => import('./markdown.ts'),
};

export async function loadCheckRenderer(format: CheckFormat): Promise<CheckRenderer> {
  return (await RENDERERS[format]()).render;
}
