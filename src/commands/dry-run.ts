import type { Selection } from '../columns/column-list.ts';
import { arrangeDryRun } from '../document/dry-run.ts';
import type { Inputs } from '../engine/inputs/inputs.ts';
import type { Prepared } from '../engine/plan.ts';
import { describeWanted } from '../engine/planning/row-selection.ts';
import { runPlan } from '../engine/run.ts';
import type { Sink } from '../engine/sink.ts';
import { columnAt, isDelimited } from '../input/table.ts';
import { holdsIndices, type Loss } from '../loss/loss.ts';
import { shareColumns } from '../loss/parts.ts';
import type { Platform } from '../platform/platform.ts';
import { drawDocument } from '../render/terminal/document.ts';
import type { ScoreOptions } from '../request/options.ts';
import { KEEP_NOTHING, NO_ROWS } from '../result/keep.ts';
import type { SampleRow } from '../result/row.ts';
import type { KeysOfFile, LabelForm, RoleColumns, Understanding } from '../result/understanding.ts';
import { numberedRoles } from '../rows/block.ts';
import { surface } from './surface.ts';
import { createView } from './view.ts';

const PAIRS_SHOWN = 3;

/** `--dry-run`: what was understood of the command line and the files, and the first pairs. Nothing is computed. `name` is that of one of several models. */
export async function dryRun(
  prepared: Prepared,
  options: ScoreOptions,
  platform: Platform,
  name?: string,
): Promise<number> {
  const speaks = await surface({ lang: options.lang, color: options.color ?? 'auto' }, platform);
  const view = createView(prepared.plan.runs, prepared.inputs[0], options, speaks);
  const document = arrangeDryRun(await understand(prepared, options), view, name);
  for (const text of drawDocument(document, speaks.pen)) await platform.stdout.write(text);
  return 0;
}

async function understand(prepared: Prepared, options: ScoreOptions): Promise<Understanding> {
  const { plan } = prepared;
  const [inputs] = prepared.inputs;
  const { roles, keys } = inputs.selections;
  const { prediction, label, weight, base, cluster } = roles;
  const [{ loss }] = plan.runs.map(({ resolved }) => resolved);
  const hasLabels = inputs.labelWidth > 0;
  return {
    runs: plan.runs,
    roles: [
      ...predictionRoles(loss, prediction),
      ...(hasLabels ? [describe('labels', label)] : []),
      ...(weight === undefined ? [] : [describe('weights', weight)]),
      ...(base === undefined ? [] : [describe({ name: loss.base?.name ?? '' }, base)]),
      ...(cluster === undefined ? [] : [describe('clusters', cluster)]),
      ...numberedRoles(roles, 'group').map((group) => describe('groups', group)),
    ],
    classes: inputs.classes,
    label: hasLabels ? labelForm(loss, inputs, prediction) : undefined,
    pairing: prediction.table === label.table ? 'one-row' : keys ? 'key' : 'position',
    keys: keys === undefined ? [] : [keys.preds, ...(keys.labels ? [keys.labels] : [])].map(keysOf),
    skipsMissing: options.missing === 'skip',
    rows: describeWanted(plan.rows),
    pairs: await firstPairs(prepared),
  };
}

/** The first rows, of which no loss is taken and no batch drawn. */
async function firstPairs({ plan, inputs }: Prepared): Promise<readonly SampleRow[]> {
  const keep = { ...KEEP_NOTHING, rows: { ...NO_ROWS, all: PAIRS_SHOWN, first: PAIRS_SHOWN } };
  const rows = { ...plan.rows, draw: undefined, repeat: undefined };
  const { report } = await runPlan({ plan: { ...plan, rows, runs: [], keep, changes: [] }, inputs }, [ONE_BLOCK]);
  return report.head;
}

const ONE_BLOCK: Sink = { add: () => 'enough' };

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
