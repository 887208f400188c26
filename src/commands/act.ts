import { addSurface, choiceOption, createCommand, parse, wholeNumber } from '../cli/parse.ts';
import { FORMAT_NAMES } from '../input/formats.ts';
import { openTable } from '../input/open.ts';
import { type Activation, activations } from '../loss/activation.ts';
import type { Io } from '../platform/platform.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, UserError } from '../problem/problem.ts';
import { matrixHead, matrixRows } from '../render/rows/matrix.ts';
import { MATRIX_FORMATS, type MatrixFormat } from '../request/formats.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { LocatedMatrix } from '../rows/block.ts';
import { decode } from '../rows/decode.ts';
import { quote } from '../words/text.ts';

/** `lossctl act sigmoid FILE`: the file's numbers through an activation, row for row, in the file's own shape. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const command = createCommand('lossctl act')
    .description(
      'Puts every number of a file through an activation and prints a file of the same shape, which lossctl reads.',
    )
    .argument('<name>')
    .argument('<file>')
    .addOption(choiceOption('--format <format>', `${MATRIX_FORMATS.join(', ')} (default csv)`, MATRIX_FORMATS))
    .addOption(choiceOption('--input-format <format>', FORMAT_NAMES.join(', '), FORMAT_NAMES))
    .option('--header', 'the first row of CSV is a header (default: by its content)')
    .option('--no-header', 'the first row of CSV is data')
    .option('--delimiter <text>', 'what separates fields')
    .option('--precision <n>', 'significant digits', wholeNumber('--precision', 1, 17))
    .addHelpText(
      'after',
      `\nActivations:\n${activations.map(({ name, formula }) => `  ${name.padEnd(12)}${formula}\n`).join('')}
Example:
  lossctl act sigmoid logits.csv | lossctl bce - labels.csv`,
    );
  if (!(await parse(addSurface(command), argv.slice(1), io))) return 0;
  const [name, path] = command.args;
  const activation = findActivation(name);
  const options = command.opts<
    Pick<ScoreOptions, 'inputFormat' | 'delimiter' | 'header' | 'precision'> & { readonly format?: MatrixFormat }
  >();
  const header = command.getOptionValueSource('header') === 'cli' ? options.header : undefined;
  const table = await openTable(
    path,
    {
      format: options.inputFormat,
      delimiter: options.delimiter,
      header,
      flatRowIsRecord: activation.ofRows,
      labelNames: [],
    },
    io,
  );
  const indices = Array.from({ length: table.width }, (_, index) => index);
  const format = options.format ?? 'csv';
  await io.stdout.write(matrixHead(format, table.header));
  for await (const { count, roles } of decode(table, [{ role: 'prediction', indices }], {
    missing: 'error',
    canSkip: false,
    allowNan: false,
  })) {
    if (roles.prediction === undefined || io.stdout.closed) break;
    await io.stdout.write(
      matrixRows(format, table.header, count, activate(activation, count, roles.prediction), options.precision),
    );
  }
  return 0;
}

function findActivation(name: string): Activation {
  const names = activations.map((activation) => activation.name);
  const found = activations.find((activation) => activation.name === name.toLowerCase().replaceAll('_', '-'));
  if (found !== undefined) return found;
  const near = nearest(name, names);
  throw new UserError(
    `unknown activation ${quote(name)}: known are ${names.join(', ')}`,
    near && `did you mean ${near}?`,
  );
}

/** A block's rows through an activation. Throws UserError for a number outside its domain. */
function activate(
  { name, domain, apply }: Activation,
  count: number,
  { width, values, place }: LocatedMatrix,
): LocatedMatrix {
  const outside = values.findIndex((value) => !domain.contains(value));
  if (outside >= 0) {
    throw problem(
      'text',
      { text: `${values[outside]} is outside ${domain.text.en}, where ${name} is defined` },
      { place: place(Math.floor(outside / width), outside % width) },
    );
  }
  const results = new Float64Array(values.length);
  for (let row = 0; row < count; row++) {
    apply(values.subarray(row * width, (row + 1) * width), results.subarray(row * width, (row + 1) * width));
  }
  return { width, values: results, place };
}
