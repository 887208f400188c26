import { activations } from '../loss/activation.ts';
import { exampleFiles, factIn, hasLabels, type Loss } from '../loss/loss.ts';
import { exampleFlags } from '../loss/parts.ts';
import { findLoss } from '../loss/registry.ts';
import { COMMANDS, type CommandName } from '../request/commands.ts';
import type { Level } from '../request/flag.ts';
import type { CommandFlag } from '../request/flags-of.ts';
import type { CommandWords } from '../words/en/help.ts';
import { termsOf, wrapFormula } from '../words/formula.ts';
import { pad, widest } from '../words/width.ts';
import { wrapText } from '../words/wrap.ts';
import { drawFlags, type Lexicon, rowsOf } from './help-flags.ts';

export const HELP_WIDTH = 80;

/** What a help is about: a command, or the losses that are named in the place of one. */
export interface Topic {
  readonly command: CommandName;
  readonly losses: readonly Loss[];
  /** The losses as they were named. */
  readonly list: string;
  readonly flags: readonly CommandFlag[];
}

/** The help of a command, its lines within 80 columns. */
export function drawHelp(topic: Topic, level: Level, lexicon: Lexicon): string {
  const { help } = lexicon;
  const isScore = topic.command === 'score';
  const words: CommandWords = help.commands[topic.command];
  const about = isScore ? topic.losses.flatMap((loss) => drawFormula(loss, lexicon)) : aboutOf(words, level);
  const notes = isScore ? notesOf(topic, level, lexicon) : wrapText(help.more(level), HELP_WIDTH);
  const sections = [
    ...(isScore && about.length > 0 ? [about] : []),
    [`${help.usage} ${usageOf(topic, words)} ${help.anyFlags}`],
    ...(isScore ? [] : [about]),
    ...flagSections(topic, level, lexicon),
    ...(topic.command === 'act' ? [[help.activations, ...drawActivations()]] : []),
    notes.filter((line) => line !== ''),
    [help.examples, ...examplesOf(topic, level, words).flatMap(drawExample)],
  ].filter((lines) => lines.length > 0);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** `mse: 1/n Σ_i (p_i − y_i)²`; a formula with a term for which there is no room stands below the name. */
function drawFormula(loss: Loss, { language }: Lexicon): string[] {
  const { name } = loss;
  const formula = factIn(language, loss, 'formula');
  const room = HELP_WIDTH - name.length - 2;
  if (widest(termsOf(formula)) > room)
    return [`${name}:`, ...wrapFormula(formula, HELP_WIDTH - 2).map((line) => `  ${line}`)];
  const [first, ...rest] = wrapFormula(formula, room);
  return [`${name}: ${first}`, ...rest.map((line) => `${' '.repeat(name.length + 2)}${line}`)];
}

const aboutOf = ({ about, more }: CommandWords, level: Level): string[] =>
  wrapText(level === 'short' || more === undefined ? about : `${about} ${more}`, HELP_WIDTH);

function usageOf({ command, losses, list }: Topic, { usage }: CommandWords): string {
  if (command !== 'score') return `lossctl ${usage}`;
  const labels = losses.length === 0 || hasLabels(losses[0]) ? ' [LABELS]' : '';
  return `lossctl ${list} PREDS${labels}`;
}

/** The flags by group; in a help of one screen they have no headings. */
function flagSections({ command, flags }: Topic, level: Level, lexicon: Lexicon): string[][] {
  const { help } = lexicon;
  const draw = (some: readonly CommandFlag[]): string[] =>
    drawFlags(
      some.flatMap((flag) => rowsOf(flag, command, level, lexicon)),
      HELP_WIDTH,
    );
  if (level === 'short') return [[help.flags, ...draw(flags)]];
  return COMMANDS[command].groups.flatMap((group) => {
    const lines = draw(flags.filter((flag) => flag.group === group));
    return lines.length === 0 ? [] : [[help.groups[group], ...lines]];
  });
}

/** What a help of losses says of files, and where more stands. */
function notesOf({ losses }: Topic, level: Level, { help }: Lexicon): string[] {
  const [loss] = losses.length > 0 ? losses : [findLoss('mse').loss];
  const names = loss.parts.map((part) => (part.isSingle ? part.name : `${part.name}_1 ${part.name}_2 ...`)).join(', ');
  const layout = hasLabels(loss) ? help.labelsInPreds : help.noLabels;
  const files = `${level === 'short' ? help.files.short : help.files.long} ${layout}`;
  const more = [help.more(level), help.explains(loss.name)].filter((text) => text !== '').join(' ');
  return [
    ...wrapText(files, HELP_WIDTH),
    ...(names === '' || level === 'short' ? [] : wrapText(help.parts(names), HELP_WIDTH)),
    ...wrapText(more, HELP_WIDTH),
  ];
}

const drawActivations = (): string[] => activations.map(({ name, formula }) => `  ${pad(name, 12, 'left')}${formula}`);

function examplesOf({ command, losses, list }: Topic, level: Level, { examples }: CommandWords): readonly string[] {
  if (command !== 'score') return examples;
  const [loss] = losses.length > 0 ? losses : [findLoss('mse').loss];
  const name = losses.length > 0 ? list : 'mse';
  const files = exampleFiles(loss);
  const call = `lossctl ${name} ${files}`;
  const quiet = `loss=$(lossctl ${name} -q ${files})`;
  if (level === 'short') return [`${call} --fail-if 'mean > 0.05'`, quiet];
  return [
    call,
    ...(loss.parts.length > 0 ? [`${call} ${exampleFlags(loss.parts)}`] : []),
    quiet,
    `${call} --worst 10 --fail-if 'mean > 0.05'`,
  ];
}

/** An example on lines that a shell reads as one. */
function drawExample(example: string): string[] {
  const pieces = example.split(/ (?=--)/);
  const lines = [pieces[0]];
  for (const piece of pieces.slice(1)) {
    const longer = `${lines[lines.length - 1]} ${piece}`;
    if (longer.length <= HELP_WIDTH - 4) lines[lines.length - 1] = longer;
    else lines.push(`  ${piece}`);
  }
  return lines.map((line, index) => `  ${line}${index < lines.length - 1 ? ' \\' : ''}`);
}
