import { runRequest } from '../commands/index.ts';
import type { Platform } from '../platform/platform.ts';
import { UserError, wordProblem } from '../problem/problem.ts';
import { languageOf, parseLanguage } from '../request/language.ts';
import { type Language, wordings } from '../words/language.ts';
import { message } from '../words/message.ts';
import { escapeControls } from '../words/text.ts';
import { inFlagForm } from './flag-form.ts';
import { readRequest } from './request.ts';
import { helpOf } from './show-help.ts';
import { version } from './version.ts';

/**
 * Runs one command line and gives its exit code: 0 done, 1 a check failed, 2 could not answer. Errors are thrown anywhere
 * and caught here, where they are put in words.
 */
export async function main(given: readonly string[], platform: Platform): Promise<number> {
  const argv = inFlagForm(given);
  const language = languageOfWords(argv, platform.env);
  try {
    const code = await run(argv, language, platform);
    await platform.stdout.flush();
    return code;
  } catch (error) {
    await platform.stderr.write(
      describe(error, language, platform.env.LOSSCTL_DEBUG !== undefined && platform.env.LOSSCTL_DEBUG !== ''),
    );
    return 2;
  }
}

async function run(argv: readonly string[], language: Language, platform: Platform): Promise<number> {
  const [first] = argv;
  if (first === '-V' || first === '--version') {
    await platform.stdout.write(`${version}\n`);
    return 0;
  }
  const help = await helpOf(argv, language);
  if (help === undefined) return runRequest(await readRequest(argv, platform), platform);
  // Nothing at all is a mistake.
  await (first === undefined ? platform.stderr : platform.stdout).write(help);
  return first === undefined ? 2 : 0;
}

/** The language of helps and errors, which must be known before the command line is read. */
function languageOfWords(argv: readonly string[], env: Platform['env']): Language {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : at < 0 ? undefined : argv[at + 1];
  try {
    return given === undefined ? languageOf(env) : parseLanguage(given);
  } catch {
    // It is refused where it is read.
    return 'en';
  }
}

function describe(error: unknown, language: Language, debug: boolean): string {
  const { say } = wordings[language];
  const line = (text: string, hint: string | undefined): string =>
    `lossctl: ${escapeControls(text)}\n${hint === undefined ? '' : `${say(message('hint'))}: ${escapeControls(hint)}\n`}`;
  if (error instanceof UserError) {
    const worded = wordProblem(error.problem, wordings[language]);
    return line(worded.message, worded.hint);
  }
  const { message: text, stack } = error instanceof Error ? error : new Error(String(error));
  if (debug) return `lossctl: ${say(message('internal-error', { text: `${stack}` }))}\n`;
  return line(say(message('internal-error', { text })), say(message('fault-of-lossctl')));
}
