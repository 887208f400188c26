import { hint, problem } from '../problem/problem.ts';
import { CHECK_FORMATS, type CheckFormat } from './formats.ts';
import { choice } from './value-type.ts';

/** A report that is written beside the one that is printed. */
export interface ReportFile {
  readonly format: CheckFormat;
  readonly path: string;
}

/** Reads `junit=lossctl.xml`. Throws UserError for another form, or a format that is not there. */
export function parseReportFile(text: string): ReportFile {
  const [, word, path] = /^([^=]*)=(.+)$/s.exec(text) ?? [];
  if (path === undefined) throw problem('not-a-report', { text }, { hints: [hint('report-example', {})] });
  return { format: choice(CHECK_FORMATS).read(word), path };
}
