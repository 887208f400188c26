import type { Selection } from '../columns/column-list.ts';
import { COLUMN_ROLE_NAMES, COLUMN_ROLES, type ColumnRole } from '../columns/role.ts';
import { columnAt, isDelimited, type Table } from '../input/table.ts';
import { holdsIndices, type Loss } from '../loss/loss.ts';
import { shareColumns } from '../loss/parts.ts';
import type { KeysOfFile, LabelForm, RoleColumns, Understanding } from '../result/understanding.ts';
import { numberedRoles } from '../rows/block.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Plan } from './plan.ts';
import { describeWanted } from './planning/row-selection.ts';

/** What was understood of a command line and of the files of one source. */
export function understand(plan: Plan, inputs: Inputs): Understanding {
  const { roles, keys } = inputs.selections;
  const { where, limit, draw, repeat } = plan.rows;
  const { prediction, label } = roles;
  const [{ loss }] = plan.runs.map(({ resolved }) => resolved);
  const hasLabels = inputs.labelWidth > 0;
  const sources = [prediction.table, label.table];
  const sourceOf = (table: Table): RoleColumns['source'] =>
    table === sources[0] ? 'preds' : table === sources[1] ? 'labels' : 'apart';
  const describeFrom = (role: RoleColumns['role'], selection: Selection): RoleColumns =>
    describe(role, selection, sourceOf(selection.table));
  return {
    runs: plan.runs,
    roles: [
      ...predictionRoles(loss, prediction).map(([role, selection]) => describeFrom(role, selection)),
      ...(hasLabels ? [describeFrom('labels', label)] : []),
      ...COLUMN_ROLE_NAMES.flatMap((role) => {
        const selection = roles[role];
        return selection === undefined ? [] : [describeFrom(nameOf(role, loss), selection)];
      }),
      ...numberedRoles(roles, 'group').map((group) => describeFrom('groups', group)),
    ],
    classes: inputs.classes,
    label: hasLabels ? labelForm(loss, inputs, prediction) : undefined,
    pairing: prediction.table === label.table ? 'one-row' : keys ? 'key' : 'position',
    keys: keys === undefined ? [] : [keys.preds, ...(keys.labels ? [keys.labels] : [])].map(keysOf),
    skipsMissing: inputs.skipsMissing,
    rows: describeWanted(plan.rows),
    rowPlan: {
      where,
      limit,
      repeat,
      ...(draw && { sample: draw.size, seed: draw.seed, replacement: draw.replacement }),
    },
    choices: inputs.choices,
    classBase: inputs.classBase ?? (inputs.openBase && (inputs.openBase.base() ?? 1)),
  };
}

// What words call more than by the flag that names the column.
const WORDED: Readonly<Partial<Record<ColumnRole, RoleColumns['role']>>> = { weight: 'weights', cluster: 'clusters' };

const nameOf = (role: ColumnRole, { base }: Loss): RoleColumns['role'] =>
  WORDED[role] ?? { name: COLUMN_ROLES[role].flag ?? base?.name ?? role };

function describe(
  role: RoleColumns['role'],
  { table, indices }: Selection,
  source: RoleColumns['source'],
): RoleColumns {
  const files = table.series?.files;
  return {
    role,
    source,
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
function predictionRoles({ parts }: Loss, prediction: Selection): [RoleColumns['role'], Selection][] {
  const shares = shareColumns(parts, prediction.indices.length);
  if (parts.length === 0 || shares === undefined) return [['predictions', prediction]];
  return parts.map(({ name }, index) => {
    const first = shares.slice(0, index).reduce((sum, share) => sum + share, 0);
    return [{ name }, { ...prediction, indices: prediction.indices.slice(first, first + shares[index]) }];
  });
}

function labelForm({ shape }: Loss, { labelWidth, words }: Inputs, { indices }: Selection): LabelForm {
  if (words?.isOfWords('label')) return 'word';
  return holdsIndices(shape, { width: indices.length }, { width: labelWidth })
    ? { classes: indices.length }
    : { numbers: labelWidth };
}
