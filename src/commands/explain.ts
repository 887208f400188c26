import { addInputOptions } from '../cli/input-options.ts';
import { addLossOptions } from '../cli/loss-options.ts';
import { readOptions } from '../cli/options.ts';
import { addSurface, createCommand, detailOf, parse } from '../cli/parse.ts';
import { arrangeExplanation } from '../document/explain.ts';
import { arrangeWorkedRow, type WorkedRow } from '../document/worked-row.ts';
import { createEvaluation } from '../engine/evaluation.ts';
import { type OpenedInputs, openInputs } from '../engine/inputs.ts';
import { ignoredLabels, lossesNamed, type NamedLosses, parseLosses, settleRuns } from '../engine/resolve-losses.ts';
import { say } from '../engine/say.ts';
import { CONVENTIONS } from '../loss/convention.ts';
import { describeName, lossFor } from '../loss/registry.ts';
import type { Resolved } from '../loss/resolve.ts';
import type { Io } from '../platform/platform.ts';
import { type Problem, UserError } from '../problem/problem.ts';
import { drawDocument } from '../render/terminal/document.ts';
import type { ScoreOptions } from '../request/options.ts';
import { type Pairs, takePairs } from '../rows/block.ts';
import { rowAt } from '../stats/row-sampler.ts';
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
  const opened = preds === undefined ? undefined : await openInputs(preds, labels, named.reading, options, io);
  const loss = lossFor(found, opened?.columns.length ?? 1);
  const said = describeName(found, loss, text);
  const notes = [...(said === undefined ? [] : [said]), ...(opened?.notes ?? [])];
  await say(io.stderr, notes, 'note');
  const speaks = await surface(options, io);
  const worked = opened && arrangeWorkedRow(await workFirstRow(named, opened, options), speaks);
  const explained = arrangeExplanation(loss, speaks.language, speaks.words);
  const document = { main: [...explained.main, ...(worked?.main ?? [])] };
  await io.stdout.write([...drawDocument(document, speaks.pen)].join(''));
  return 0;
}

/** The first row of the files, and what each convention makes of it: a loss and its slopes, or why it has none. */
async function workFirstRow(named: NamedLosses, inputs: OpenedInputs, options: ScoreOptions): Promise<WorkedRow> {
  const settled = CONVENTIONS.map((convention) => ({
    convention,
    resolved: attempt(
      () => settleRuns(named, { ...options, convention: [convention] }, inputs.columns).runs[0].resolved,
    ),
  }));
  const known = settled.flatMap(({ resolved }) => ('why' in resolved ? [] : resolved));
  for await (const block of inputs.pair(ignoredLabels(known, options)).pairs) {
    const first = takePairs(block, [0]);
    const outcomes = settled.map(({ convention, resolved }) => ({
      convention,
      ...('why' in resolved ? resolved : attempt(() => workRow(resolved, first))),
    }));
    return { row: rowAt(first, [], 0), classes: inputs.classes, outcomes };
  }
  throw new UserError(`${inputs.selections.prediction.table.file}: no rows`);
}

function workRow(resolved: Resolved, row: Pairs): { readonly loss: number; readonly slopes: readonly number[] } {
  const evaluation = createEvaluation(resolved);
  return { loss: evaluation.evaluate(row)[0], slopes: [...evaluation.differentiate(row)] };
}

/** What some work gives, or why it gives nothing. */
function attempt<T>(work: () => T): T | { readonly why: Problem } {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { why: error.problem };
  }
}
