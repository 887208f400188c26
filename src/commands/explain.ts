import { planFirstRow, workFirstRow } from '../engine/first-row.ts';
import { parseLosses } from '../engine/named-losses.ts';
import { describeName, lossFor } from '../loss/registry.ts';
import type { Io } from '../platform/platform.ts';
import { hint, problem } from '../problem/problem.ts';
import { explainLoss, explainRow } from '../render/explain.ts';
import type { ExplainRequest } from '../request/request.ts';
import { dictionaries, wordings } from '../words/language.ts';
import { say } from './say.ts';
import { surface } from './surface.ts';

/** `lossctl explain LOSS [PREDS LABELS]`: everything its declaration says, and the first row of the files worked. */
export async function run({ loss: name, preds, labels, options }: ExplainRequest, io: Io): Promise<number> {
  const named = parseLosses(name, options.parameters);
  const [{ found, text }] = named.parts;
  if (named.parts.length > 1)
    throw problem(
      'explains-one-loss',
      {},
      { hints: [hint('command-is-called', { call: `explain ${found.loss.name}` })] },
    );
  const row = preds === undefined ? undefined : await planFirstRow(named, { preds, labels, options }, io);
  const loss = lossFor(found, row?.opened.columns.length ?? 1);
  const said = describeName(found, loss, text);
  const { language, style } = await surface(options, io);
  const own = said === undefined ? [] : [said];
  await say(io.stderr, [...own, ...(row?.notes ?? [])], 'note', wordings[language]);
  const words = dictionaries[language];
  const worked = row && explainRow(await workFirstRow(row), words, wordings[language], style);
  await io.stdout.write(explainLoss(loss, language, words, style) + (worked ?? ''));
  return 0;
}
