import { isCommand } from '../request/commands.ts';
import type { Level } from '../request/flag.ts';
import type { Language } from '../words/language.ts';
import type { Lexicon } from './help-flags.ts';
import { checkName } from './loss-word.ts';
import { topicOf } from './request.ts';

const OVERVIEW = ['help', '-h', '--help', '--help-all'];

/** The help that an argument list asks for; undefined where it asks for something else. */
export async function helpOf(argv: readonly string[], language: Language): Promise<string | undefined> {
  const [first, second] = argv;
  if (first === 'help' && second !== undefined && !second.startsWith('-')) return helpOf([second, '--help'], language);
  if (first === undefined || OVERVIEW.includes(first)) return overview(language);
  const level = levelOf(argv);
  if (level === undefined) return undefined;
  if (!first.startsWith('-') && !isCommand(first)) checkName(first);
  const { drawHelp } = await import('./help.ts');
  return drawHelp(topicOf(argv), level, await lexiconOf(language));
}

/** What is printed where nothing is asked for. */
export async function overview(language: Language): Promise<string> {
  const { drawOverview } = await import('./overview.ts');
  return drawOverview(await lexiconOf(language));
}

/** How much help an argument list asks for, if it does. */
function levelOf(argv: readonly string[]): Level | undefined {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  if (words.includes('--help-all')) return 'all';
  return words.includes('--help') ? 'common' : words.includes('-h') ? 'short' : undefined;
}

/** The words of helps, which are read only where they are shown. */
async function lexiconOf(language: Language): Promise<Lexicon> {
  const [{ help }, { flags }] =
    language === 'ko'
      ? await Promise.all([import('../words/ko/help.ts'), import('../words/ko/flags.ts')])
      : await Promise.all([import('../words/en/help.ts'), import('../words/en/flags.ts')]);
  return { language, help, flags };
}
