import { FAMILIES } from '../loss/family.ts';
import { libraryNames } from '../loss/library-names.ts';
import { factIn, type Loss } from '../loss/loss.ts';
import type { Dictionary, Language } from '../words/language.ts';
import { formulaCell, wordsCell } from './cells.ts';
import type { Column, Document } from './document.ts';
import { describeSettings } from './setting.ts';

/** The catalogue; `all` adds what libraries call each loss, and what is not planned and why. */
export function arrangeList(losses: readonly Loss[], language: Language, words: Dictionary, all: boolean): Document {
  const say = words.list;
  const columns: Column[] = [
    { head: say.name, holds: 'words', isKey: true },
    { head: say.aliases, holds: 'words', ifLeftOut: say.aliasesLeftOut },
    { head: say.family, holds: 'words', isTitle: true },
    { head: say.formula, holds: 'words' },
    { head: say.conventions, holds: 'words', medium: 'page' },
    ...(all ? [{ head: say.libraries, holds: 'words' } as const] : []),
  ];
  const rows = losses.map((loss) => [
    wordsCell(loss.name),
    { kind: 'list', texts: loss.aliases, mayBeCut: true } as const,
    wordsCell(FAMILIES[loss.family][language]),
    formulaCell(factIn(language, loss, 'formula')),
    wordsCell(describeSettings(loss, words)),
    ...(all ? [{ kind: 'list', texts: libraryNames(loss) } as const] : []),
  ]);
  const notPlanned = say.notPlannedLosses.map((texts) => texts.map((text) => wordsCell(text)));
  return {
    main: [
      { body: { kind: 'table', look: 'columns', columns, rows } },
      ...(all ? [{ title: say.notPlanned, body: { kind: 'facts', rows: notPlanned } } as const] : []),
    ],
  };
}
