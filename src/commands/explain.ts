import { arrangeExplanation } from '../document/explain.ts';
import { arrangeWorkedRow } from '../document/worked-row.ts';
import { planFirstRow, workFirstRow } from '../engine/planning/first-row.ts';
import { parseLosses } from '../engine/planning/named-losses.ts';
import { describeName, lossFor } from '../loss/registry.ts';
import type { Platform } from '../platform/platform.ts';
import { hint, problem } from '../problem/problem.ts';
import { drawDocument } from '../render/terminal/document.ts';
import type { ExplainRequest } from '../request/request.ts';
import { say } from './say.ts';
import { surface } from './surface.ts';

/** `lossctl explain LOSS [PREDS LABELS]`: everything its declaration says, and the first row of the files worked. */
export async function run({ loss: name, preds, labels, options }: ExplainRequest, platform: Platform): Promise<number> {
  const named = parseLosses(name, options.parameters);
  const [{ found, text }] = named.parts;
  if (named.parts.length > 1)
    throw problem(
      'explains-one-loss',
      {},
      { hints: [hint('command-is-called', { call: `explain ${found.loss.name}` })] },
    );
  const row = preds === undefined ? undefined : await planFirstRow(named, { preds, labels, options }, platform);
  const loss = lossFor(found, row?.opened.columns.length ?? 1);
  const said = describeName(found, row && loss, text);
  const speaks = await surface(options, platform);
  const own = said === undefined ? [] : [said];
  await say(platform.stderr, [...own, ...(row?.notes ?? [])], 'note', speaks.wording);
  const worked = row && arrangeWorkedRow(await workFirstRow(row), speaks);
  const explained = arrangeExplanation(loss, speaks.language, speaks.words);
  const document = { main: [...explained.main, ...(worked?.main ?? [])] };
  await platform.stdout.write([...drawDocument(document, speaks.pen)].join(''));
  return 0;
}
