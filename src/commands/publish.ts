import { casesOf } from '../document/cases.ts';
import { caseLines } from '../document/check.ts';
import type { Platform } from '../platform/platform.ts';
import { noted, UserError } from '../problem/problem.ts';
import { loadCheckRenderer } from '../render/index.ts';
import type { Pen } from '../render/pen.ts';
import type { CheckSpeech } from '../render/renderer.ts';
import { drawLine } from '../render/terminal/tone.ts';
import type { CheckFormat } from '../request/formats.ts';
import type { ReportFile } from '../request/report-file.ts';
import type { ReportOptions } from '../request/request.ts';
import type { CheckReport } from '../result/check.ts';
import { NO_ROWS, type RowsKept } from '../result/keep.ts';
import { message } from '../words/message.ts';
import type { Wording } from '../words/wording.ts';
import { say } from './say.ts';
import { type Surface, surface } from './surface.ts';

/** Formats that tell the rows that cost most. */
const TELLS_ROWS: readonly CheckFormat[] = ['junit', 'github', 'markdown'];

const ROWS_KEPT = 3;

/** What a report is written with. */
interface Printing {
  readonly speech: CheckSpeech;
  readonly pen: Pen;
}

/** Where there is no terminal. */
const FILE = { isTerminal: false, columns: 0 };

/** What is printed: the format that was asked for, else what the place where it runs reads. */
export function formatOf(asked: CheckFormat | undefined, { env }: Pick<Platform, 'env'>): CheckFormat {
  return asked ?? (isOnGitHub(env) ? 'github' : 'table');
}

/** The rows that the reports of a check tell: of groups one each. */
export function rowsTold(
  { format, report = [] }: ReportOptions,
  by: string | undefined,
  { env }: Pick<Platform, 'env'>,
): RowsKept {
  const formats = [formatOf(format, { env }), ...report.map((file) => file.format)];
  const isTold = summaryFile(env) !== undefined || formats.some((format) => TELLS_ROWS.includes(format));
  return isTold ? { ...NO_ROWS, worst: by === undefined ? ROWS_KEPT : 1 } : NO_ROWS;
}

/**
 * Writes a report wherever it is wanted: files first, whole, then standard output, then the summary of GitHub's job; of what is `said`
 * elsewhere people are told nothing. Throws UserError where a file cannot be written, and none is left then.
 */
export async function publish(
  report: CheckReport,
  options: ReportOptions,
  platform: Platform,
  telling: 'new' | 'said' = 'new',
): Promise<void> {
  const { dryRun, lang } = options;
  const layout = formatOf(options.format, platform);
  const isQuiet = options.quiet || dryRun;
  // What a machine reads changes with --lang alone.
  const { pen, ...speech } = await surface({ lang: lang ?? 'en', color: 'never' }, platform, FILE);
  const machine: Printing = { speech: { ...speech, folder: folderOf(platform.env) }, pen };
  if (!dryRun) await writeFiles(report, options.report ?? [], machine, platform);

  // A baseline that was written is no verdict.
  const isJudged = report.results.some(({ verdicts, error }) => verdicts.length > 0 || error !== undefined);
  const people = await surface(options, platform, isQuiet ? platform.stderr : platform.stdout);
  const isForPeople = isQuiet || layout === 'table';
  if (!isForPeople && (isJudged || layout !== 'github'))
    await platform.stdout.write((await loadCheckRenderer(layout))(report, machine.speech, machine.pen));
  if (isForPeople && isJudged && telling === 'new') await tellPeople(report, isQuiet ?? false, people, platform);

  const summary = dryRun || !isJudged ? undefined : summaryFile(platform.env);
  if (summary !== undefined) await appendSummary(summary, report, machine, people.wording, platform);
}

/** The verdicts in a terminal: on standard error where standard output is to stay empty. */
async function tellPeople(report: CheckReport, isQuiet: boolean, { pen, ...speech }: Surface, platform: Platform) {
  if (!isQuiet) return platform.stdout.write((await loadCheckRenderer('table'))(report, speech, pen));
  for (const line of caseLines(casesOf(report, speech), speech))
    await platform.stderr.write(`${drawLine(line, pen.style)}\n`);
}

/** All of them, or none. */
async function writeFiles(
  report: CheckReport,
  targets: readonly ReportFile[],
  { speech, pen }: Printing,
  { files }: Platform,
): Promise<void> {
  const pending = [];
  try {
    for (const { format, path } of targets) {
      const file = await files.write(path);
      pending.push(file);
      await file.write((await loadCheckRenderer(format))(report, speech, pen));
    }
    for (const file of pending) await file.finish();
  } catch (error) {
    for (const file of pending) await file.discard();
    throw error;
  }
}

/** Adds the verdicts to the summary of the job. The verdict stands where that cannot be: it is said, and no more. */
async function appendSummary(
  path: string,
  report: CheckReport,
  { speech, pen }: Printing,
  wording: Wording,
  platform: Platform,
): Promise<void> {
  const render = await loadCheckRenderer('markdown');
  try {
    // What stands before may end within a table or a paragraph.
    await platform.files.append(path, `\n${render(report, speech, pen)}`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const within = message('no-job-summary');
    await say(platform.stderr, noted([error.problem], within), 'warning', wording);
  }
}

const isOnGitHub = (env: Platform['env']): boolean => env.GITHUB_ACTIONS === 'true';

const summaryFile = (env: Platform['env']): string | undefined =>
  isOnGitHub(env) ? env.GITHUB_STEP_SUMMARY || undefined : undefined;

/** The folder of this process within the repository, by whose root GitHub names files. */
function folderOf({ GITHUB_WORKSPACE: root, PWD: here }: Platform['env']): string | undefined {
  return root && here?.startsWith(`${root}/`) ? here.slice(root.length + 1) : undefined;
}
