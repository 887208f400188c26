import { type Case, casesOf, largestBy, rowText, sentenceOf, worstFirst } from '../../document/cases.ts';
import { arrangeCheck } from '../../document/check.ts';
import type { Speech } from '../../document/interval.ts';
import type { Place } from '../../words/message.ts';
import { formatCount } from '../../words/number.ts';
import { escapeControls } from '../../words/text.ts';
import type { CheckRenderer } from '../renderer.ts';
import { drawDocument } from '../terminal/document.ts';

/** GitHub shows no more of a kind for a step. */
const MOST = 10;

/**
 * The lines of the table, and below them annotations for GitHub Actions: an error for what failed or could not be judged, a warning
 * for what is open, each at the row that costs most, worst first.
 */
export const render: CheckRenderer = (report, speech, pen) => {
  const cases = worstFirst(casesOf(report, speech));
  const kinds = [
    ['error', cases.filter(({ outcome }) => outcome === 'error' || outcome === 'failed')],
    ['warning', cases.filter(({ outcome }) => outcome === 'inconclusive')],
  ] as const;
  const commands = kinds.flatMap(([kind, some]) =>
    some.slice(0, MOST).map((each) => annotation(kind, each, speech, speech.folder)),
  );
  const left = kinds.reduce((sum, [, some]) => sum + Math.max(0, some.length - MOST), 0);
  const more = left === 0 ? '' : `${speech.words.check.unannotated(formatCount(left))}\n`;
  return [...drawDocument(arrangeCheck(report, speech), pen), more, ...commands].join('');
};

function annotation(kind: 'error' | 'warning', each: Case, speech: Speech, folder: string | undefined): string {
  const { name, verdict, worst, loss, problem } = each;
  const place = worst.length > 0 ? worst[0].place : problem?.place;
  const title = verdict === undefined ? name : `${name}: ${verdict.term}`;
  const properties = [...(place === undefined ? [] : placeProperties(place, folder)), `title=${property(title)}`];
  const rows = worst.length === 0 ? [] : [`${largestBy(loss, speech)}:`, ...worst.map((row) => rowText(row, speech))];
  return `::${kind} ${properties.join(',')}::${data([sentenceOf(each), ...rows].join('\n'))}\n`;
}

/** The file and the line of a place; of one without a line nothing, as an annotation would stand at the first. */
function placeProperties({ file, line }: Place, folder: string | undefined): string[] {
  return file === undefined || line === undefined ? [] : [`file=${property(within(file, folder))}`, `line=${line}`];
}

/** A file's name from the root of the repository. */
function within(file: string, folder: string | undefined): string {
  return folder === undefined || /^(\/|[a-z]:)/i.test(file) ? file : `${folder}/${file}`;
}

const CODES: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };

// The escapes of the runner's own toolkit: a line's end would begin another command.
const data = (text: string): string => text.replace(/[%\r\n]/g, (character) => CODES[character]);
const property = (text: string): string => escapeControls(text).replace(/[%\r\n:,]/g, (character) => CODES[character]);
