import { addInputOptions } from '../cli/input-options.ts';
import { addLossOptions } from '../cli/loss-options.ts';
import { readOptions } from '../cli/options.ts';
import { addSurface, createCommand, detailOf, parse } from '../cli/parse.ts';
import { arrangeExplanation } from '../document/explain.ts';
import { arrangeWorkedRow } from '../document/worked-row.ts';
import { planFirstRow, workFirstRow } from '../engine/first-row.ts';
import { lossesNamed, parseLosses } from '../engine/resolve-losses.ts';
import { describeName, lossFor } from '../loss/registry.ts';
import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import { drawDocument } from '../render/terminal/document.ts';
import { say } from './say.ts';
import { surface } from './surface.ts';

/** `lossctl explain LOSS [PREDS LABELS]`: everything its declaration says, and the first row of the files worked. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const detail = detailOf(argv);
  const command = createCommand('lossctl explain')
    .description(
      'What a loss measures and when it misleads, its formula, parameters, conventions and derivative; with files, their first row worked.',
    )
    .argument('<loss>')
    .argument('[preds]', 'predictions whose first row is worked under every convention')
    .argument('[labels]');
  addLossOptions(
    addInputOptions(command, detail, lossesNamed(argv[1], argv)),
    lossesNamed(argv[1], argv),
    argv,
    detail,
  );
  if (!(await parse(addSurface(command), argv.slice(1), io))) return 0;
  const options = readOptions(command);
  const [name, preds, labels] = command.args;
  const named = parseLosses(name, options.parameters);
  const [{ found, text }] = named.parts;
  if (named.parts.length > 1) throw new UserError('explain takes one loss', `lossctl explain ${found.loss.name}`);
  const row = preds === undefined ? undefined : await planFirstRow(named, { preds, labels, options }, io);
  const loss = lossFor(found, row?.opened.columns.length ?? 1);
  const said = describeName(found, loss, text);
  const speaks = await surface(options, io);
  const own = said === undefined ? [] : [said];
  await say(io.stderr, [...own, ...(row?.notes ?? [])], 'note', speaks.wording);
  const worked = row && arrangeWorkedRow(await workFirstRow(row), speaks);
  const explained = arrangeExplanation(loss, speaks.language, speaks.words);
  const document = { main: [...explained.main, ...(worked?.main ?? [])] };
  await io.stdout.write([...drawDocument(document, speaks.pen)].join(''));
  return 0;
}
