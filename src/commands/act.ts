import { settleHeaders } from '../columns/header/settle-headers.ts';
import { openTable } from '../input/open.ts';
import { type Activation, activations } from '../loss/activation.ts';
import type { Platform } from '../platform/platform.ts';
import { nearest } from '../problem/nearest.ts';
import { hint, problem } from '../problem/problem.ts';
import { matrixHead, matrixRows } from '../render/rows/matrix.ts';
import type { ActRequest } from '../request/request.ts';
import type { LocatedMatrix } from '../rows/block.ts';
import { decode } from '../rows/decode.ts';

/** `lossctl act sigmoid FILE`: the file's numbers through an activation, row for row, in the file's own shape. */
export async function run({ name, file, options }: ActRequest, platform: Platform): Promise<number> {
  const activation = findActivation(name);
  const opened = await openTable(
    file,
    {
      format: options.inputFormat,
      delimiter: options.delimiter,
      header: options.header,
      flatRowIsRecord: activation.ofRows,
    },
    platform,
  );
  const {
    tables: [table],
  } = await settleHeaders([opened], false, () => []);
  const indices = Array.from({ length: table.width }, (_, index) => index);
  const format = options.format ?? 'csv';
  await platform.stdout.write(matrixHead(format, table.header));
  for await (const { count, roles } of decode(table, [{ role: 'prediction', indices }], {
    missing: 'error',
    canSkip: false,
    allowNan: false,
  })) {
    if (roles.prediction === undefined || platform.stdout.closed) break;
    await platform.stdout.write(
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
  const hints = near === undefined ? [] : [hint('did-you-mean', { name: near })];
  throw problem('unknown-activation', { text: name, known: names }, { hints });
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
      'outside-activation',
      { value: values[outside], domain: domain.text, name },
      { place: place(Math.floor(outside / width), outside % width) },
    );
  }
  const results = new Float64Array(values.length);
  for (let row = 0; row < count; row++) {
    apply(values.subarray(row * width, (row + 1) * width), results.subarray(row * width, (row + 1) * width));
  }
  return { width, values: results, place };
}
