import type { Selection } from '../columns/column-list.ts';
import { arrangeDryRun } from '../document/dry-run.ts';
import type { Inputs } from '../engine/inputs.ts';
import { describeWanted } from '../engine/row-selection.ts';
import { columnAt, isDelimited } from '../input/table.ts';
import { holdsIndices, type Loss } from '../loss/loss.ts';
import { shareColumns } from '../loss/parts.ts';
import type { Io } from '../platform/platform.ts';
import { drawDocument } from '../render/terminal/document.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { Run, SampleRow } from '../result/result.ts';
import type { KeysOfFile, LabelForm, RoleColumns, Understanding } from '../result/understanding.ts';
import { rowAt } from '../stats/row-sampler.ts';
import { surface } from './surface.ts';
import { createView } from './view.ts';

const PAIRS_SHOWN = 3;

/** `--dry-run`: what was understood of the command line and the files, and the first pairs. Nothing is computed. `name` is of a model or a check. */
export async function dryRun(
  runs: readonly Run[],
  inputs: Inputs,
  options: ScoreOptions,
  io: Io,
  name?: string,
): Promise<number> {
  const speaks = await surface(options, io);
  const view = createView(runs, inputs, options, speaks);
  const document = arrangeDryRun(await understand(runs, inputs, options), view, name);
  for (const text of drawDocument(document, speaks.pen)) await io.stdout.write(text);
  return 0;
}

async function understand(runs: readonly Run[], inputs: Inputs, options: ScoreOptions): Promise<Understanding> {
  const { prediction, label, weight, base, cluster, groups, keys } = inputs.selections;
  const [{ loss }] = runs.map(({ resolved }) => resolved);
  const hasLabels = inputs.labelWidth > 0;
  return {
    runs,
    roles: [
      ...predictionRoles(loss, prediction),
      ...(hasLabels ? [describe('labels', label)] : []),
      ...(weight === undefined ? [] : [describe('weights', weight)]),
      ...(base === undefined ? [] : [describe({ name: loss.base?.name ?? '' }, base)]),
      ...(cluster === undefined ? [] : [describe('clusters', cluster)]),
      ...groups.map((group) => describe('groups', group)),
    ],
    classes: inputs.classes,
    label: hasLabels ? labelForm(loss, inputs, prediction) : undefined,
    pairing: prediction.table === label.table ? 'one-row' : keys ? 'key' : 'position',
    keys: keys === undefined ? [] : [keys.preds, ...(keys.labels ? [keys.labels] : [])].map(keysOf),
    skipsMissing: options.missing === 'skip',
    rows: describeWanted(options),
    pairs: await firstPairs(inputs),
  };
}

async function firstPairs(inputs: Inputs): Promise<SampleRow[]> {
  for await (const pairs of inputs.pairing.pairs) {
    return Array.from({ length: Math.min(PAIRS_SHOWN, pairs.count) }, (_, index) => rowAt(pairs, [], index));
  }
  return [];
}

function describe(role: RoleColumns['role'], { table, indices }: Selection): RoleColumns {
  const files = table.series?.files;
  return {
    role,
    file: table.file,
    files: files && { count: files.length, first: files[0], last: files[files.length - 1] },
    format: table.format,
    hasHeader: isDelimited(table) ? table.header !== undefined : undefined,
    columns: indices.map((index) => columnAt(table, index)),
  };
}

const keysOf = ({ table, indices }: Selection): KeysOfFile => ({
  file: table.file,
  columns: indices.map((index) => columnAt(table, index)),
});

/** The columns of the predictions; of several parts those of each. */
function predictionRoles({ parts }: Loss, prediction: Selection): RoleColumns[] {
  const shares = shareColumns(parts, prediction.indices.length);
  if (parts.length === 0 || shares === undefined) return [describe('predictions', prediction)];
  return parts.map(({ name }, index) => {
    const first = shares.slice(0, index).reduce((sum, share) => sum + share, 0);
    return describe({ name }, { ...prediction, indices: prediction.indices.slice(first, first + shares[index]) });
  });
}

function labelForm({ shape }: Loss, { labelWidth }: Inputs, { indices }: Selection): LabelForm {
  return holdsIndices(shape, { width: indices.length }, { width: labelWidth })
    ? { classes: indices.length }
    : { numbers: labelWidth };
}
