import { type Pairs, takeRows } from '../block.ts';
import { CONVENTIONS } from '../convention.ts';
import { UserError } from '../error.ts';
import { createEvaluation } from '../evaluate.ts';
import type { Io } from '../io.ts';
import type { Loss } from '../loss.ts';
import { rowAt } from '../reduce/keep.ts';
import { findLoss } from '../registry.ts';
import { explainLoss, explainRow, type WorkedRow } from '../render/explain.ts';
import { resolve } from '../resolve.ts';
import { dictionaries } from '../words/language.ts';
import { addSurface, createCommand, detailOf, parse, say, surface } from './cli.ts';
import { openInputs } from './inputs.ts';
import { addInputOptions, addLossOptions, readOptions, type ScoreOptions } from './options.ts';
import { lossesNamed } from './runs.ts';

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
  addLossOptions(addInputOptions(command, detail), lossesNamed(argv[1]), argv, detail);
  if (!(await parse(addSurface(command), argv.slice(1), io))) return 0;
  const options = readOptions(command);
  const [name, preds, labels] = command.args;
  const { loss, note } = findLoss(name);
  if (note !== undefined) await say(io.stderr, [`${name} is read as ${loss.name}: ${note}`], 'note');
  const { language, style } = await surface(options, io);
  const words = dictionaries[language];
  const worked =
    preds === undefined ? '' : explainRow(await workFirstRow(loss, preds, labels, options, io), words, style);
  await io.stdout.write(explainLoss(loss, language, words, style) + worked);
  return 0;
}

/** The first row of the files, and what each convention makes of it: a loss and its slopes, or why it has none. */
async function workFirstRow(
  loss: Loss,
  preds: string,
  labels: string | undefined,
  options: ScoreOptions,
  io: Io,
): Promise<WorkedRow> {
  const inputs = await openInputs(preds, labels, loss.shape, options, io);
  await say(io.stderr, inputs.selections.notes, 'note');
  for await (const block of inputs.pairing.pairs) {
    const first: Pairs = {
      count: 1,
      sample: block.sample.subarray(0, 1),
      prediction: takeRows(block.prediction, [0]),
      label: takeRows(block.label, [0]),
    };
    const outcomes = CONVENTIONS.map((convention) => {
      try {
        const evaluation = createEvaluation(resolve(loss, { convention, values: options.parameters }));
        return { convention, loss: evaluation.evaluate(first)[0], slopes: [...evaluation.differentiate(first)] };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { convention, why: error.message };
      }
    });
    return { row: rowAt(first, [], 0), classes: inputs.classes, outcomes };
  }
  throw new UserError(`${preds}: no rows`);
}
