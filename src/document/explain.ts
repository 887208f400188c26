import { CONVENTION_WORDS, CONVENTIONS } from '../loss/convention.ts';
import { FAMILIES } from '../loss/family.ts';
import { libraryNames } from '../loss/library-names.ts';
import { exampleFiles, factIn, hasLabels, type Loss } from '../loss/loss.ts';
import { formatValue, kebab } from '../loss/parameter.ts';
import { exampleFlags } from '../loss/parts.ts';
import { resolve } from '../loss/resolve.ts';
import type { Dictionary, Language } from '../words/language.ts';
import { formulaCell, wordsCell } from './cells.ts';
import type { Cell, Document, Section } from './document.ts';
import { describeSetting } from './setting.ts';

/** A loss explained, from its declaration alone. */
export function arrangeExplanation(loss: Loss, language: Language, words: Dictionary): Document {
  const { explain } = words;
  const { values } = resolve(loss);
  const parts = loss.parts.map((part) => [
    wordsCell(`--${part.name}`),
    wordsCell(part.domain(values).text[language]),
    wordsCell(part.help[language]),
  ]);
  const parameters = Object.entries(loss.parameters).map(([name, parameter]) => [
    wordsCell(`--${kebab(name)}`),
    wordsCell(formatValue(parameter.default)),
    wordsCell(parameter.help[language]),
  ]);
  return {
    main: [
      { title: `${loss.name} (${loss.symbol})`, body: { kind: 'prose', text: loss.about[language] } },
      factSection(loss, language, words),
      ...(parts.length > 0 ? [columnSection(explain.parts, parts)] : []),
      ...(parameters.length > 0 ? [columnSection(explain.parameters, parameters)] : []),
      columnSection(explain.conventions, conventionRows(loss, language, words)),
      { title: explain.examples, body: { kind: 'commands', commands: examplesOf(loss) } },
    ],
  };
}

const columnSection = (title: string, rows: readonly (readonly Cell[])[]): Section => ({
  title,
  body: { kind: 'facts', rows },
});

function factSection(loss: Loss, language: Language, words: Dictionary): Section {
  const { explain } = words;
  const { values } = resolve(loss);
  const label = loss.label(values).text[language];
  const isOfClasses = loss.shape === 'class' || loss.shape === 'either';
  const layout = describeLayout(loss, words);
  const names = [loss.name, ...loss.aliases, ...libraryNames(loss)];
  const facts: (readonly [string, Cell])[] = [
    [explain.names, { kind: 'list', texts: names }],
    [explain.family, wordsCell(FAMILIES[loss.family][language])],
    [explain.formula, formulaCell(factIn(language, loss, 'formula'))],
    [explain.derivative, formulaCell(factIn(language, loss, 'derivative'))],
    ...(loss.parts.length > 0
      ? []
      : [[explain.prediction, wordsCell(loss.prediction(values).text[language])] as const]),
    ...(hasLabels(loss) ? [[explain.label, wordsCell(isOfClasses ? explain.classes(label) : label)] as const] : []),
    ...(layout === undefined ? [] : [[explain.layout, wordsCell(layout)] as const]),
    [explain.headline, wordsCell(explain.statistic[loss.headline])],
    [explain.reference, wordsCell(factIn(language, loss, 'reference'))],
  ];
  return { body: { kind: 'facts', rows: facts.map(([name, cell]) => [wordsCell(name), cell]) } };
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
function conventionRows(loss: Loss, language: Language, words: Dictionary): Cell[][] {
  return CONVENTIONS.map((name) => {
    const changes = describeSetting(loss, name, words);
    const what: Cell =
      changes.length > 0 ? { kind: 'list', texts: changes } : wordsCell(name === 'math' ? '' : words.explain.unchanged);
    return [wordsCell(name), wordsCell(CONVENTION_WORDS[name][language]), what];
  });
}

function examplesOf(loss: Loss): string[] {
  const call = `lossctl ${loss.name} ${exampleFiles(loss)}`;
  return [
    call,
    ...(loss.parts.length > 0 ? [`${call} ${exampleFlags(loss.parts)}`] : []),
    `${call} --convention ${CONVENTIONS.join(',')} --worst 5`,
  ];
}
