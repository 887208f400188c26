import { nearest } from '../problem/nearest.ts';
import { UserError } from '../problem/problem.ts';
import { quote } from '../words/text.ts';
import { CHECK_FORMATS, type CheckFormat } from './formats.ts';

/** A report that is written beside the one that is printed. */
export interface ReportFile {
  readonly format: CheckFormat;
  readonly path: string;
}

/** Reads `junit=lossctl.xml`. Throws UserError for another form, or a format that is not there. */
export function parseReportFile(text: string): ReportFile {
  const [, word, path] = /^([^=]*)=(.+)$/s.exec(text) ?? [];
  if (path === undefined)
    throw new UserError(`--report: ${quote(text)} is not FORMAT=FILE`, '--report junit=lossctl.xml');
  const format = CHECK_FORMATS.find((known) => known === word);
  if (format !== undefined) return { format, path };
  const near = nearest(word, CHECK_FORMATS);
  throw new UserError(
    `--report: ${quote(word)} is not one of ${CHECK_FORMATS.join(', ')}`,
    near && `did you mean ${near}?`,
  );
}
