import { CONVENTION_WORDS, CONVENTIONS } from '../loss/convention.ts';
import { FAMILIES } from '../loss/family.ts';
import { exampleFiles, factIn, hasLabels, type Loss, libraryNames } from '../loss/loss.ts';
import { formatValue, kebab } from '../loss/parameter.ts';
import { exampleFlags } from '../loss/parts.ts';
import { resolve } from '../loss/resolve.ts';
import { wordProblem } from '../problem/problem.ts';
import type { WorkedRow } from '../result/worked-row.ts';
import type { Dictionary, Language } from '../words/language.ts';
import { formatNumber, nameClass } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import type { Wording } from '../words/wording.ts';
import type { Style } from './color.ts';
import { describeSetting } from './setting.ts';
import { drawColumns } from './table.ts';

const LINE_LENGTH = 92;

/** A loss explained, from its declaration alone. */
export function explainLoss(loss: Loss, language: Language, words: Dictionary, style: Style): string {
  const { explain } = words;
  const { values } = resolve(loss);
  const label =
    loss.shape === 'class' || loss.shape === 'either'
      ? `${explain.classes} ${loss.label(values).text[language]}`
      : loss.label(values).text[language];
  const layout = describeLayout(loss, words);
  const facts = [
    [explain.names, [loss.name, ...loss.aliases, ...libraryNames(loss)].join(', ')],
    [explain.family, FAMILIES[loss.family][language]],
    [explain.formula, factIn(language, loss, 'formula')],
    [explain.derivative, factIn(language, loss, 'derivative')],
    ...(loss.parts.length > 0 ? [] : [[explain.prediction, loss.prediction(values).text[language]]]),
    ...(hasLabels(loss) ? [[explain.label, label]] : []),
    ...(layout === undefined ? [] : [[explain.layout, layout]]),
    [explain.headline, explain.statistic[loss.headline]],
    [explain.reference, factIn(language, loss, 'reference')],
  ].map(([name, text]) => [name, fold(text, LINE_LENGTH - 18)]);
  const parameters = Object.entries(loss.parameters).map(([name, parameter]) => [
    `--${kebab(name)}`,
    formatValue(parameter.default),
    fold(parameter.help[language], LINE_LENGTH - 30),
  ]);
  const parts = loss.parts.map((part) => [
    `--${part.name}`,
    part.domain(values).text[language],
    fold(part.help[language], LINE_LENGTH - 40),
  ]);
  const files = exampleFiles(loss);
  const named = parts.length > 0 ? `  lossctl ${loss.name} ${files} ${exampleFlags(loss.parts)}\n` : '';
  return [
    `${style.bold(`${loss.name} (${loss.symbol})`)}\n\n${fold(loss.about[language], LINE_LENGTH)}\n\n`,
    drawColumns(facts),
    parts.length > 0 ? `\n${style.bold(explain.parts)}\n${drawColumns(parts)}` : '',
    parameters.length > 0 ? `\n${style.bold(explain.parameters)}\n${drawColumns(parameters)}` : '',
    `\n${style.bold(explain.conventions)}\n${drawColumns(conventionRows(loss, language, words))}`,
    `\n${style.bold(explain.examples)}\n  lossctl ${loss.name} ${files}\n${named}  lossctl ${loss.name} ${files} --convention ${CONVENTIONS.join(',')} --worst 5\n`,
  ].join('');
}

/** The loss of one row under every convention. */
export function explainRow(
  { row, classes, outcomes }: WorkedRow,
  words: Dictionary,
  wording: Wording,
  style: Style,
): string {
  const list = (values: readonly number[]): string => values.map((value) => formatNumber(value)).join(', ');
  const label = classes === undefined ? list(row.label) : escapeControls(nameClass(classes, row.label[0]));
  const facts = [
    row.id === undefined
      ? [words.sample, String(row.sample)]
      : [words.id, fold(escapeControls(row.id.join(', ')), LINE_LENGTH - 18)],
    [words.prediction, fold(list(row.prediction), LINE_LENGTH - 18)],
    ...(row.label.length === 0 ? [] : [[words.label, fold(label, LINE_LENGTH - 18)]]),
  ];
  const lines = outcomes.map((outcome) =>
    'fault' in outcome
      ? [outcome.convention, fold(escapeControls(wordProblem(outcome.fault, wording).message), LINE_LENGTH - 10), '']
      : [outcome.convention, formatNumber(outcome.loss), fold(list(outcome.slopes), LINE_LENGTH - 32)],
  );
  const heads = ['', words.loss, words.gradient];
  return `\n${style.bold(words.explain.firstRow)}\n${drawColumns(facts)}\n${drawColumns([heads, ...lines])}`;
}

/** How the columns of the files lie, of a loss that reads rows; undefined for one that reads classes or single columns. */
function describeLayout(loss: Loss, { explain }: Dictionary): string | undefined {
  const { parts, shape } = loss;
  if (shape === 'row') return explain.layoutOfRows;
  if (parts.length === 0) return undefined;
  const flags = parts.map(({ name }) => `--${name}`).join(' ');
  const names = parts.map(({ name, isSingle }) => (isSingle ? name : `${name}_1 ${name}_2 …`)).join(', ');
  return `${explain.layoutOfParts(names, flags)} ${hasLabels(loss) ? explain.layoutOfLabels : explain.noLabels}`;
}

/** What each convention sets. */
function conventionRows(loss: Loss, language: Language, words: Dictionary): string[][] {
  return CONVENTIONS.map((name) => {
    const changes = describeSetting(loss, name, words);
    return [name, CONVENTION_WORDS[name][language], changes || (name === 'math' ? '' : words.explain.unchanged)];
  });
}

/** Text in lines of at most `length` columns, broken at spaces; Hangul and its like are two columns wide. */
export function fold(text: string, length: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line === '') lines[lines.length - 1] = word;
    else if (columnsOf(line) + 1 + columnsOf(word) <= length) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const columnsOf = (text: string): number =>
  text.length + (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0);
