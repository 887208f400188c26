import { intervalText } from '../document/interval.ts';
import { planScore } from '../engine/planning/plan-score.ts';
import { runPlan } from '../engine/run.ts';
import { writeSmallFile } from '../input/small-file.ts';
import type { Platform } from '../platform/platform.ts';
import { hint, problem } from '../problem/problem.ts';
import { CHECKS_FILE } from '../request/check.ts';
import type { Check, InitRequest } from '../request/request.ts';
import { en } from '../words/en/dictionary.ts';
import { english } from '../words/en/wording.ts';
import { message } from '../words/message.ts';
import { formatCount, formatNumber } from '../words/number.ts';
import { say } from './say.ts';
import { wordingFor } from './surface.ts';

/** `lossctl check --init`: writes an example of a file of checks; with `LOSS PREDS [LABELS]` one for these, with a limit of today. */
export async function run({ file, check, options }: InitRequest, platform: Platform): Promise<number> {
  if (platform.files.exists(file))
    throw problem('file-there-already', {}, { place: { file }, hints: [hint('another-config', {})] });
  const { loss, preds, labels } = check ?? { loss: 'mse', preds: 'preds.csv', labels: 'labels.csv' };
  const paths = [preds, labels].filter((path) => path !== undefined);
  const files = check === undefined ? paths : paths.map((path) => seenFrom(file, path));
  const limit = check === undefined ? ['max: 0.05'] : await proposeLimit(check, platform);
  await writeSmallFile(file, exampleOf(loss, files, limit), platform);
  const call = file === CHECKS_FILE ? 'lossctl check' : `lossctl check --config ${file}`;
  await platform.stdout.write(`${wordingFor(options, platform).say(message('checks-file-written', { file, call }))}\n`);
  return 0;
}

const INIT = [message('flag', { name: 'init' })];

/** A path as a file of checks, to whose folder it is relative, has it. */
function seenFrom(file: string, path: string): string {
  if (path === '-') throw problem('stdin-has-no-name', {}, { within: INIT, hints: [hint('put-in-a-file', {})] });
  const folders = file.split('/').slice(0, -1);
  if (path.startsWith('/') || folders.length === 0) return path;
  if (folders[0] === '' || folders.includes('..'))
    throw problem('not-relative', { path, file }, { within: INIT, hints: [hint('whole-path', {})] });
  return `${folders.map((name) => (name === '.' ? '' : '../')).join('')}${path}`;
}

const CONFIDENCE = 95;
// Where there is no interval: as much worse than today.
const ROOM = 0.05;

/** The lines of a limit that today's result keeps: the worse end of its interval, where it has one. */
async function proposeLimit(check: Check, platform: Platform): Promise<string[]> {
  const { options } = check;
  const asked = { ...options, ci: true, confidence: CONFIDENCE };
  const prepared = await planScore({ ...check, options: asked }, [], platform);
  await say(platform.stderr, prepared.notes, 'note', wordingFor(options, platform));
  const { runs } = prepared.plan;
  if (runs.length > 1) throw problem('init-of-one-loss', {}, { hints: [hint('name-one-of', { losses: check.loss })] });
  const { report } = await runPlan(prepared);
  const [{ n, headline, intervalOf }] = report.summaries;
  const [{ resolved }] = runs;
  const term = resolved.headline === 'mean' ? 'mean' : 'headline';
  if (headline === undefined || !Number.isFinite(headline))
    return [`# Today the headline is ${headline}: no limit follows from that.`, '# max: 0.05'];
  const isScore = resolved.better === 'higher';
  const interval = intervalOf?.('headline');
  const hasEnds = interval !== undefined && !('reason' in interval);
  const worse = Math.abs(headline) * ROOM;
  const end = hasEnds ? (isScore ? interval.low : interval.high) : headline + (isScore ? -worse : worse);
  const bound = roundOutward(end, isScore);
  const said = interval === undefined ? '' : `, ${intervalText(interval, { words: en, wording: english })}`;
  return [
    `# Today: ${term} ${formatNumber(headline)}${said} (n ${formatCount(n)}).`,
    hasEnds ? '# The limit is the worse end of the interval.' : `# The limit is ${100 * ROOM} % worse.`,
    `${isScore ? 'min' : 'max'}: ${bound}`,
  ];
}

/** A number of few digits that is no nearer to what is good. */
function roundOutward(value: number, isScore: boolean): number {
  const near = Number(value.toPrecision(3));
  if (isScore ? near <= value : near >= value) return near;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return Number((near + (isScore ? -unit : unit)).toPrecision(3));
}

/** A text as YAML has it: quoted where it could be read as something else. */
const yamlText = (text: string): string =>
  /^[a-z_./][\w./,-]*$/i.test(text) && !/^(true|false|null)$/i.test(text) ? text : JSON.stringify(text);

function exampleOf(loss: string, [preds, labels]: readonly string[], limit: readonly string[]): string {
  return `# Checks of losses: lossctl check makes all of them, --only NAME those of these names.
# Keys are the flags of lossctl check by their long names (lossctl check --help-all shows them); flags without a value
# are true or false, lists are lists. Paths are relative to this file.

# What holds for every check that does not say otherwise:
# defaults:
#   labels: labels.csv
#   confidence: 95      # the interval decides: exit code 3 where it leaves a limit open

checks:
  - name: ${yamlText(loss.split(':')[0])}
    loss: ${yamlText(loss)}
    preds: ${yamlText(preds)}
${labels === undefined ? '' : `    labels: ${yamlText(labels)}\n`}${limit.map((line) => `    ${line}\n`).join('')}    # fail-if:           # more conditions under which it fails
    #   - p95 > 0.2
    #   - worst-group > 0.1
    # by: region         # for worst-group
    # id: id             # pairs rows by key
    # convention: keras
`;
}
