import { wordProblem } from '../problem/problem.ts';
import type { WorkedRow } from '../result/worked-row.ts';
import type { ShownNumber } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import { dataCell, listCell, numberCell, wordsCell } from './cells.ts';
import { wordOfLabel, wordOfPrediction } from './class-word.ts';
import type { Cell, Document } from './document.ts';
import type { Speech } from './interval.ts';

/** The loss of one row under every convention, and below it which conventions refuse the row, and why. */
export function arrangeWorkedRow({ row, outcomes, ...classes }: WorkedRow, { words, wording }: Speech): Document {
  const cellOf = (word: string | undefined, values: readonly ShownNumber[]): Cell =>
    word === undefined ? listCell(values) : dataCell(word);
  const facts: Cell[][] = [
    row.id === undefined
      ? [wordsCell(words.sample), numberCell(row.sample)]
      : [wordsCell(words.id), dataCell(row.id.join(', '))],
    [wordsCell(words.prediction), cellOf(wordOfPrediction(classes, row.prediction), row.prediction)],
    ...(row.label.length === 0 ? [] : [[wordsCell(words.label), cellOf(wordOfLabel(classes, row.label), row.label)]]),
  ];
  const worked = outcomes.flatMap((outcome) =>
    'fault' in outcome ? [] : [[wordsCell(outcome.convention), numberCell(outcome.loss), listCell(outcome.slopes)]],
  );
  const refused = outcomes.flatMap((outcome) =>
    'fault' in outcome
      ? [[wordsCell(outcome.convention), wordsCell(escapeControls(wordProblem(outcome.fault, wording).message))]]
      : [],
  );
  return {
    main: [
      { title: words.explain.firstRow, body: { kind: 'facts', rows: facts } },
      ...(worked.length > 0
        ? [
            {
              body: {
                kind: 'table',
                look: 'columns',
                columns: [
                  { head: '', holds: 'words', isKey: true },
                  { head: words.loss, holds: 'numbers' },
                  { head: words.gradient, holds: 'numbers' },
                ],
                rows: worked,
              },
            } as const,
          ]
        : []),
      ...(refused.length > 0 ? [{ body: { kind: 'facts', rows: refused } } as const] : []),
    ],
  };
}
