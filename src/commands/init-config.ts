import type { Command } from 'commander';
import { CONFIG_FILE } from '../cli/config-checks.ts';
import { intervalText } from '../document/interval.ts';
import { planScore } from '../engine/plan-score.ts';
import { runPlan } from '../engine/run.ts';
import { writeSmallFile } from '../input/small-file.ts';
import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import type { CheckOptions } from '../request/options.ts';
import { en } from '../words/en/dictionary.ts';
import { english } from '../words/en/wording.ts';
import { formatCount, formatNumber } from '../words/number.ts';
import { findOther } from './check-one.ts';
import { say } from './say.ts';
import { wordingFor } from './surface.ts';

/** What else a command line may say beside `--init`. */
const BESIDE = ['config', 'init', 'lang', 'color', 'progress', 'threads'];

/** `lossctl check --init`: writes an example of a file of checks; with `LOSS PREDS [LABELS]` one for these, with a limit of today. */
export async function initConfig(command: Command, options: CheckOptions, io: Io): Promise<number> {
  const file = options.config ?? CONFIG_FILE;
  if (io.files.exists(file))
    throw new UserError(`${file}: is there already, and is left as it is`, '--config FILE --init writes another');
  const other = findOther(command, BESIDE);
  if (other !== undefined)
    throw new UserError(`${other.long} does not go with --init`, `${other.name()}: below a check of the file`);
  const isGiven = command.args.length > 0;
  const [loss, ...paths] = isGiven ? command.args : ['mse', 'preds.csv', 'labels.csv'];
  const files = isGiven ? paths.map((path) => seenFrom(file, path)) : paths;
  const limit = isGiven ? await proposeLimit(command.args, options, io) : ['max: 0.05'];
  await writeSmallFile(file, exampleOf(loss, files, limit), io);
  const call = file === CONFIG_FILE ? 'lossctl check' : `lossctl check --config ${file}`;
  await io.stdout.write(`${file} is written: ${call} makes its checks\n`);
  return 0;
}

/** A path as a file of checks, to whose folder it is relative, has it. */
function seenFrom(file: string, path: string): string {
  if (path === '-')
    throw new UserError('--init: standard input has no name that a file could keep', 'put it in a file');
  const folders = file.split('/').slice(0, -1);
  if (path.startsWith('/') || folders.length === 0) return path;
  if (folders[0] === '' || folders.includes('..'))
    throw new UserError(`--init: ${path} is not relative to the folder of ${file}`, 'name the whole path, from / on');
  return `${folders.map((name) => (name === '.' ? '' : '../')).join('')}${path}`;
}

const CONFIDENCE = 95;
// Where there is no interval: as much worse than today.
const ROOM = 0.05;

/** The lines of a limit that today's result keeps: the worse end of its interval, where it has one. */
async function proposeLimit(files: readonly string[], options: CheckOptions, io: Io): Promise<string[]> {
  const asked = { ...options, ci: true, confidence: CONFIDENCE };
  const [loss, preds, labels] = files;
  const prepared = await planScore({ loss, preds, labels, options: asked }, [], io, true);
  await say(io.stderr, prepared.notes, 'note', wordingFor(options, io));
  const { runs } = prepared.plan;
  if (runs.length > 1) throw new UserError('--init writes a check of one loss', `name one of ${files[0]}`);
  const { report } = await runPlan(prepared);
  const [{ n, headline, intervalOf }] = report.summaries;
  const [{ resolved }] = runs;
  const term = resolved.headline === 'mean' ? 'mean' : 'headline';
  if (headline === undefined || !Number.isFinite(headline))
    return [`# Today the headline is ${headline}: no limit follows from that.`, '# max: 0.05'];
  const isScore = resolved.loss.better === 'higher';
  const interval = intervalOf?.('headline');
  const hasEnds = interval !== undefined && !('reason' in interval);
  const worse = Math.abs(headline) * ROOM;
  const end = hasEnds ? (isScore ? interval.low : interval.high) : headline + (isScore ? -worse : worse);
  const bound = roundOutward(end, isScore);
  const said = interval === undefined ? '' : `, ${intervalText(interval, { words: en, wording: english })}`;
  return [
    `# Today: ${term} ${formatNumber(headline)}${said} (n ${formatCount(n)}).`,
    hasEnds ? '# The limit is the worse end of the interval.' : `# The limit is ${100 * ROOM} % worse.`,
    term === 'mean' && !isScore ? `max: ${bound}` : `fail-if: ${term} ${isScore ? '<' : '>'} ${bound}`,
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
