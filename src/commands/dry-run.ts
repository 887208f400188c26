import type { Selection } from '../columns/column-list.ts';
import type { Inputs } from '../engine/inputs.ts';
import type { Prepared } from '../engine/plan.ts';
import { describeWanted } from '../engine/row-selection.ts';
import { runPlan } from '../engine/run.ts';
import type { Sink } from '../engine/sink.ts';
import { columnName, isDelimited, type Table } from '../input/table.ts';
import { holdsIndices, type Loss } from '../loss/loss.ts';
import { formatValue, kebab } from '../loss/parameter.ts';
import { shareColumns } from '../loss/parts.ts';
import type { Io } from '../platform/platform.ts';
import { sampleCells, sampleHeads } from '../render/layout.ts';
import { drawColumns } from '../render/table.ts';
import type { ScoreOptions } from '../request/options.ts';
import { KEEP_NOTHING, NO_ROWS } from '../result/keep.ts';
import type { Run, SampleRow } from '../result/result.ts';
import { numberedRoles } from '../rows/block.ts';
import { wordings } from '../words/language.ts';
import { escapeControls } from '../words/text.ts';
import { createView } from './view.ts';

const PAIRS_SHOWN = 3;

/** `--dry-run`: what was understood of the command line and the files, and the first pairs. Nothing is computed. */
export async function dryRun(prepared: Prepared, options: ScoreOptions, io: Io): Promise<number> {
  const { plan } = prepared;
  const [inputs] = prepared.inputs;
  const { runs } = plan;
  const { roles, keys } = inputs.selections;
  const { prediction, label, weight, base, cluster } = roles;
  const view = await createView([], inputs, options, io);
  const [{ loss }] = runs.map(({ resolved }) => resolved);
  const { say } = wordings[view.language];
  const facts = [
    ...describePredictions(loss, prediction),
    ...(inputs.labelWidth === 0 ? [] : [['labels', describe(label)]]),
    ...(weight === undefined ? [] : [['weights', describe(weight)]]),
    ...(base === undefined ? [] : [[runs[0].resolved.loss.base?.name ?? 'base', describe(base)]]),
    ...(cluster === undefined ? [] : [['clusters', describe(cluster)]]),
    ...numberedRoles(roles, 'group').map((group) => ['group by', describe(group)]),
    ...(inputs.classes === undefined ? [] : [['classes', escapeControls(inputs.classes.join(', '))]]),
    ...(inputs.labelWidth === 0
      ? []
      : [
          ['label form', labelForm(loss, inputs, prediction)],
          ['pairing', prediction.table === label.table ? 'both in one row' : keys ? 'by key' : 'by position'],
        ]),
    ...describeKeys(keys),
    ['missing', options.missing === 'skip' ? 'rows with a missing value are left out' : 'a missing value is an error'],
    ...describeWanted(plan.rows).map((wanted, index) => [index === 0 ? 'rows' : '', say(wanted)]),
    ...runs.map((run) => ['loss', describeRun(run)]),
  ];
  await io.stdout.write(drawColumns(facts));
  const rows = (await firstPairs(prepared)).map((row) => sampleCells(row, view));
  await io.stdout.write(`\n${drawColumns([sampleHeads(view), ...rows])}`);
  return 0;
}

/** The first rows, of which no loss is taken and no batch drawn. */
async function firstPairs({ plan, inputs }: Prepared): Promise<readonly SampleRow[]> {
  const keep = { ...KEEP_NOTHING, rows: { ...NO_ROWS, all: PAIRS_SHOWN, first: PAIRS_SHOWN } };
  const rows = { ...plan.rows, draw: undefined, repeat: undefined };
  const { report } = await runPlan({ plan: { ...plan, rows, runs: [], keep, changes: [] }, inputs }, [ONE_BLOCK]);
  return report.head;
}

const ONE_BLOCK: Sink = { add: () => 'enough' };

function describe({ table, indices }: Selection): string {
  const columns = indices.slice(0, 10).map((index) => columnName(table, index));
  const header = isDelimited(table) ? (table.header === undefined ? ', no header' : ', a header') : '';
  return escapeControls(
    `${table.file}: ${describeFiles(table)}${table.format}${header}; ${columns.join(', ')}${indices.length > 10 ? `, … (${indices.length} columns)` : ''}`,
  );
}

/** How many files a glob stands for, and which comes first and which last. */
function describeFiles({ series }: Table): string {
  if (series === undefined) return '';
  const { files } = series;
  return `${files.length} files, ${files[0]} to ${files[files.length - 1]}; `;
}

/** The columns of the predictions; of several parts those of each. */
function describePredictions({ parts }: Loss, prediction: Selection): string[][] {
  const shares = shareColumns(parts, prediction.indices.length);
  if (parts.length === 0 || shares === undefined) return [['predictions', describe(prediction)]];
  return parts.map(({ name }, index) => {
    const first = shares.slice(0, index).reduce((sum, share) => sum + share, 0);
    return [name, describe({ ...prediction, indices: prediction.indices.slice(first, first + shares[index]) })];
  });
}

/** The key columns of each file. */
function describeKeys(keys: Inputs['selections']['keys']): string[][] {
  if (keys === undefined) return [];
  const tables = [keys.preds, ...(keys.labels ? [keys.labels] : [])].map(
    ({ table, indices }) => `${table.file}: ${indices.map((index) => columnName(table, index)).join(', ')}`,
  );
  return [['keys', escapeControls(tables.join('; '))]];
}

function labelForm({ shape }: Loss, { labelWidth }: Inputs, { indices }: Selection): string {
  if (!holdsIndices(shape, { width: indices.length }, { width: labelWidth }))
    return labelWidth === 1 ? 'a number a row' : `a row of ${labelWidth} numbers`;
  return `one of ${indices.length} classes a row`;
}

function describeRun({ resolved }: Run): string {
  const values = Object.entries(resolved.values).map(([name, value]) => `${kebab(name)} ${formatValue(value)}`);
  return [`${resolved.loss.name}, convention ${resolved.convention}`, ...values, `headline ${resolved.headline}`].join(
    ', ',
  );
}
