// The parts of README.md and CONTRIBUTING.md that follow from the sources. `npm run readme` writes them; tests hold them.
import { rowsOf } from '../../src/cli/help-flags.ts';
import { losses } from '../../src/index.ts';
import { FORMATS } from '../../src/input/formats.ts';
import { CONVENTION_WORDS, CONVENTIONS, LIBRARIES, WEIGHTED_MEANS } from '../../src/loss/convention.ts';
import { COMMANDS, type CommandName } from '../../src/request/commands.ts';
import { flagsOf } from '../../src/request/flags-of.ts';
import { flags } from '../../src/words/en/flags.ts';
import { help } from '../../src/words/en/help.ts';
import { run } from './fake-io.ts';
import { ALLOWED, ROOMS } from './rooms.ts';

type Row = readonly string[];

/** A table of Markdown. */
function tableOf(heads: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [heads, heads.map(() => '---'), ...rows].map(line).join('');
}

/** Text in which Markdown reads nothing. */
const escaped = (text: string): string => text.replace(/[*_<>]/g, '\\$&');

const code = (text: string): string => `\`${text}\``;

/** What each format is called, and by what ends of a name it is known. */
function formats(): string {
  const rows = FORMATS.map(({ name, extensions, magic }) => [
    code(name),
    extensions.map((extension) => code(`.${extension}`)).join(', '),
    magic.length > 0 ? 'and by its first bytes' : '',
  ]);
  return tableOf(['format', 'known by the extension', ''], rows);
}

/** What each convention is, what it divides by, and which libraries' names stand for it. */
function conventions(): string {
  const rows = CONVENTIONS.map((name) => {
    const libraries = Object.entries(LIBRARIES).flatMap(([library, own]) => (own === name ? [library] : []));
    const own = losses.filter((loss) => loss.conventions[name] !== undefined).length;
    return [
      code(name),
      CONVENTION_WORDS[name].en,
      WEIGHTED_MEANS[name] === 'weights' ? 'the sum of the weights' : 'the number of rows',
      libraries.join(', '),
      name === 'math' ? '' : String(own),
    ];
  });
  return tableOf(['convention', 'what it is', 'a weighted mean divides by', 'names of', 'losses with settings'], rows);
}

/** Every flag that is not one loss's own, by the headings of the helps. */
function options(): string {
  const lexicon = { language: 'en' as const, help, flags };
  const found = new Map<string, Map<string, CommandName[]>>();
  for (const command of Object.keys(COMMANDS) as CommandName[]) {
    for (const flag of flagsOf(command, [], () => false)) {
      if (flag.parameter !== undefined) continue;
      const rows = found.get(flag.group) ?? new Map<string, CommandName[]>();
      found.set(flag.group, rows);
      for (const { term, text } of rowsOf(flag, command, 'all', lexicon)) {
        const key = `${term}\n${text}`;
        rows.set(key, [...(rows.get(key) ?? []), command]);
      }
    }
  }
  return [...found]
    .map(([group, rows]) => {
      const lines = [...rows].map(([key, commands]) => {
        const [term, text] = key.split('\n');
        return [code(term), escaped(text), commands.map((name) => (name === 'score' ? 'LOSS' : name)).join(', ')];
      });
      const title = help.groups[group as keyof typeof help.groups].replace(':', '');
      return `**${title}**\n\n${tableOf(['option', 'meaning', 'of'], lines)}`;
    })
    .join('\n');
}

/** Each room, what it holds and whom it may import. */
function rooms(): string {
  const rows = Object.entries(ROOMS).map(([room, holds]) => [code(room), holds, ALLOWED[room].join(', ')]);
  return tableOf(['room', 'holds', 'may import'], rows);
}

const listed = async (): Promise<string> => (await run(['list', '--format', 'markdown'])).stdout;

const PARTS: Readonly<Record<string, () => string | Promise<string>>> = {
  losses: listed,
  formats,
  conventions,
  options,
  rooms,
};

const MARKED = /(<!-- (\w+): written by npm run readme -->\n)[\s\S]*?(<!-- end -->)/g;

/** A document with its generated parts as they are now. Throws RangeError for a part that is not known. */
export async function fill(document: string): Promise<string> {
  const parts = new Map<string, string>();
  for (const [, , name] of document.matchAll(MARKED)) {
    if (PARTS[name] === undefined) throw new RangeError(`no generated part is called ${name}`);
    parts.set(name, await PARTS[name]());
  }
  return document.replace(MARKED, (_, start: string, name: string, end: string) => start + parts.get(name) + end);
}

/** The documents that have such parts. */
export const DOCUMENTS = ['README.md', 'CONTRIBUTING.md'];
