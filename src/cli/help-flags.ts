import { formatValue, isList, kebab, type Parameter } from '../loss/parameter.ts';
import type { CommandName } from '../request/commands.ts';
import { LEVELS, type Level } from '../request/flag.ts';
import type { CommandFlag } from '../request/flags-of.ts';
import type { HelpWords } from '../words/en/help.ts';
import type { FlagWords } from '../words/flag-words.ts';
import type { Language } from '../words/language.ts';
import { columnsOf, pad } from '../words/width.ts';
import { wrapText } from '../words/wrap.ts';

/** What a help has of one form of a flag: how it is written, and what it does. */
export interface FlagRow {
  readonly term: string;
  readonly text: string;
}

/** The words that helps are drawn with. */
export interface Lexicon {
  readonly language: Language;
  readonly help: HelpWords;
  readonly flags: Readonly<Record<string, FlagWords>>;
}

// A longer term has its text below it.
const TERM_WIDTH = 26;

/** Draws rows in two columns of `width` together. */
export function drawFlags(rows: readonly FlagRow[], width: number): string[] {
  const terms = rows.map(({ term }) => columnsOf(term)).filter((own) => own <= TERM_WIDTH);
  const column = Math.max(0, ...terms);
  return rows.flatMap(({ term, text }) => {
    const lines = wrapText(text, width - column - 4);
    const isLong = columnsOf(term) > column;
    const first = isLong ? [`  ${term}`] : [`  ${pad(term, column, 'left')}  ${lines[0]}`.trimEnd()];
    return [...first, ...lines.slice(isLong ? 0 : 1).map((line) => `${' '.repeat(column + 4)}${line}`)];
  });
}

/** The forms of a flag that a help of a level shows: the form that is not the default is at the flag's own level. */
export function rowsOf(flag: CommandFlag, command: CommandName, level: Level, lexicon: Lexicon): FlagRow[] {
  if (flag.isHidden) return [];
  const shows = (own: Level): boolean => LEVELS.indexOf(own) <= LEVELS.indexOf(level);
  const { name, letter, type } = flag;
  const long = `--${kebab(name)}`;
  const { value, text, off } = describe(flag, command, level, lexicon);
  const term = `${letter === undefined ? '' : `-${letter}, `}${long}${value === undefined ? '' : ` <${value}>`}`;
  const isOn = type.initial === true;
  return [
    ...(shows(isOn ? 'all' : flag.level) ? [{ term, text }] : []),
    ...(off !== undefined && shows(isOn ? flag.level : 'all') ? [{ term: `--no-${kebab(name)}`, text: off }] : []),
  ];
}

interface Description {
  /** What stands for the value. */
  readonly value: string | undefined;
  readonly text: string;
  readonly off: string | undefined;
}

function describe(flag: CommandFlag, command: CommandName, level: Level, lexicon: Lexicon): Description {
  const { name, type, parameter, help } = flag;
  const { language, flags, help: words } = lexicon;
  if (parameter !== undefined) return describeParameter(name, parameter, lexicon);
  if (help !== undefined) return { value: flags.pred.value, text: help[language], off: undefined };
  const own = flags[`${command} ${name}`] ?? flags[name];
  const choices = type.choices ?? [];
  const full = typeof own.help === 'string' ? own.help : own.help(choices.join(', '));
  const isPlain = type.form === 'switch' || type.form === 'toggle';
  return {
    value: isPlain ? undefined : (own.value ?? choices.join('|')),
    text: level === 'short' ? (own.brief ?? full) : full,
    off: type.form === 'toggle' ? (own.off ?? words.notFlag(`--${kebab(name)}`)) : undefined,
  };
}

/** More words than this make a flag too long to be read. */
const MOST_WORDS = 5;

/** The words of a choice of many stand in the text. */
function describeParameter(name: string, parameter: Parameter, { language, help: words }: Lexicon): Description {
  const { choices, default: value } = parameter;
  const text = parameter.help[language];
  if (typeof value === 'boolean') return { value: undefined, text, off: words.notFlag(`--${kebab(name)}`) };
  const isShort = choices === undefined || choices.length <= MOST_WORDS;
  const more = isShort ? '' : `: ${choices.join(', ')}`;
  return {
    value:
      choices === undefined ? (isList(value) ? words.numbers : words.number) : isShort ? choices.join('|') : words.name,
    text: `${text}${more} ${words.byDefault(formatValue(value))}`,
    off: undefined,
  };
}
